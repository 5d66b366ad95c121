import { z } from 'zod'

/** How 3 and 6 months are counted: the statute's calendar months, 91 and 183 days, or whichever ends sooner. */
export const MonthsRule = z.enum(['calendar', 'days', 'earlier'])
export type MonthsRule = z.infer<typeof MonthsRule>

/** Whether a child in both lists weighs the sum of both weights (1.5 + 1) or only the larger. */
export const DualWeight = z.enum(['sum', 'max'])
export type DualWeight = z.infer<typeof DualWeight>

/** The choices the law and the published practice leave to the authority; each has the default recommended for it. */
export const RuleSettings = z.object({
  monthsRule: MonthsRule,
  /** Whether an early review restarts the interval unless its form says otherwise. */
  earlyReviewResetsClock: z.boolean(),
  /** After a birth, the first review conference within this many working days too; null when not used (CP-04). */
  preBirthWorkingDays: z.number().int().min(1).max(60).nullable(),
  /** An initial conference nearer than this to the expected birth is a warning (CP-04). */
  preBirthWeeks: z.number().int().min(1).max(30),
  dualWeight: DualWeight,
  /** Lower end of the guideline band of weighted cases for one full-time IRO, inclusive (CAS-02). */
  bandLow: z.number().nonnegative(),
  /** Upper end of the same band, inclusive. */
  bandHigh: z.number().nonnegative(),
  /** Hours a week that make one full-time IRO. */
  fullTimeHours: z.number().positive(),
  /** What the first review is called on screen: some authorities say "28-day review". */
  firstReviewLabel: z.string().trim().min(1),
  /** A meeting not booked with this many working days left, or fewer, is due soon. */
  soonWorkingDays: z.number().int().min(0).max(60),
  /** Whether an agency that sent a report but nobody counts towards quoracy (CP-08). */
  reportCountsAsPresence: z.boolean(),
  /** Working days before a review from which a conversation in private that is missing is named (LAC-09). */
  conversationWorkingDays: z.number().int().min(0).max(60),
  /** Working days before a mid-way check from which it is due soon (LAC-10). */
  midwayWorkingDays: z.number().int().min(0).max(60),
  /** By when a report is wanted before a review: 24 hours by the clock, or the same time a working day before (LAC-11). */
  reviewReportLead: z.enum(['24h', 'workingDay']),
  /** Whether the days of an alert’s stages are working days or calendar days (QA-01). */
  alertDays: z.enum(['working', 'calendar']),
  /** Days a team manager and a service manager have for their answer (QA-01, QA-02). */
  alertAnswerDays: z.number().int().min(1).max(20),
  /** Days a head of service has, for whom no published rule gives a time (QA-03). */
  headOfServiceDays: z.number().int().min(1).max(20),
  /** Working days for the whole process, and from when the limit is near (QA-05). */
  alertLimitWorkingDays: z.number().int().min(1).max(60),
  alertAmberWorkingDays: z.number().int().min(0).max(60),
})
export type RuleSettings = z.infer<typeof RuleSettings>

/** What a new vault starts with. */
export const defaultRuleSettings: RuleSettings = {
  monthsRule: 'calendar',
  earlyReviewResetsClock: true,
  preBirthWorkingDays: null,
  preBirthWeeks: 10,
  dualWeight: 'sum',
  bandLow: 75,
  bandHigh: 105,
  fullTimeHours: 37,
  firstReviewLabel: 'First review',
  soonWorkingDays: 10,
  reportCountsAsPresence: false,
  conversationWorkingDays: 10,
  midwayWorkingDays: 10,
  reviewReportLead: '24h',
  alertDays: 'working',
  alertAnswerDays: 5,
  headOfServiceDays: 5,
  alertLimitWorkingDays: 20,
  alertAmberWorkingDays: 15,
}
