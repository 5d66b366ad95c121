import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { ReportPeriod } from '../measures/report-period.ts'
import { AlertOutcome } from './alert.ts'
import { AlertStage, StageEnding } from './alert-stage.ts'
import { AlertKind, AlertTheme } from './alert-themes.ts'
import { IroId, RecordId, TeamId } from './ids.ts'

/** Alerts about which children: all, those with one looked after or on a plan on the day raised, or those with both. */
export const ReportPopulation = z.enum(['all', 'lookedAfter', 'childProtection', 'both'])
export type ReportPopulation = z.infer<typeof ReportPopulation>

/** What each population is called. */
export const reportPopulationLabels: Readonly<Record<ReportPopulation, string>> = {
  all: 'All children',
  lookedAfter: 'Looked after children',
  childProtection: 'Children on a child protection plan',
  both: 'Children who are both',
}

/** Which alerts a report is about: whose, raised in which days and the period before, about which children. */
export const AlertReportAsked = z.strictObject({
  iroId: IroId.nullable(),
  period: ReportPeriod,
  population: ReportPopulation,
})
export type AlertReportAsked = z.infer<typeof AlertReportAsked>

/** One stage of a concern, as answer times are counted from it. */
export const ReportStage = z.object({
  stage: AlertStage,
  /** The day its letter was marked as sent; null where nobody did, though it may have been answered. */
  sentOn: IsoDate.nullable(),
  /** By when an answer was due, extensions included. */
  dueBy: IsoDate.nullable(),
  answeredOn: IsoDate.nullable(),
  /** Working days from the day sent to the day answered; null until it is. */
  answerDays: z.number().int().nullable(),
  /** It was asked, and its time ran out without an answer. */
  isLapsed: z.boolean(),
  isExtended: z.boolean(),
  ending: StageEnding.nullable(),
})
export type ReportStage = z.infer<typeof ReportStage>

/** One alert as reports count it: its days and stages, and no more words than a list needs. */
export const AlertReportLine = z.object({
  id: RecordId,
  number: z.string(),
  kind: AlertKind,
  theme: AlertTheme,
  title: z.string(),
  teamId: TeamId.nullable(),
  teamName: z.string().nullable(),
  /** The children by initials and case number. */
  initials: z.string(),
  childIds: z.array(z.string()),
  raisedOn: IsoDate,
  closedOn: IsoDate.nullable(),
  outcome: AlertOutcome.nullable(),
  /** A child of it was looked after, or on a child protection plan, on the day it was raised. */
  isLookedAfter: z.boolean(),
  isOnPlan: z.boolean(),
  /** Empty for good practice, which has none. */
  stages: z.array(ReportStage),
  /** The last of the days the whole process may take (QA-05); null for good practice. */
  limitOn: IsoDate.nullable(),
  /** Working days from the day raised to the day closed. */
  closeDays: z.number().int().nullable(),
  cafcassDays: z.array(IsoDate),
  legalAdviceDays: z.array(IsoDate),
})
export type AlertReportLine = z.infer<typeof AlertReportLine>

/** Words of one alert that a report may quote; names known to the record are taken out. */
export const AlertExample = z.object({
  alertId: RecordId,
  number: z.string(),
  kind: AlertKind,
  theme: AlertTheme,
  on: IsoDate,
  /** Good practice: what was done well, and the difference it made; a closed concern: what was learnt and what changed. */
  text: z.string(),
})
export type AlertExample = z.infer<typeof AlertExample>

/** Who a copy is for: the unit counts everything, outside it small numbers are hidden. */
export const ReportCopy = z.enum(['unit', 'outside'])
export type ReportCopy = z.infer<typeof ReportCopy>

/** What an overview on paper or in a file is asked with. */
export const AlertOverviewPaper = z.strictObject({
  ...AlertReportAsked.shape,
  /** The alerts whose words are quoted, in the order of the screen. */
  exampleIds: z.array(RecordId).max(30, 'Choose at most 30 examples'),
})
export type AlertOverviewPaper = z.infer<typeof AlertOverviewPaper>
