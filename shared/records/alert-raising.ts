import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { AlertFact } from './alert.ts'
import { AlertStage } from './alert-stage.ts'
import { AlertKind, AlertTheme } from './alert-themes.ts'
import { ChildLine } from './child-line.ts'
import { ChildId, IroId, MeetingId, RecordId, TeamId } from './ids.ts'
import { AlertDraft, ReportKind } from './readiness.ts'

/** What led to a new alert; null where it was begun from nowhere in particular. */
export const AlertSource = z.enum(['visit', 'report', 'meeting', 'child'])
export type AlertSource = z.infer<typeof AlertSource>

/** What a new alert is to be filled in for; a draft tells its meeting, report and children by itself. */
export const PrefillAsked = z.strictObject({
  childIds: z.array(ChildId).max(12, 'Choose at most 12 children'),
  meetingId: MeetingId.nullable(),
  report: ReportKind.nullable(),
  source: AlertSource.nullable(),
  alertDraftId: RecordId.nullable(),
})
export type PrefillAsked = z.infer<typeof PrefillAsked>

/** A fact the record knows, with the themes it is filled in for; under other themes it is offered. */
export const ProposedFact = AlertFact.extend({
  themes: z.array(AlertTheme),
  /** Where it was read: "lac.csv, row 5, imported Mon 2 Nov 2026", "Rule LAC-13", "This record". */
  from: z.string(),
})
export type ProposedFact = z.infer<typeof ProposedFact>

/** Words to begin with: a few for the heading, and what is asked for. */
export const AlertWording = z.object({ title: z.string(), askedFor: z.string() })
export type AlertWording = z.infer<typeof AlertWording>

/** What a new alert is filled in with; nothing of it is guessed, and the person changes what they like. */
export const AlertPrefill = z.object({
  children: z.array(ChildLine),
  /** Other children of the same meeting or family, whom it may be about too. */
  others: z.array(ChildLine),
  meeting: z.object({ id: MeetingId, label: z.string(), on: IsoDate }).nullable(),
  facts: z.array(ProposedFact),
  /** What a concern is about, where the record says it; null where nothing stands out. */
  theme: AlertTheme.nullable(),
  wording: z.record(AlertTheme, AlertWording),
  /** The day an answer can be asked by. */
  askedBy: IsoDate,
  workerName: z.string(),
  teamId: TeamId.nullable(),
  teamName: z.string(),
  draft: AlertDraft.nullable(),
})
export type AlertPrefill = z.infer<typeof AlertPrefill>

/** The alerts a new one may say again. */
export const SimilarAsked = z.strictObject({
  childIds: z.array(ChildId).min(1).max(12),
  kind: AlertKind,
  theme: AlertTheme.nullable(),
})
export type SimilarAsked = z.infer<typeof SimilarAsked>

/** An alert about one of the same children that is open, or was closed lately with the same theme. */
export const SimilarAlert = z.object({
  id: RecordId,
  number: z.string(),
  title: z.string(),
  theme: AlertTheme,
  isSameTheme: z.boolean(),
  raisedOn: IsoDate,
  iroName: z.string().nullable(),
  /** The stage it is with and since when; null for good practice and once closed. */
  stage: z.object({ stage: AlertStage, sinceOn: IsoDate }).nullable(),
  closedOn: IsoDate.nullable(),
})
export type SimilarAlert = z.infer<typeof SimilarAlert>

const typed = z.string().max(4000, 'Shorten this to 4,000 characters')

/** What was typed into a new alert; null stands for what the record proposes, which is then not kept twice. */
export const AlertAnswers = z.strictObject({
  kind: AlertKind.nullable(),
  childIds: z.array(ChildId).max(12).nullable(),
  workerName: typed.nullable(),
  theme: AlertTheme.nullable(),
  title: typed.nullable(),
  account: typed,
  facts: z.array(AlertFact).max(30, 'An alert has at most 30 facts').nullable(),
  askedFor: typed.nullable(),
  askedBy: z.strictObject({ on: IsoDate.nullable() }).nullable(),
  firstStage: AlertStage,
  firstStageWhy: typed,
  recipientName: typed.nullable(),
  informalOn: IsoDate.nullable(),
  informalWith: typed,
  informalPromise: typed,
  whyItMatters: typed,
  goingWell: typed,
  difference: typed,
})
export type AlertAnswers = z.infer<typeof AlertAnswers>

const FormAddress = z.string().max(1000)

/** An alert begun and not raised: its form is kept under its address as it is typed. */
export const KeptAlertForm = z.strictObject({
  address: FormAddress,
  /** What it is listed as: "Zainab Hussain, 12: statutory visits missed". */
  shownAs: z.string().max(400),
  answers: AlertAnswers,
})
export type KeptAlertForm = z.infer<typeof KeptAlertForm>

/** An alert begun and not raised, where it is listed. */
export const BegunAlert = z.object({ address: z.string(), savedAt: z.string(), shownAs: z.string() })
export type BegunAlert = z.infer<typeof BegunAlert>

/** The form of one address, and none where nothing was typed into it. */
export const FormAsked = z.strictObject({ address: FormAddress })

/** Whose missed visits: an IRO’s, everybody’s, or one child’s. */
export const MissedVisitsAsked = z.strictObject({ iroId: IroId.nullable(), childId: ChildId.nullable() })
export type MissedVisitsAsked = z.infer<typeof MissedVisitsAsked>

/** A child whose next statutory visit is known to have been missed, and no concern about visits is open. */
export const MissedVisit = ChildLine.extend({
  lastVisitOn: IsoDate,
  dueBy: IsoDate,
  /** How it was counted: "6 weeks from the last" (LAC-13). */
  short: z.string(),
})
export type MissedVisit = z.infer<typeof MissedVisit>
