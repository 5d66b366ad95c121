import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { DualWeight } from '../rules/settings.ts'
import { ChildLine } from './child-line.ts'
import { IroId, RecordId } from './ids.ts'
import { isEventDay } from './imported-child.ts'

/** How many children are in each list; the `dual` children are in the first two as well. */
export const CaseCounts = z.object({
  children: z.number().int(),
  /** Without short breaks, as CAS-05 counts. */
  lookedAfter: z.number().int(),
  childProtection: z.number().int(),
  hsb: z.number().int(),
  dual: z.number().int(),
  shortBreaks: z.number().int(),
  awaitingConference: z.number().int(),
  /** Children neither looked after nor on a plan: HSB only, short breaks, or awaiting a conference. */
  inNeither: z.number().int(),
})
export type CaseCounts = z.infer<typeof CaseCounts>

/** Where a figure stands against the guideline band, and by how much it is outside. */
export const BandMark = z.object({ position: z.enum(['below', 'within', 'above']), by: z.number() })

/** The guideline band in force, both ends inclusive. */
export const BandLimits = z.object({ low: z.number(), high: z.number() })

/** One line of the weighted sum: count times weight makes product. */
export const WeightedLine = z.object({ label: z.string(), count: z.number(), weight: z.number(), product: z.number() })

/** Hours a week taken off an IRO's time between two days, both included, and why. */
export const HoursReduction = z.object({
  id: RecordId,
  fromOn: IsoDate,
  untilOn: IsoDate.nullable(),
  hours: z.number(),
  reason: z.string(),
  version: z.number().int(),
})
export type HoursReduction = z.infer<typeof HoursReduction>

/** How an IRO's full-time equivalent on a day came about (CAS-03). Hours are a week's. */
export const FteWorking = z.object({
  /** Null when no hours are known, so no FTE either. */
  contractedHours: z.number().nullable(),
  contractedFromOn: IsoDate.nullable(),
  /** Those in force that day. */
  reductions: z.array(HoursReduction),
  netHours: z.number().nullable(),
  fullTimeHours: z.number(),
  fte: z.number().nullable(),
})
export type FteWorking = z.infer<typeof FteWorking>

/** A rule a figure rests on, in words and with its source. */
export const RuleCited = z.object({ ruleId: z.string(), text: z.string(), source: z.string() })

const Projected = z.object({
  total: z.number(),
  totalBand: BandMark,
  perFte: z.number().nullable(),
  perFteBand: BandMark.nullable(),
})

/** A weighted caseload with its whole arithmetic: one IRO's, or everybody's. */
export const WeightedCaseload = z.object({
  /** Null for everybody. */
  iroName: z.string().nullable(),
  counts: CaseCounts,
  lines: z.array(WeightedLine),
  total: z.number(),
  bandLimits: BandLimits,
  /** Null for everybody: the band is for one full-time IRO. */
  totalBand: BandMark.nullable(),
  /** For everybody, the sum over the IROs in post; null when it is not known. */
  fte: z.number().nullable(),
  /** Null, shown as a dash, when the FTE is 0 or unknown. */
  perFte: z.number().nullable(),
  perFteBand: BandMark.nullable(),
  /** Null for everybody. */
  hours: FteWorking.nullable(),
  weightsFromOn: IsoDate,
  dualWeight: DualWeight,
  /** What one dual child weighs. */
  dualChildWeight: z.number(),
  shortBreaksExcluded: z.number().int(),
  /** What the caseload would be with one more child of each list; null for everybody. */
  ifOneMore: z.object({ lookedAfter: Projected, childProtection: Projected }).nullable(),
  rules: z.array(RuleCited),
})
export type WeightedCaseload = z.infer<typeof WeightedCaseload>

/** The figures every line of the team's table has, the totals and the children without an IRO included. */
const WorkloadFigures = z.object({
  counts: CaseCounts,
  lines: z.array(WeightedLine),
  weighted: z.number(),
  /** Meetings past their due date and not held; a child with two counts twice. */
  overdue: z.number().int(),
  /** Meetings still in time to be held by the end of the thirteenth week, this one included. */
  dueIn13Weeks: z.number().int(),
})

/** One IRO's line of the team's table. */
export const TeamRow = WorkloadFigures.extend({
  iroId: IroId,
  name: z.string(),
  startedOn: IsoDate,
  endedOn: IsoDate.nullable(),
  version: z.number().int(),
  /** False before the first and after the last day: cases still with the IRO count, hours do not. */
  isInPost: z.boolean(),
  hours: FteWorking,
  perFte: z.number().nullable(),
  perFteBand: BandMark.nullable(),
})
export type TeamRow = z.infer<typeof TeamRow>

/** The team's workload on a day, with the average over all in post (CAS-04). */
export const TeamWorkload = z.object({
  asOf: IsoDate,
  rows: z.array(TeamRow),
  /** Everything, the children without an IRO included. */
  totals: WorkloadFigures.extend({
    fte: z.number(),
    /** All weights over the FTE in post (CAS-04). */
    perFte: z.number().nullable(),
    perFteBand: BandMark.nullable(),
  }),
  /** Children nobody has been appointed for; null when there are none. */
  unallocated: WorkloadFigures.nullable(),
  bandLimits: BandLimits,
  weightsFromOn: IsoDate,
  rules: z.array(RuleCited),
})
export type TeamWorkload = z.infer<typeof TeamWorkload>

/** What falls due in one week, counted by child and by the last working day to hold it. */
export const ForecastWeek = z.object({
  /** The Monday. */
  startsOn: IsoDate,
  reviews: z.number().int(),
  conferences: z.number().int(),
  hsbMeetings: z.number().int(),
  /** All of the week's, also those already past. */
  workingDays: z.number().int(),
  bankHolidays: z.array(z.object({ on: IsoDate, name: z.string() })),
})
export type ForecastWeek = z.infer<typeof ForecastWeek>

/** The next thirteen weeks; what is already overdue stands apart from them. */
export const Forecast = z.object({ weeks: z.array(ForecastWeek), overdue: z.number().int() })
export type Forecast = z.infer<typeof Forecast>

/** Whose duties, and which: those past their due date, or those of one week of the forecast (null for all thirteen). */
export const DueAsked = z.strictObject({
  whose: z.union([z.literal(['team', 'nobody']), IroId]),
  isOverdue: z.boolean(),
  weekOf: IsoDate.refine(isEventDay, 'Choose a week of the forecast').nullable(),
})
export type DueAsked = z.infer<typeof DueAsked>

/** A meeting that is due for a child, and the day it is booked for. */
const DueLine = ChildLine.extend({ label: z.string(), dueBy: IsoDate, bookedFor: IsoDate.nullable() })
/** What a figure of due meetings counts, soonest first. */
export const DueList = z.array(DueLine)
export type DueList = z.infer<typeof DueList>
