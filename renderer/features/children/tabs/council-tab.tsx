import { Link } from 'react-router'
import { dayOf } from '../../../../shared/clock.ts'
import { formatDay } from '../../../../shared/dates.ts'
import type { ChildId } from '../../../../shared/records/ids.ts'
import { type SourceDetail, sourceDetailText } from '../../../../shared/records/source-detail.ts'
import { sourceDetailLabels } from '../../../../shared/records/source-detail-field.ts'
import { useAppQuery } from '../../../api.ts'
import { FactTable } from './fact-table.tsx'

/** What the council's own files last said of visits, health and absences: read here, kept up there. */
export function CouncilTab({ childId }: { childId: ChildId }) {
  const details = useAppQuery('children.sourceDetails', { childId })
  if (details.error) return <p>{details.error.message}</p>
  if (!details.data) return null
  return (
    <div className="stack">
      <p className="quiet">
        As the newest imported file has it. No due date is counted from these; they are put right in the council’s case
        system.
      </p>
      <FactTable
        caption="From the council’s files"
        head={['What', 'Says', 'Read from']}
        none="No imported file has said anything of this child’s visits, health or absences."
        rows={details.data.map((detail) => ({
          key: detail.field,
          cells: [
            sourceDetailLabels[detail.field],
            sourceDetailText(detail.value),
            <ReadFrom key="from" {...detail} />,
          ],
        }))}
      />
    </div>
  )
}

function ReadFrom({ origin: { file, sheet, row }, importId, importedAt }: SourceDetail) {
  const place = [file, sheet, `row ${row}`].filter((part) => part !== null).join(', ')
  return (
    <Link className="link" to={`/import?import=${importId}`}>
      {place}, imported {formatDay(dayOf(importedAt))}
    </Link>
  )
}
