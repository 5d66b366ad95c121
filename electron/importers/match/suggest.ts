import type { IsoDate } from '../../../shared/dates.ts'
import { type ColumnMatch, headingKey, MatchField, type TableToMatch } from '../../../shared/records/import-match.ts'
import type { Cell } from '../cells.ts'
import { type Contents, contentsOf } from './contents.ts'
import { asWords, fieldsNamed, isProtectionList } from './heading-words.ts'

type Suggestions = TableToMatch['suggestions']
/** A column with the first of its cells. */
export type ColumnCells = { readonly heading: string; readonly cells: readonly Cell[] }
type Candidate = { readonly heading: string; readonly field: MatchField; readonly score: number; readonly why: string }

const aDay = ({ days, serials, filled }: Contents) => (filled === 0 ? null : days + serials)
const aName = ({ words, days, yesOrNo, filled }: Contents) =>
  filled === 0 ? null : yesOrNo > 0.5 || days > 0.3 ? 0 : words

/** How well what a column holds fits a field, from 0 to 1; null where it cannot tell. */
const fits: Partial<Record<MatchField, (contents: Contents) => number | null>> = {
  reference: ({ references, filled }) => (filled === 0 ? null : references),
  givenName: aName,
  familyName: aName,
  fullName: aName,
  sex: ({ sexes, filled }) => (filled === 0 ? null : sexes),
  isDisabled: ({ yesOrNo, filled }) => (filled === 0 ? null : yesOrNo),
  isUasc: ({ yesOrNo, filled }) => (filled === 0 ? null : yesOrNo),
  teamName: ({ days, yesOrNo, filled }) => (filled === 0 || (days < 0.3 && yesOrNo < 0.5) ? null : 0),
  workerName: aName,
  iroName: aName,
  ethnicity: ({ days, references, filled }) => (filled === 0 || days + references < 0.3 ? null : 0),
  legalStatus: ({ legalStatuses, filled }) => (filled === 0 ? null : legalStatuses),
  placementType: ({ days, yesOrNo, filled }) => (filled === 0 || (days < 0.3 && yesOrNo < 0.5) ? null : 0),
  participation: ({ participation, filled }) => (filled === 0 ? null : participation),
  category: ({ categories, filled }) => (filled === 0 ? null : categories),
}
/** Below this, what a column holds speaks against its heading; from the second on it speaks for it. */
const againstBelow = 0.3
const forFrom = 0.6

/** What tells a field by itself, without a heading. */
const telling: readonly (readonly [MatchField, (contents: Contents) => number])[] = [
  ['participation', ({ participation }) => participation],
  ['bornOn', ({ days, isBirths }) => (isBirths ? days : 0)],
  ['category', ({ categories, words }) => Math.min(categories, words)],
  ['sex', ({ saidSexes }) => saidSexes],
  ['legalStatus', ({ legalCodes }) => legalCodes],
  ['placementType', ({ placementCodes }) => placementCodes],
  ['fullName', ({ commaNames }) => commaNames],
  ['reference', ({ references, different }) => (different >= 0.95 ? references : 0)],
]
const tellingFrom = 0.8
/** Cells a column must hold before its contents tell anything by themselves. */
const fewestCells = 3

/**
 * Which column probably holds which field: by its heading unless what is in it speaks against it, else by what is in it
 * alone. No column is suggested for two fields, and no field for two columns.
 */
export function suggest(columns: readonly ColumnCells[], today: IsoDate): Suggestions {
  const isPlans = isProtectionList(columns.map(({ heading }) => heading))
  const known = columns.map(({ heading, cells }) => ({ heading, contents: contentsOf(cells, today) }))
  const byHeading = known.flatMap(({ heading, contents }) =>
    fieldsNamed(heading, isPlans).flatMap((field) => candidateOf(heading, field, contents) ?? []),
  )
  const taken = take({}, byHeading)
  const byContents = known.flatMap(({ heading, contents }) =>
    telling.flatMap(([field, tell]) => {
      const score = contents.filled < fewestCells ? 0 : tell(contents)
      return score < tellingFrom ? [] : [{ heading, field, score, why: 'by what is in it' }]
    }),
  )
  return withoutDoubleName(take(taken, byContents))
}

function candidateOf(heading: string, field: MatchField, contents: Contents): Candidate | null {
  const fit = (field.endsWith('On') ? aDay : fits[field])?.(contents) ?? null
  if (fit !== null && fit < againstBelow) return null
  const isBoth = fit !== null && fit >= forFrom
  const why = isBoth ? 'by its heading and what is in it' : 'by its heading'
  return { heading, field, score: 2 + (fit ?? 0.5) + preferenceOf(heading), why }
}

/** Of two columns with the same field the one of now is meant: "Latest category" before "Initial category". */
function preferenceOf(heading: string): number {
  const text = asWords(heading)
  if (/\b(latest|current|allocated|last|most recent|next)\b/.test(text)) return 0.6
  return /\b(initial|previous|prior|first|original|old|former|secondary|co)\b/.test(text) ? -0.6 : 0
}

/** Gives each field its best column, the best first; what is taken already stays. */
function take(taken: Suggestions, candidates: readonly Candidate[]): Suggestions {
  const result: Suggestions = { ...taken }
  const used = new Set(Object.values(taken).map(({ heading }) => heading))
  for (const { heading, field, why } of candidates.toSorted((a, b) => b.score - a.score)) {
    if (result[field] !== undefined || used.has(heading)) continue
    result[field] = { heading, why }
    used.add(heading)
  }
  return result
}

/** Where first and family name have columns of their own, the full name is not needed. */
function withoutDoubleName({ fullName, ...others }: Suggestions): Suggestions {
  const isApart = others.givenName !== undefined && others.familyName !== undefined
  return fullName === undefined || isApart ? others : { ...others, fullName }
}

/** The remembered list most like a table: half of its columns are still there, the reference among them. */
export function mostLike(headings: readonly string[], remembered: readonly ColumnMatch[]): ColumnMatch | null {
  const here = new Set(headings.map(headingKey))
  const likeness = ({ headings: before, columns }: ColumnMatch) =>
    columns.reference !== undefined && !here.has(headingKey(columns.reference))
      ? 0
      : before.filter((heading) => here.has(headingKey(heading))).length / before.length
  const [best] = remembered.toSorted((a, b) => likeness(b) - likeness(a))
  return best !== undefined && likeness(best) >= 0.5 ? best : null
}

/** As `suggest`, but columns that were there last time hold what they held, and those ignored stay so. */
export function suggestAsLastTime(columns: readonly ColumnCells[], before: ColumnMatch, today: IsoDate): Suggestions {
  const then = new Set(before.headings.map(headingKey))
  const here = new Map(columns.map(({ heading }) => [headingKey(heading), heading]))
  const result: Suggestions = {}
  for (const field of MatchField.options) {
    const heading = here.get(headingKey(before.columns[field] ?? ''))
    if (heading !== undefined) result[field] = { heading, why: 'as last time' }
  }
  const isNew = ({ heading }: ColumnCells) => !then.has(headingKey(heading))
  const suggested = suggest(columns.filter(isNew), today)
  for (const field of MatchField.options)
    if (result[field] === undefined && suggested[field] !== undefined) result[field] = suggested[field]
  return result
}
