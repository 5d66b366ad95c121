import { useNavigate } from 'react-router'
import { formatDay } from '../../../shared/dates.ts'
import { plainFigure } from '../../../shared/figures.ts'
import type { AlertLine } from '../../../shared/records/alert.ts'
import { alertStatus, isToDecide } from '../../../shared/records/alert-status.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import { useScope } from '../../scope.tsx'
import { FigureButton, type WorkingProps } from '../../ui/working.tsx'

type AlertFigureProps = {
  /** The open concerns of one duty holder or of the team, those that ask for a decision first. */
  alerts: readonly AlertLine[]
  /** Whose they are; null for the team. */
  owner: string | null
}

/** More lines than anybody reads in a popover; the list has them all. */
const MOST_LINES = 8

/** How many concerns are open and how many of them ask for a decision; opens those behind it, the longest waiting first. */
export function AlertFigure({ alerts, owner }: AlertFigureProps) {
  if (alerts.length === 0) return '–'
  const toDecide = alerts.filter(isToDecide).length
  return (
    <>
      {toDecide > 0 && (
        <>
          <span className="status-overdue nowrap">{plainFigure(toDecide)} to decide</span>
          <span className="quiet"> of </span>
        </>
      )}
      <FigureButton working={() => whyAlerts(alerts, owner)}>{plainFigure(alerts.length)}</FigureButton>
    </>
  )
}

function whyAlerts(alerts: readonly AlertLine[], owner: string | null): WorkingProps {
  const toDecide = alerts.filter(isToDecide).length
  return {
    title: `${plainFigure(alerts.length)} ${alerts.length === 1 ? 'alert' : 'alerts'} open`,
    lines: [
      ...alerts.slice(0, MOST_LINES).map((line) => ({
        label: `${line.number} ${namesTogether(line.children)}: ${alertStatus(line).text}`,
        value: formatDay(line.standing?.duty?.dueBy ?? line.raisedOn),
      })),
      { label: 'Concerns open', value: plainFigure(alerts.length), isTotal: true },
      { label: 'Of these, to decide', value: plainFigure(toDecide), isQuiet: true },
    ],
    notes: ['An alert counts for the IRO whose duty it is, also while somebody stands in.'],
    links: <ToList owner={owner} />,
  }
}

function ToList({ owner }: { owner: string | null }) {
  const { show } = useScope()
  const navigate = useNavigate()
  const open = () => {
    show(null)
    const whose = owner === null ? '' : `&owner=${encodeURIComponent(owner)}`
    void navigate(`/alerts?show=open${whose}`)
  }
  return (
    <button type="button" className="link" onClick={open}>
      Show them in the list
    </button>
  )
}
