import { formatDay } from '../../../shared/dates.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import { type LateLine, lateStandingLabels } from '../../../shared/records/late-log.ts'
import { meetingKindLabels } from '../../../shared/records/meeting-kind.ts'
import { Status } from '../../ui/status.tsx'
import type { Column } from '../../ui/table-items.ts'
import { reasonLabel } from './late-log-view.ts'

/** The columns of the out-of-date log. */
export const lateLogColumns: readonly Column<LateLine>[] = [
  {
    key: 'children',
    header: 'Children',
    render: ({ children }) => namesTogether(children),
    sortValue: ({ children }) => namesTogether(children),
    isRowHeader: true,
    width: '20%',
  },
  {
    key: 'kind',
    header: 'Meeting',
    render: ({ kind }) => <span className="quiet">{meetingKindLabels[kind]}</span>,
    sortValue: ({ kind }) => meetingKindLabels[kind],
    width: '14%',
  },
  {
    key: 'due',
    header: 'Due',
    render: ({ dueBy }) => (dueBy === null ? <span className="quiet">No due date</span> : formatDay(dueBy)),
    sortValue: ({ dueBy }) => dueBy,
    width: 128,
  },
  {
    key: 'standing',
    header: 'What happened',
    render: standing,
    sortValue: ({ daysLate }) => daysLate,
    width: '17%',
  },
  { key: 'reason', header: 'Reason', render: reason, sortValue: ({ reasons }) => reasons[0] ?? null },
  {
    key: 'chair',
    header: 'Chair',
    render: ({ iroName }) => <span className="quiet">{iroName ?? '–'}</span>,
    sortValue: ({ iroName }) => iroName,
    width: '12%',
    isSecondary: true,
  },
  { key: 'signOff', header: 'Signed off', render: signOff, width: '13%', isSecondary: true },
]

/** How late it was, or that it was stood down, in words. */
export function standingText({ standing, daysLate }: LateLine): string {
  const label = lateStandingLabels[standing]
  if (daysLate === null) return label
  const days = `${daysLate} ${daysLate === 1 ? 'day' : 'days'}`
  return standing === 'stoodDown' ? `${label}, ${days} late already` : `${label}, ${days}`
}

function standing(line: LateLine) {
  const hasReason = line.reasons.length > 0
  const kind = line.standing === 'stoodDown' ? 'stoodDown' : hasReason ? 'lateWithReason' : 'overdue'
  return <Status kind={kind} text={standingText(line)} />
}

function reason({ reasons, note, isCounted }: LateLine) {
  if (reasons.length === 0) return <span className="quiet">No reason given yet</span>
  return (
    <>
      {reasons.map(reasonLabel).join('; ')}
      {note && <span className="quiet"> {note}</span>}
      {!isCounted && <span className="quiet"> (counted with its later line)</span>}
    </>
  )
}

function signOff({ signOff: given, awaitsSignOff }: LateLine) {
  if (given) return given.agreedBy
  return awaitsSignOff ? <Status kind="dueSoon" text="Waiting" /> : <span className="quiet">–</span>
}
