import type { FactCounts, FactKind, RowOutcome } from '../../../shared/records/import.ts'
import type { ImportedFile, ImportSource } from '../../../shared/records/import-batch.ts'
import { outcomeLabels } from '../../../shared/records/import-message-words.ts'
import type { Origin } from '../../../shared/records/imported-child.ts'
import type { StatusKind } from '../../ui/status.tsx'

/** What kind of files an import was made of. */
export const sourceWords: Readonly<Record<ImportSource, string>> = {
  annexA: 'Annex A',
  ssda903: 'SSDA903',
  cin: 'CIN census',
  ssd: 'Standard Safeguarding Dataset',
  matched: 'Own list',
}

/** What an import was made of, an own list by what a person calls it. */
export const sourceText = ({ source, listName }: { source: ImportSource; listName: string }): string =>
  listName === '' ? sourceWords[source] : listName

/** What became of a row: the word, the shape beside it, and the heading of its messages. */
export const outcomeWords: Readonly<Record<RowOutcome, { word: string; kind: StatusKind; all: string }>> = {
  leftOut: { word: outcomeLabels.leftOut, kind: 'overdue', all: 'Rows left out' },
  noIro: { word: outcomeLabels.noIro, kind: 'noIro', all: 'New in care or on a plan, no IRO' },
  keptHere: { word: outcomeLabels.keptHere, kind: 'lateWithReason', all: 'What was typed here was kept' },
  check: { word: outcomeLabels.check, kind: 'dueSoon', all: 'To check' },
  putRight: { word: outcomeLabels.putRight, kind: 'held', all: 'Put right, nothing to do' },
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

/** "List 8, row 12", "header.csv, row 3", "CIN_2026.xml, line 340"; the whole file or sheet where there is no row. */
export function placeOf({ file, sheet, row }: Omit<Origin, 'row'> & { readonly row: number | null }): string {
  const place = sheet ?? file
  return row === null ? place : `${place}, ${isXml(file) ? 'line' : 'row'} ${countText(row)}`
}

const isXml = (file: string): boolean => file.toLowerCase().endsWith('.xml')
