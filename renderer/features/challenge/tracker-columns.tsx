import { Button } from '@fluentui/react-components'
import { Link } from 'react-router'
import { formatDay } from '../../../shared/dates.ts'
import type { TrackerLine } from '../../../shared/records/challenge.ts'
import type { RecordId } from '../../../shared/records/ids.ts'
import { decisionLabel, meetingName } from '../../ui/challenge-words.ts'
import { Status } from '../../ui/status.tsx'
import type { Column } from '../../ui/table-items.ts'
import { alertText, subjectAbout, subjectName } from './challenge-words.ts'

type Key = 'subject' | 'alert' | 'since' | 'last' | 'owner' | 'due' | 'next'

/** Parts of the table's width; at large text only what is needed to choose a row. */
const widths: Readonly<Record<'whole' | 'largeText', Readonly<Partial<Record<Key, number>>>>> = {
  whole: { subject: 22, alert: 15, since: 11, last: 13, owner: 12, due: 12, next: 15 },
  largeText: { subject: 38, last: 24, due: 38 },
}

type Shown = { readonly isLargeText: boolean; readonly onTake: (alertId: RecordId) => void }

/** The columns of the tracker. */
export function trackerColumns({ isLargeText, onTake }: Shown): readonly Column<TrackerLine>[] {
  const parts = widths[isLargeText ? 'largeText' : 'whole']
  return everyColumn(onTake).flatMap((column) => {
    const part = parts[column.key]
    return part === undefined ? [] : [{ ...column, width: `${part}%` }]
  })
}

const everyColumn = (onTake: Shown['onTake']): readonly (Column<TrackerLine> & { key: Key })[] => [
  { key: 'subject', header: 'Case or theme', render: subject, sortValue: subjectName, isRowHeader: true },
  { key: 'alert', header: 'Alert', render: alert, sortValue: (line) => line.alert?.number ?? null },
  { key: 'since', header: 'Since', render: ({ sinceOn }) => formatDay(sinceOn), sortValue: (line) => line.sinceOn },
  { key: 'last', header: 'Last decision', render: last, sortValue: (line) => line.last?.meetsOn ?? null },
  {
    key: 'owner',
    header: 'Owner',
    render: ({ actions: [action] }) => action?.ownerName || <span className="quiet">–</span>,
    sortValue: ({ actions: [action] }) => action?.ownerName || null,
  },
  { key: 'due', header: 'By when', render: due, sortValue: ({ actions: [action] }) => action?.dueBy ?? null },
  { key: 'next', header: 'Next meeting', render: next(onTake), sortValue: (line) => line.next?.meetsOn ?? null },
]

function subject(line: TrackerLine) {
  const { closed } = line
  const about = closed ? closed.why : subjectAbout(line)
  return (
    <span className={closed ? 'tracker-over' : undefined}>
      {subjectName(line)} {about && <span className="tracker-about quiet">{about}</span>}
    </span>
  )
}

function alert({ alert: about }: TrackerLine) {
  if (!about) return <span className="quiet">Theme</span>
  return (
    <>
      <Link className="link" to={`/alerts/${about.alertId}`}>
        {alertText(about)}
      </Link>
      {about.isOpen && about.limitState === 'over' && <Status kind="overdue" text="Past 20 working days" />}
    </>
  )
}

function last({ last: entry }: TrackerLine) {
  if (!entry) return <span className="quiet">Not spoken of yet</span>
  const { decision, kind, meetsOn } = entry
  return (
    <>
      {decision === null ? 'Nothing decided' : decisionLabel(decision, kind)}{' '}
      <span className="quiet">{formatDay(meetsOn)}</span>
    </>
  )
}

function due({ actions }: TrackerLine) {
  const [action] = actions
  if (!action) return <span className="quiet">–</span>
  const more = actions.length > 1 && <span className="quiet"> and {actions.length - 1} more</span>
  if (action.dueBy === null) return <span className="quiet">No date yet{more}</span>
  const day = formatDay(action.dueBy)
  return (
    <>
      {action.isLate ? <Status kind="overdue" text={`Late, ${day}`} /> : day}
      {more}
    </>
  )
}

const next = (onTake: Shown['onTake']) => (line: TrackerLine) => {
  const { next: meeting, closed, offered, subjectId } = line
  if (offered)
    return (
      <Button size="small" onClick={() => onTake(subjectId)}>
        Put on the tracker <span className="sr-only">({subjectName(line)})</span>
      </Button>
    )
  if (meeting)
    return (
      <Link className="link" to={`/alerts/challenge/${meeting.id}`}>
        {meetingName(meeting)}
      </Link>
    )
  return closed ? <span className="quiet">None, it is over</span> : <Status kind="dueSoon" text="Not in the calendar" />
}
