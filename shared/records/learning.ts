import { z } from 'zod'
import { formatDay, IsoDate } from '../dates.ts'
import { collectionYearOf } from '../rules/collection-year.ts'
import { AlertTheme } from './alert-themes.ts'
import { dayAsked, Version } from './answers.ts'
import { IroId, RecordId } from './ids.ts'

/** How practice was looked at (the Learning Audit Framework, IRO annual report 2018-19, lines 3715-3721). */
export const LearningKind = z.enum(['peerAudit', 'observation', 'thematicAudit'], { error: 'Choose what it was' })
export type LearningKind = z.infer<typeof LearningKind>

/** What each kind is called. */
export const learningKindLabels: Readonly<Record<LearningKind, string>> = {
  peerAudit: 'Peer audit',
  observation: 'Observation',
  thematicAudit: 'Thematic audit',
}

/** What is done about a finding, by whom and by when. */
export const LearningAction = z.object({
  id: RecordId,
  action: z.string(),
  ownerName: z.string(),
  dueBy: IsoDate.nullable(),
  doneOn: IsoDate.nullable(),
})
export type LearningAction = z.infer<typeof LearningAction>

/** An audit or observation with what it found. */
export const LearningActivity = z.object({
  id: RecordId,
  kind: LearningKind,
  title: z.string(),
  theme: AlertTheme.nullable(),
  happenedOn: IsoDate,
  /** Whose practice was looked at; null where it was the service’s. */
  iroId: IroId.nullable(),
  iroName: z.string().nullable(),
  leadName: z.string(),
  /** What was looked at: records, a meeting, all alerts of a theme. */
  looked: z.string(),
  /** How many cases were looked at; null while that is not known. */
  cases: z.number().int().nullable(),
  strengths: z.string(),
  findings: z.string(),
  version: Version,
  actions: z.array(LearningAction),
})
export type LearningActivity = z.infer<typeof LearningActivity>

const titleAsked = z
  .string()
  .trim()
  .min(1, 'Say in a few words what it is about')
  .max(120, 'Shorten this to 120 characters')
const line = z.string().trim().max(200, 'Shorten this to 200 characters')
const text = z.string().trim().max(5000, 'Shorten this to 5,000 characters')
const cases = z.number().int().min(0).max(9999)

/** An audit or observation to begin; a thematic one can bring what closed alerts taught. */
export const BeginLearning = z.strictObject({
  kind: LearningKind,
  title: titleAsked,
  theme: AlertTheme.nullable(),
  happenedOn: dayAsked('Enter the day it took place'),
  looked: text,
  cases: cases.nullable(),
  findings: text,
})
export type BeginLearning = z.infer<typeof BeginLearning>

/** A blank answer of text is nothing. */
const orNothing = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => null), schema], { error: 'Enter one that is in the list, or none' })

const day = (message: string) => z.union([z.literal('').transform(() => null), dayAsked(message)], { error: message })

const count = 'Enter a whole number from 0 to 9,999, or nothing'

/** Each answer of an audit as it is typed, and what it has to be. */
export const learningFields = z.object({
  kind: LearningKind,
  title: titleAsked,
  theme: orNothing(AlertTheme),
  happenedOn: dayAsked('Enter the day it took place'),
  iroId: orNothing(IroId),
  leadName: line,
  looked: text,
  cases: z.union(
    [
      z.literal('').transform(() => null),
      z
        .string()
        .trim()
        .regex(/^\d{1,4}$/)
        .transform(Number),
    ],
    { error: count },
  ),
  strengths: text,
  findings: text,
})
export type LearningField = keyof z.infer<typeof learningFields>

/** Each answer of an action as it is typed. */
export const learningActionFields = z.object({
  action: z.string().trim().min(1, 'Say what is done, or remove the action').max(500, 'Shorten this to 500 characters'),
  ownerName: line,
  dueBy: day('Enter the day it is due'),
  doneOn: day('Enter the day it was done'),
})
export type LearningActionField = keyof z.infer<typeof learningActionFields>

/** Answers typed into an audit, or into one of its actions. */
export const SaveLearning = z.strictObject({
  learningActivityId: RecordId,
  actionId: RecordId.nullable(),
  changes: z
    .array(z.strictObject({ field: z.string().max(40), value: z.string().max(6000) }))
    .min(1)
    .max(20),
})
export type SaveLearning = z.infer<typeof SaveLearning>

/** Something else to do about what was found. */
export const AddLearningAction = z.strictObject({
  learningActivityId: RecordId,
  action: learningActionFields.shape.action,
})
export type AddLearningAction = z.infer<typeof AddLearningAction>

/** What concerns closed in a quarter taught about one theme, which an audit could look at. */
export const LearningSuggestion = z.object({
  theme: AlertTheme,
  alerts: z.array(z.object({ number: z.string(), learning: z.string() })),
})
export type LearningSuggestion = z.infer<typeof LearningSuggestion>

/** How an action stands on a day: a day that has passed is late, one without a day is open. */
export function actionState({ doneOn, dueBy }: LearningAction, today: IsoDate): 'done' | 'late' | 'open' {
  if (doneOn !== null) return 'done'
  return dueBy !== null && dueBy < today ? 'late' : 'open'
}

/** The counts of a list of audits: those of the reporting year (1 April to 31 March), and actions open and late. */
export function learningFigures(activities: readonly LearningActivity[], today: IsoDate) {
  const year = collectionYearOf(today)
  const states = activities.flatMap(({ actions }) => actions.map((action) => actionState(action, today)))
  return {
    thisYear: activities.filter(({ happenedOn }) => collectionYearOf(happenedOn) === year).length,
    /** Not done, late ones included. */
    open: states.filter((state) => state !== 'done').length,
    late: states.filter((state) => state === 'late').length,
  }
}

/** How the actions of an audit stand, in words: "1 of 2 late, due Fri 20 Nov 2026", "2 open", "Done". */
export function actionsText({ actions }: Pick<LearningActivity, 'actions'>, today: IsoDate): string {
  const states = actions.map((action) => actionState(action, today))
  const late = states.filter((state) => state === 'late').length
  const open = states.filter((state) => state === 'open').length
  const days = actions.flatMap((action) => (action.doneOn === null && action.dueBy !== null ? action.dueBy : []))
  const next = days.toSorted()[0]
  const due = next === undefined ? '' : `, due ${formatDay(next)}`
  if (late > 0) return `${late} late${open > 0 ? `, ${open} open` : ''}${due}`
  if (open > 0) return `${open} open${due}`
  return actions.length === 0 ? 'None' : 'All done'
}
