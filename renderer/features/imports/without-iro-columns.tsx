import { Link } from 'react-router'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { ImportResult } from '../../../shared/records/import.ts'
import type { NewCase } from '../../../shared/records/import-comparison.ts'
import type { NewlyLookedAfter, Unallocated } from '../../../shared/records/today.ts'
import { call } from '../../api.ts'
import { Status } from '../../ui/status.tsx'
import type { Column } from '../../ui/table-items.ts'
import { WhyButton } from '../../ui/why-date.tsx'
import { whyOneOf } from '../../ui/why-due.tsx'
import { FigureButton, type WorkingProps } from '../../ui/working.tsx'
import { isToldLate } from './told.tsx'

/** A child nobody is responsible for: newly looked after or newly planned, with clocks of their own, or another open case. */
export type Line =
  | { readonly is: 'newInCare'; readonly child: NewlyLookedAfter }
  | { readonly is: 'newlyPlanned'; readonly child: NewCase }
  | { readonly is: 'other'; readonly child: Unallocated }

/** The children of an import without an IRO, those nobody had told the service about first. */
export const linesOf = ({ newInCare, newlyPlanned, withoutIro }: ImportResult): Line[] => [
  ...newInCare.map((child): Line => ({ is: 'newInCare', child })),
  ...newlyPlanned.map((child): Line => ({ is: 'newlyPlanned', child })),
  ...withoutIro.map((child): Line => ({ is: 'other', child })),
]

/** The row's own key. */
export const keyOf = ({ child }: Line): string => child.childId

/** The child as the tick box and the row call them. */
export const nameOfLine = ({ child }: Line): string => nameOf(child)

/** The heading a child stands under. */
export const groupOf = ({ is }: Line): { key: string; label: string } => ({ key: is, label: groupLabels[is] })

const groupLabels = { newInCare: 'New in care', newlyPlanned: 'Newly planned', other: 'Other open cases' } as const

/** The columns of the list; each date opens its working, and one that has passed says so. */
export const withoutIroColumns = (today: IsoDate, hasNewInCare: boolean): readonly Column<Line>[] =>
  hasNewInCare ? [...openCaseColumns(today), appointColumn(today)] : openCaseColumns(today)

const openCaseColumns = (today: IsoDate): readonly Column<Line>[] => [
  {
    key: 'child',
    header: 'Child',
    render: ({ child }) => (
      <>
        <Link className="link" to={`/children/${child.childId}`}>
          {nameOf(child)}
        </Link>
        {child.age !== null && `, ${child.age}`}
      </>
    ),
    width: 150,
  },
  { key: 'list', header: 'List', render: (line) => <List line={line} />, width: 260 },
  {
    key: 'due',
    header: 'Review or conference by',
    render: (line) => <Due line={line} today={today} />,
    width: 190,
  },
]

const appointColumn = (today: IsoDate): Column<Line> => ({
  key: 'appoint',
  header: 'IRO by',
  render: (line) => (line.is === 'newInCare' ? <Appoint child={line.child} today={today} /> : '–'),
  width: 190,
  isSecondary: true,
})

function List({ line }: { line: Line }) {
  if (line.is === 'other') return line.child.lists.join(', ')
  const { daysUntilTold } = line.child
  return (
    <>
      {line.is === 'newInCare'
        ? `Looked after since ${formatDay(line.child.lookedAfterOn)}`
        : `On a plan since ${formatDay(line.child.startedOn)}`}
      {daysUntilTold !== null && isToldLate(daysUntilTold) && (
        <div className="import-told">
          <Status kind="overdue" text={`told ${daysUntilTold} days later`} />
        </div>
      )}
    </>
  )
}

/** Says in words and shape that a day has passed. */
export function Late({ dueBy, today }: { dueBy: IsoDate; today: IsoDate }) {
  return dueBy < today && <Status kind="overdue" text="Late" />
}

function Due({ line, today }: { line: Line; today: IsoDate }) {
  if (line.is === 'newInCare') {
    const { firstReview, reviewHeldOn } = line.child
    if (firstReview === null) return reviewHeldOn ? `Held ${formatDay(reviewHeldOn)}` : '–'
    return (
      <span className="row">
        <Late dueBy={firstReview.dueBy} today={today} />
        <WhyButton due={firstReview} />
      </span>
    )
  }
  const { childId } = line.child
  const dueBy = line.is === 'newlyPlanned' ? (line.child.due?.dueBy ?? null) : line.child.nextDueBy
  if (dueBy === null) return '–'
  const working = async () => {
    const clocks = await call('clocks.forChild', { childId })
    return whyOneOf(clocks, { dueBy, ruleId: clocks.find((clock) => clock.dueBy === dueBy)?.ruleId ?? '' })
  }
  return (
    <span className="row">
      <Late dueBy={dueBy} today={today} />
      <FigureButton working={working}>{formatDay(dueBy)}</FigureButton>
    </span>
  )
}

function Appoint({ child, today }: { child: NewlyLookedAfter; today: IsoDate }) {
  return (
    <span className="row">
      <Late dueBy={child.appointBy} today={today} />
      <FigureButton working={() => whyAppoint(child)}>{formatDay(child.appointBy)}</FigureButton>
    </span>
  )
}

/** The working of the day an IRO is to be appointed by. */
export const whyAppoint = ({
  lookedAfterOn,
  appointBy,
}: Pick<NewlyLookedAfter, 'lookedAfterOn' | 'appointBy'>): WorkingProps => ({
  title: `Why ${formatDay(appointBy)}?`,
  lines: [
    { label: 'Became looked after', value: formatDay(lookedAfterOn) },
    { label: 'Add 5 working days', value: '+ 5' },
    { label: 'An IRO by', value: formatDay(appointBy), isTotal: true },
  ],
  source: 'Good practice, not law: York’s, Rochdale’s and Hertfordshire’s procedures. Rule LAC-08.',
})
