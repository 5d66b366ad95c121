import {
  type Attendee,
  AttendeeView,
  attendeeViewLabels,
  type ChangeAttendee,
  Presence,
  presenceLabels,
  ReportState,
  reportStateLabels,
} from '../../../../shared/records/register.ts'
import type { StatusKind } from '../../../ui/status.tsx'

/** What is said of a person with one key. */
export type Said = Omit<ChangeAttendee, 'id'>

/** One column of the register: what it says of a person, and what Space and single letters change it to. */
export type RegisterColumn = {
  readonly key: string
  readonly label: string
  readonly text: (person: Attendee) => string
  readonly status: (person: Attendee) => StatusKind | null
  readonly next: (person: Attendee) => Said
  readonly keys: Readonly<Record<string, Said>>
}

const presenceStatus = { here: 'held', apologies: 'planned', absent: 'overdue' } as const
const reportStatus = { received: 'held', notReceived: 'overdue' } as const

/** The one after `value`, and none after the last. */
function after<Value extends string>(values: readonly Value[], value: Value | null): Value | null {
  return values[value === null ? 0 : values.indexOf(value) + 1] ?? null
}

const yes = (isSo: boolean): string => (isSo ? 'Yes' : '–')

function presence(part: 'partA' | 'partB', label: string): RegisterColumn {
  return {
    key: part,
    label,
    text: (person) => (person[part] ? presenceLabels[person[part]] : '–'),
    status: (person) => person[part] && presenceStatus[person[part]],
    next: (person) => ({ [part]: after(Presence.options, person[part]) }),
    keys: { h: { [part]: 'here' }, a: { [part]: 'apologies' }, x: { [part]: 'absent' } },
  }
}

const invited: RegisterColumn = {
  key: 'invited',
  label: 'Invited',
  text: ({ isInvited }) => yes(isInvited),
  status: () => null,
  next: ({ isInvited }) => ({ isInvited: !isInvited }),
  keys: {},
}
const knows: RegisterColumn = {
  key: 'knows',
  label: 'Knows the family',
  // Asked of agencies only: the family does, and social care counts without it (CP-08).
  text: ({ hasDirectContact, side }) => (side === 'agency' ? (hasDirectContact ? 'Yes' : 'No') : '–'),
  status: () => null,
  next: ({ hasDirectContact }) => ({ hasDirectContact: !hasDirectContact }),
  keys: {},
}
const report: RegisterColumn = {
  key: 'report',
  label: 'Report',
  text: (person) => (person.report ? reportStateLabels[person.report] : '–'),
  status: (person) => person.report && reportStatus[person.report],
  next: (person) => ({ report: after(ReportState.options, person.report) }),
  keys: { r: { report: 'received' } },
}
const seen: RegisterColumn = {
  key: 'seen',
  label: 'Parents saw it',
  text: ({ isReportSeen }) => yes(isReportSeen),
  status: () => null,
  next: ({ isReportSeen }) => ({ isReportSeen: !isReportSeen }),
  keys: {},
}
const view: RegisterColumn = {
  key: 'view',
  label: 'View',
  text: (person) => (person.view ? attendeeViewLabels[person.view] : '–'),
  status: () => null,
  next: (person) => ({ view: after(AttendeeView.options, person.view) }),
  keys: { p: { view: 'plan' }, n: { view: 'noPlan' }, u: { view: 'unsure' } },
}

/** The columns of a conference’s register: presence in both parts of a split one, and what each thinks of a plan. */
export const conferenceColumns = (isSplit: boolean): readonly RegisterColumn[] => [
  invited,
  ...(isSplit ? [presence('partA', 'Part A'), presence('partB', 'Part B')] : [presence('partA', 'Here')]),
  report,
  seen,
  view,
  knows,
]

/** The columns of an HSB meeting’s register. */
export const hsbColumns: readonly RegisterColumn[] = [invited, presence('partA', 'Here'), report, seen]

/** The columns of a review’s register: nobody counts towards a quorum there or has a view of a plan. */
export const reviewColumns: readonly RegisterColumn[] = [invited, presence('partA', 'Here'), report]

/** What a letter says, pressed anywhere in a person’s row: the cell’s own meaning first, else presence. */
export function saidBy(key: string, at: RegisterColumn | undefined, columns: readonly RegisterColumn[]): Said | null {
  const letter = key.toLowerCase()
  return at?.keys[letter] ?? columns.find(({ keys }) => Object.hasOwn(keys, letter))?.keys[letter] ?? null
}
