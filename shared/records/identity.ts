import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { Version } from './answers.ts'
import { Sex } from './child.ts'
import { ChildLine } from './child-line.ts'
import { ChildId, RecordId } from './ids.ts'

/** What two entries have in common, or tells them apart, in the words a person reads. */
export const likenessLabels = {
  sameReference: 'same case number',
  sameName: 'same name',
  namesAlike: 'names that sound or look alike',
  sameFamilyName: 'same family name',
  sameGivenName: 'same given name',
  sameBirth: 'same date of birth',
  birthTurned: 'day and month of birth changed round',
  birthSlip: 'one slip apart in the date of birth',
  bornAsExpected: 'born within 6 weeks of the expected day',
  expectedTogether: 'expected within 6 weeks of each other',
  noBirth: 'no date of birth to compare',
  sameSex: 'same sex',
  sameCare: 'looked after since the same day',
  samePlan: 'plan started on the same day',
  sameEnquiry: 'strategy discussion on the same day',
  noReference: 'no case number to compare',
  twin: 'a twin, or the same child twice',
  sexDiffers: 'but the sex differs',
} as const

export const LikenessReason = z.enum(
  // Object.keys answers strings; these are the labels' own.
  Object.keys(likenessLabels) as (keyof typeof likenessLabels)[],
)
/** One thing that speaks for, or against, two entries being one child. */
export type LikenessReason = z.infer<typeof LikenessReason>

/** How sure it is that two entries are one child; only the same case number is certain. */
export const LikenessStrength = z.enum(['certain', 'likely', 'possible'])
export type LikenessStrength = z.infer<typeof LikenessStrength>

/** How much two entries look like one child, and why. */
export const Likeness = z.object({ strength: LikenessStrength, reasons: z.array(LikenessReason) })
export type Likeness = z.infer<typeof Likeness>

/** Why two entries may be one child, as one phrase: "Same name, same date of birth". */
export function likenessText({ reasons }: Likeness): string {
  const text = reasons.map((reason) => likenessLabels[reason]).join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What tells one child from another, as it stands side by side with somebody else's. */
export const ChildSide = ChildLine.extend({
  sex: Sex.nullable(),
  /** Other case numbers the child goes by. */
  aliases: z.array(z.string()),
  /** Open cases with their first days: "Looked after since Mon 7 Sep 2026". */
  cases: z.array(z.string()),
  iroName: z.string().nullable(),
  /** Brothers and sisters, by name. */
  siblings: z.array(z.string()),
})
export type ChildSide = z.infer<typeof ChildSide>

/** A child of the record who may be the one in hand, and why. */
export const LookAlike = ChildSide.extend({ likeness: Likeness })
export type LookAlike = z.infer<typeof LookAlike>

/** What has been typed so far of a child about to be added; blank as null. */
export const LookAlikesWanted = z.strictObject({
  reference: z.string().max(2000).nullable(),
  givenName: z.string().max(2000).nullable(),
  familyName: z.string().max(2000).nullable(),
  sex: Sex.nullable(),
  bornOn: IsoDate.nullable(),
  expectedOn: IsoDate.nullable(),
})
export type LookAlikesWanted = z.infer<typeof LookAlikesWanted>

/** Two entries of the record that may be one child. */
export const Duplicate = z.object({ one: ChildSide, other: ChildSide, likeness: Likeness })
export type Duplicate = z.infer<typeof Duplicate>

/** The likeliest first; `total` counts those beyond the list too. */
export const Duplicates = z.object({ pairs: z.array(Duplicate), total: z.number().int() })
export type Duplicates = z.infer<typeof Duplicates>

/** Two entries of the record that are two children, whatever they have in common. */
export const KeepApart = z.strictObject({ childId: ChildId, otherId: ChildId })
export type KeepApart = z.infer<typeof KeepApart>

/** Two entries to make one of, and which of them stays. */
export const TwoEntries = z.strictObject({ keptId: ChildId, mergedId: ChildId })
export type TwoEntries = z.infer<typeof TwoEntries>

/** Which of two entries an answer is taken from. */
export const Entry = z.enum(['kept', 'merged'])
export type Entry = z.infer<typeof Entry>

/** A detail of a child in both entries, in words; where they differ one is chosen, and `preset` is offered. */
export const MergedDetail = z.object({
  key: z.string(),
  label: z.string(),
  kept: z.string().nullable(),
  merged: z.string().nullable(),
  isAsked: z.boolean(),
  preset: Entry,
})
export type MergedDetail = z.infer<typeof MergedDetail>

/** A fact of either entry, or facts of both that concern one another. */
export const MergedFact = z.object({
  /** Names the question when it is answered; the same however often the entries are compared. */
  key: z.string(),
  /** What it is: "Care", "Child protection plan". */
  what: z.string(),
  kept: z.array(z.string()),
  merged: z.array(z.string()),
  /** Both have it and it becomes one; it stands as it is; or they contradict each other and one has to be chosen. */
  becomes: z.enum(['one', 'stands', 'asked']),
})
export type MergedFact = z.infer<typeof MergedFact>

/** Two entries side by side, with what becomes of every fact if they are merged. */
export const MergePreview = z.object({
  kept: ChildSide.extend({ version: z.number().int() }),
  merged: ChildSide.extend({ version: z.number().int() }),
  likeness: Likeness.nullable(),
  details: z.array(MergedDetail),
  facts: z.array(MergedFact),
})
export type MergePreview = z.infer<typeof MergePreview>

/** Makes one child of two entries; every difference and every contradiction has its answer, by key. */
export const MergeChildren = TwoEntries.extend({
  keptVersion: Version,
  mergedVersion: Version,
  details: z.record(z.string().max(100), Entry),
  facts: z.record(z.string().max(100), Entry),
})
export type MergeChildren = z.infer<typeof MergeChildren>

/** A merge the child's page tells of. */
export const ChildMerge = z.object({ id: RecordId, mergedName: z.string(), mergedAt: z.string() })
export type ChildMerge = z.infer<typeof ChildMerge>

/** The other case numbers of a child, and the merges that can still be undone, the latest first. */
export const ChildIdentity = z.object({ aliases: z.array(z.string()), merges: z.array(ChildMerge) })
export type ChildIdentity = z.infer<typeof ChildIdentity>

/** What the files tell of a child who is new here but resembles somebody. */
export const ToldChild = ChildSide.omit({ childId: true, isRestricted: true, aliases: true }).extend({
  reference: z.string(),
})
export type ToldChild = z.infer<typeof ToldChild>

/** Whether a child of the files is one here: that child's id, or `two` for another child. */
export const LookAlikeAnswer = z.union([ChildId, z.literal('two')])
export type LookAlikeAnswer = z.infer<typeof LookAlikeAnswer>

/** A child of the files beside those here who may be the same. */
export const LookAlikeQuestion = z.object({
  told: ToldChild,
  /** The likeliest first. */
  here: z.array(LookAlike),
  /** Null while nobody has said. */
  answer: LookAlikeAnswer.nullable(),
})
export type LookAlikeQuestion = z.infer<typeof LookAlikeQuestion>

/** Questions from `offset` on, in the order of the files. */
export const LookAlikeQuestions = z.object({
  questions: z.array(LookAlikeQuestion),
  total: z.number().int(),
  unanswered: z.number().int(),
})
export type LookAlikeQuestions = z.infer<typeof LookAlikeQuestions>

/** Which questions to list. */
export const LookAlikesAsked = z.strictObject({
  offset: z.number().int().nonnegative(),
  limit: z.number().int().min(1).max(1000),
})
export type LookAlikesAsked = z.infer<typeof LookAlikesAsked>

/** Answers the question about one child of the files, or about all that are open. */
export const AnswerLookAlike = z.union([
  z.strictObject({ reference: z.string().max(2000), answer: LookAlikeAnswer.nullable() }),
  z.strictObject({ reference: z.literal('allOpen'), answer: z.literal('two') }),
])
export type AnswerLookAlike = z.infer<typeof AnswerLookAlike>
