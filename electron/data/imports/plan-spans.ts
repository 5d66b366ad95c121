import type { IsoDate } from '../../../shared/dates.ts'
import { type Stretch, takeMatch } from './planning.ts'

/** A legal status or a placement of the record: they follow one another within a period of care. */
export type Span = Stretch & { readonly id: string; readonly code: string | null }
/** The same as a file tells it. */
export type ToldSpan = Stretch & { readonly code: string | null }

/** What becomes of a span of the file beside those of the record. */
export type Fit<S extends Span> =
  | { readonly is: 'known'; readonly span: S }
  /** It does not fit between the record's own. */
  | { readonly is: 'clash'; readonly span: S }
  /** It is added until `endedOn`; `ends` is the span of the record that was open until then. */
  | { readonly is: 'new'; readonly endedOn: IsoDate | null; readonly ends: S | null }

/**
 * Fits the spans of one period of care, as a file tells them, to those of the record, in the file's order. Spans of
 * one file are not held against each other: an episode may begin and end on one day.
 */
export function fitSpans<S extends Span, T extends ToldSpan>(known: readonly S[], told: readonly T[]): Fit<S>[] {
  const left = [...known]
  const matches = told.map((span) => takeMatch(left, span, likenesses))
  return told.map((span, index) => {
    const match = matches[index]
    return match === undefined ? fitNew(known, span) : { is: 'known', span: match }
  })
}

const likenesses: readonly ((row: Span, fact: ToldSpan) => boolean)[] = [
  (row, fact) => row.startedOn === fact.startedOn && row.code === fact.code && row.endedOn === fact.endedOn,
  (row, fact) => row.startedOn === fact.startedOn && row.code === fact.code,
  (row, fact) => row.startedOn === fact.startedOn,
]

function fitNew<S extends Span>(known: readonly S[], told: ToldSpan): Fit<S> {
  const { startedOn, code } = told
  const around = known.find((span) => span.startedOn < startedOn && (span.endedOn === null || span.endedOn > startedOn))
  const next = known.find((span) => span.startedOn > startedOn)
  if (around && (around.endedOn !== null || around.code === code || next)) return { is: 'clash', span: around }
  // The same status from another day is the same fact told differently.
  if (next && next.code === code && (told.endedOn === null || told.endedOn > next.startedOn))
    return { is: 'clash', span: next }
  const isCut = next && (told.endedOn === null || told.endedOn > next.startedOn)
  return { is: 'new', endedOn: isCut ? next.startedOn : told.endedOn, ends: around ?? null }
}
