import { formatDay } from '../../../shared/dates.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import type { LateLine } from '../../../shared/records/late-log.ts'
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
    width: '17%',
  },
  {
    key: 'kind',
    header: 'Meeting',
    render: ({ kind }) => <span className="quiet">{meetingKindLabels[kind]}</span>,
    sortValue: ({ kind }) => meetingKindLabels[kind],
    width: '12%',
  },
  {
    key: 'due',
    header: 'Due',
    render: ({ dueBy }) => (dueBy === null ? <span className="quiet">No due date</span> : formatDay(dueBy)),
    sortValue: ({ dueBy }) => dueBy,
    width: 140,
  },
  {
    key: 'standing',
    header: 'What happened',
    render: standing,
    sortValue: ({ workingDaysLate }) => workingDaysLate,
    width: '22%',
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
  { key: 'signOff', header: 'Signed off', render: signOff, width: '11%', isSecondary: true },
]

/** When it was held or stood down and how late that was: "Held Fri 6 Nov 2026, 3 working days late". */
export function standingText({ standing, lateText, on }: LateLine): string {
  const late = lateText === null ? '' : `, ${lateText}`
  if (standing === 'notHeld') return on === null ? `Not held${late}` : `Booked for ${formatDay(on)}${late}`
  const what = standing === 'stoodDown' ? 'Stood down' : 'Held'
  const quorum = standing === 'inquorate' ? ', not quorate' : ''
  return `${what}${on === null ? '' : ` ${formatDay(on)}`}${late}${quorum}`
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
