import type { IsoDate } from '../../../shared/dates.ts'
import type { Sex } from '../../../shared/records/child.ts'
import type { StandDownReason } from '../../../shared/records/stand-down-reasons.ts'
import type { Next } from './chain.ts'
import type { Culture } from './names.ts'

/** What is already arranged about the meeting that comes next. */
export type Booking =
  /** As likely booked as such meetings are: the nearer, the likelier. */
  | { readonly way: 'usual' }
  | { readonly way: 'none' }
  /** On a day; a day in the past is one that nobody has recorded as held. */
  | { readonly way: 'on'; readonly on: IsoDate; readonly startsAt?: string; readonly place?: string }
  | { readonly way: 'stoodDown'; readonly on: IsoDate; readonly reason: StandDownReason }

/** A history that leads to a meeting still to come, or to the end of the case. */
export type Ahead = Next & { readonly booking: Booking }

/** What kind of history a looked-after child has. */
export type Route =
  | 'ordinary'
  | 'placedForAdoption'
  | 'authorisedForAdoption'
  | 'seekingAsylum'
  | 'remand'
  | 'shortBreaks'

/** One child as far as the story cares; chance decides the rest. */
export type ChildSketch = {
  readonly givenName?: string
  readonly sex?: Sex
  /** In completed years, today. */
  readonly age?: number
  /** Not born yet; expected in so many days. */
  readonly expectedInDays?: number
  /** A baby born so many days ago, perhaps after the plan was made. */
  readonly bornDaysAgo?: number
}

/** Brothers and sisters with one story, reviewed together: a sibling group, or a single child. */
export type Strand = {
  readonly children: readonly ChildSketch[]
  readonly route: Route
  readonly care: (Ahead & { readonly movedOn?: IsoDate }) | null
  readonly plan: Ahead | null
  readonly hsb: Ahead | null
  readonly enquiry: { readonly beganOn: IsoDate; readonly isTransferIn: boolean; readonly booking: Booking } | null
  /** For a closed case: the day everything ended; due dates are then those it never came to. */
  readonly endedOn: IsoDate | null
  readonly workerName?: string
}

/** A family with one or more sibling groups, all with one IRO. */
export type Family = { readonly name: string; readonly culture: Culture; readonly strands: readonly Strand[] }

/** A single child of whom nothing is told yet; spread it and add the story. */
export const nobody: Strand = {
  children: [{}],
  route: 'ordinary',
  care: null,
  plan: null,
  hsb: null,
  enquiry: null,
  endedOn: null,
}

/** How many children a family has. */
export function childrenOf({ strands }: Family): number {
  return strands.reduce((sum, { children }) => sum + children.length, 0)
}
