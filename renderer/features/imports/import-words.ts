import type { FactCounts, FactKind, RowOutcome } from '../../../shared/records/import.ts'
import type { ImportedFile, ImportSource } from '../../../shared/records/import-batch.ts'
import type { StatusKind } from '../../ui/status.tsx'

/** What kind of files an import was made of. */
export const sourceWords: Readonly<Record<ImportSource, string>> = {
  annexA: 'Annex A',
  ssda903: 'SSDA903',
  cin: 'CIN census',
  ssd: 'Standard Safeguarding Dataset',
  matched: 'Own list',
}

/** What became of a row: the word, the shape beside it, and the heading of its messages. */
export const outcomeWords: Readonly<Record<RowOutcome, { word: string; kind: StatusKind; all: string }>> = {
  leftOut: { word: 'Left out', kind: 'overdue', all: 'Rows left out' },
  noIro: { word: 'No IRO', kind: 'noIro', all: 'New in care, no IRO' },
  keptHere: { word: 'Kept here', kind: 'lateWithReason', all: 'What was typed here was kept' },
  check: { word: 'Check', kind: 'dueSoon', all: 'To check' },
  putRight: { word: 'Put right', kind: 'held', all: 'Put right, nothing to do' },
}

const factWords: Readonly<Record<FactKind, readonly [string, string]>> = {
  child: ['child', 'children'],
  periodOfCare: ['period of care', 'periods of care'],
  legalStatus: ['legal status', 'legal statuses'],
  placement: ['placement', 'placements'],
  adoption: ['placement for adoption', 'placements for adoption'],
  enquiry: ['enquiry', 'enquiries'],
  plan: ['protection plan', 'protection plans'],
  review: ['review', 'reviews'],
  conference: ['conference', 'conferences'],
  allocation: ['allocation to an IRO', 'allocations to an IRO'],
  sourceDue: ['due date from the council', 'due dates from the council'],
  sourceDetail: ['detail from the council', 'details from the council'],
}

/** A count as it stands in the text: 12,582. */
export const countText = (count: number): string => count.toLocaleString('en-GB')

/** A count with its word: "1 row", "12,582 rows". */
export const counted = (count: number, one: string, many: string): string =>
  `${countText(count)} ${count === 1 ? one : many}`

/** What an import adds or changes besides the children, each with its number: "5 reviews", "7 protection plans". */
export function factTexts(facts: FactCounts, part: 'added' | 'changed'): string[] {
  const kinds = Object.keys(factWords) as FactKind[] // factWords has every kind and no other
  return kinds.flatMap((kind) => {
    const count = facts[kind]?.[part] ?? 0
    return count === 0 || kind === 'child' ? [] : [counted(count, ...factWords[kind])]
  })
}

/** The names of the files, each once. */
export const fileNames = (files: readonly ImportedFile[]): string =>
  [...new Set(files.map(({ name }) => name))].join(', ')

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
