import { formatDay } from '../../../shared/dates.ts'
import { useAppQuery } from '../../api.ts'
import { FigureButton } from '../../ui/working.tsx'

/** How often a family kept its conference chair this reporting year (CP-15); absent while nothing can be compared. */
export function SameChairLine() {
  const share = useAppQuery('workload.sameChair', {}).data
  if (!share || share.compared === 0) return null
  const { same, compared, fromOn, untilOn } = share
  const percent = `${Math.round((100 * same) / compared)} %`
  const working = () => ({
    title: `Why ${percent}?`,
    lines: [
      { label: 'Review conferences with the chair of the conference before', value: String(same) },
      { label: 'Review conferences that can be compared', value: String(compared) },
      { label: 'Same chair', value: percent, isTotal: true },
    ],
    notes: [
      `Held ${formatDay(fromOn)} to ${formatDay(untilOn)}. A conference without a chair on the record, or with none before it, is left out.`,
    ],
    source: 'Leicestershire IRO annual report 2018-19, rule CP-15',
  })
  return (
    <p>
      Same conference chair as the family’s conference before: <FigureButton working={working}>{percent}</FigureButton>{' '}
      <span className="quiet">
        ({same} of {compared} review conferences since {formatDay(fromOn)})
      </span>
    </p>
  )
}
