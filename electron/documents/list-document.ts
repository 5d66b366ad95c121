import type { IsoDate } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'
import type { PaperName } from '../../shared/records/alert-paper.ts'
import type { CaseStatus } from '../../shared/records/caseload.ts'

/** A status on paper has the shape it has on screen; a file takes its words. */
export type StatusKind = CaseStatus['kind'] | 'noIro'

/** One value of a list. A figure with words of its own is a number in a file and the words on paper. */
export type Cell =
  | string
  | number
  | null
  | { readonly day: IsoDate }
  | { readonly figure: number; readonly text: string }
  | { readonly status: StatusKind; readonly text: string }

/** What every format has to know of a column. */
export type DocumentColumn = {
  readonly header: string
  /** Characters wide in a workbook; on paper, its share of the line. */
  readonly width: number
  readonly isNumber?: boolean
  /** Where only one of the two has the column: paper has little room, a file can be sorted and counted. */
  readonly only?: 'paper' | 'file'
}

/** A column with what it takes from a row of the record. */
export type ListColumn<Row> = DocumentColumn & { readonly cell: (row: Row) => Cell }

/** Lines that stand under one heading; null for a list without headings. */
export type Group<Line> = { readonly heading: string | null; readonly lines: readonly Line[] }

/** A list before its rows become cells. The first column names the row. */
export type ListContent<Row> = {
  readonly scope: string
  readonly columns: readonly ListColumn<Row>[]
  readonly groups: readonly Group<Row>[]
  readonly totals?: Row
  /** Ids of the children a row names. */
  readonly childrenOf: (row: Row) => readonly string[]
  /** What is counted: "child", "children". */
  readonly nouns: readonly [one: string, many: string]
  /** The day or days it is about, and what was chosen. */
  readonly about: string
  /** Figures that belong to the list, each with its heading. */
  readonly figures: readonly { readonly heading: string; readonly text: string }[]
  /** Names found in what was typed; left out of lists without typed words. */
  readonly names?: readonly PaperName[]
}

/** Who made the document and when, in words, and whether its people are made up. */
export type Made = { readonly by: string; readonly at: string; readonly isPractice: boolean }

/** Who made a document and when, for its foot and for a workbook. */
export const madeText = ({ by, at }: Made): string => `Made by ${by}, ${at}`

/** A list as paper and files are made from it: nothing in it needs the record or the clock any more. */
export type ListDocument = Omit<ListContent<never>, 'columns' | 'groups' | 'totals' | 'childrenOf'> & {
  readonly title: string
  readonly columns: readonly DocumentColumn[]
  readonly groups: readonly Group<readonly Cell[]>[]
  readonly totals: readonly Cell[] | null
  readonly rows: number
  /** How many different children it names. */
  readonly children: number
  readonly made: Made
}

/** Turns the rows of a list into cells. */
export function documentOf<Row>(title: string, content: ListContent<Row>, made: Made): ListDocument {
  const { scope, columns, groups, totals, childrenOf, nouns, about, figures, names = [] } = content
  const cellsOf = (row: Row) => columns.map(({ cell }) => cell(row))
  const lines = groups.flatMap((group) => group.lines)
  return {
    ...{ title, scope, nouns, about, figures, names, made },
    columns: columns.map(({ cell: _cell, ...column }) => column),
    groups: groups.map((group) => ({ heading: group.heading, lines: group.lines.map(cellsOf) })),
    totals: totals === undefined ? null : cellsOf(totals),
    rows: lines.length,
    children: new Set(lines.flatMap(childrenOf)).size,
  }
}

/** The columns paper or a file has, with the cells that belong to them. */
export function partFor(medium: 'paper' | 'file', { columns, groups, totals }: ListDocument) {
  const isKept = columns.map(({ only }) => only === undefined || only === medium)
  const kept = <T>(all: readonly T[]) => all.filter((_one, index) => isKept[index])
  return {
    columns: kept(columns),
    groups: groups.map(({ heading, lines }) => ({ heading, lines: lines.map(kept) })),
    totals: totals && kept(totals),
  }
}

/**
 * The rows a screen shows, in its order. A key the record no longer has is refused, as a list that is short of a child
 * looks the same as one that is not.
 */
export function chosenRows<Row>(rows: readonly Row[], keyOf: (row: Row) => string, keys: readonly string[] | null) {
  if (keys === null) return rows
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  return keys.map((key) => {
    const row = byKey.get(key)
    if (row === undefined)
      throw new AppError({ code: 'rule', message: 'The list has changed since it was drawn. Look again, then repeat.' })
    return row
  })
}

/** Rows gathered under headings in the order in which each heading first comes. */
export function groupsOf<Row>(rows: readonly Row[], headingOf: (row: Row) => { key: string; label: string }) {
  const groups = new Map<string, { heading: string; lines: Row[] }>()
  for (const row of rows) {
    const { key, label } = headingOf(row)
    const group = groups.get(key)
    if (group) group.lines.push(row)
    else groups.set(key, { heading: label, lines: [row] })
  }
  return [...groups.values()]
}

// What XML, HTML and Excel cannot hold: control characters but tab and line ends, halves of characters, non-characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]|\p{Cs}|\p{Noncharacter_Code_Point}/gu

/** Text that every format can hold; what none can is shown as a box, not left out. */
export const writable = (text: string): string => text.replace(unwritable, '\u25a1')
