import { formatDay, IsoDate } from '../../dates.ts'
import type { SourceDetailField } from '../source-detail-field.ts'

/** How a field of a meeting's record is answered; codes and days are kept as text, a blank answer as ''. */
export type FieldDef = {
  readonly label: string
  /** Asked of each child of the meeting, or once of the meeting. */
  readonly of: 'child' | 'meeting'
  readonly hint?: string
  /** What the council's newest files tell of the same thing, shown beside the answer. */
  readonly council?: readonly SourceDetailField[]
} & (
  | { readonly kind: 'text' }
  | { readonly kind: 'day' }
  | { readonly kind: 'count'; readonly most: number }
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> }
)

/** A part of a record: what stands together on screen and on paper. */
export type FieldSection = { readonly label: string; readonly fields: Readonly<Record<string, FieldDef>> }

/** Yes and no, as a choice. */
export const yesOrNo = { yes: 'Yes', no: 'No' } as const

/** Text a person could not have typed in one go. */
const longestText = 20_000

/** What is wrong with an answer, in a sentence for under the field; null when it fits. A blank answer always fits. */
export function fieldProblem(def: FieldDef, value: string): string | null {
  if (value === '') return null
  switch (def.kind) {
    case 'text':
      return value.length > longestText ? `Shorten this to ${longestText} characters.` : null
    case 'day':
      return IsoDate.safeParse(value).success ? null : 'Enter a day such as 13 6 2026.'
    case 'count':
      return /^\d{1,4}$/.test(value) && Number(value) <= def.most ? null : `Enter a number from 0 to ${def.most}.`
    case 'choice':
      return Object.hasOwn(def.choices, value) ? null : 'Choose one of the answers.'
  }
}

/** An answer as it is read: days and codes in words. */
export function answerText(def: FieldDef, value: string): string {
  if (def.kind === 'choice') return def.choices[value] ?? value
  const day = def.kind === 'day' ? IsoDate.safeParse(value).data : undefined
  return day ? formatDay(day) : value
}
