import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { NewCase } from '../../../shared/records/import-comparison.ts'
import { nextReviewConference } from '../../../shared/rules/child-protection.ts'
import type { DueDate, RuleContext } from '../../../shared/rules/due-date.ts'
import { firstReview } from '../../../shared/rules/looked-after-reviews.ts'
import { Status } from '../../ui/status.tsx'
import type { Column } from '../../ui/table-items.ts'
import { WhyButton } from '../../ui/why-date.tsx'
import { FigureButton } from '../../ui/working.tsx'
import { ChildLink } from './child-link.tsx'
import { Told } from './told.tsx'
import { Late, whyAppoint } from './without-iro-columns.tsx'

/** What the columns are worked out by. */
type Day = { readonly today: IsoDate; readonly rules: RuleContext }

const child: Column<NewCase> = { key: 'child', header: 'Child', render: (row) => <ChildLink child={row} />, width: 170 }
const told: Column<NewCase> = {
  key: 'told',
  header: 'The service was told',
  render: ({ daysUntilTold }) => <Told days={daysUntilTold} />,
  width: 180,
}
const iro: Column<NewCase> = {
  key: 'iro',
  header: 'IRO',
  render: ({ iroName }) => iroName ?? <Status kind="noIro" text="No IRO yet" />,
  width: 140,
}
const since = (header: string): Column<NewCase> => ({
  key: 'since',
  header,
  render: ({ startedOn }) => <span className="nowrap">{formatDay(startedOn)}</span>,
  width: 135,
  isSecondary: true,
})

/** The columns of *new in care*: since when, how late the service heard, and the clocks that run. */
export const newInCareColumns = (day: Day): readonly Column<NewCase>[] => [
  child,
  since('Looked after since'),
  told,
  { key: 'appoint', header: 'Appoint an IRO by', render: (row) => <Appoint row={row} today={day.today} />, width: 150 },
  { key: 'due', header: 'First review due', render: (row) => <Due row={row} day={day} />, width: 150 },
  iro,
]

/** The columns of *newly planned*. */
export const newlyPlannedColumns = (day: Day): readonly Column<NewCase>[] => [
  child,
  since('On a plan since'),
  told,
  { key: 'due', header: 'First review conference due', render: (row) => <Due row={row} day={day} />, width: 190 },
  iro,
]

function Appoint({ row: { appointBy, startedOn }, today }: { row: NewCase; today: IsoDate }) {
  if (appointBy === null) return '–'
  return (
    <span className="import-late">
      <Late dueBy={appointBy} today={today} />
      <FigureButton working={() => whyAppoint({ lookedAfterOn: startedOn, appointBy })}>
        {formatDay(appointBy)}
      </FigureButton>
    </span>
  )
}

function Due({ row, day }: { row: NewCase; day: Day }) {
  if (row.due === null) return 'Held already'
  const { dueBy } = row.due
  const worked = workedOut(row, day.rules)
  return (
    <span className="import-late">
      <Late dueBy={dueBy} today={day.today} />
      {/* An import looked at again tells what was worked out then: the days the office is closed may have changed. */}
      {worked.dueBy === dueBy ? <WhyButton due={worked} /> : formatDay(dueBy)}
    </span>
  )
}

/** The due date again, with its working. */
function workedOut({ kind, startedOn }: NewCase, rules: RuleContext): DueDate {
  return kind === 'lookedAfter'
    ? firstReview(startedOn, rules)
    : nextReviewConference({ startedOn, conferencesHeld: [], isConferenceHistoryComplete: true }, rules)
}
