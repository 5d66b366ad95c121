import { ImportRefusal } from '../import-refusal.ts'
import { readXml, type XmlElement, type XmlFile } from '../xml.ts'
import type { FileRow, ReadNote, ReturnFile } from './return-file.ts'
import { type Table, usedTables, xmlReturnName } from './tables.ts'

// Elements that are a row each, and what the CSV tables call the columns that are named otherwise.
const tableNames: Readonly<Record<string, Table['key']>> = {
  HEADER: 'header',
  EPISODE: 'episodes',
  AREVIEW: 'reviews',
  AD_PLACED: 'placedForAdoption',
}
const columnNames: Readonly<Record<string, string>> = { CHILDID: 'CHILD', PL: 'PLACE' }
const headings = Object.fromEntries(Object.entries(columnNames).map(([element, column]) => [column, element]))
const bytesPerRow = 180

/** The XML file as the whole return; null when its root is not EXPSSDA903. */
export function xmlReturn(name: string, xml: XmlFile): ReturnFile | null {
  if (xml.root.toUpperCase() !== 'EXPSSDA903') return null
  return {
    name,
    recognisedAs: xmlReturnName,
    why: 'by its outermost element, EXPSSDA903',
    tables: usedTables,
    headings,
    rows: Math.ceil(xml.bytes.length / bytesPerRow),
    readRows: (take, onPiece) => readChildren(xml, take, onPiece),
  }
}

type Layout = { readonly table: Table; readonly indexes: ReadonlyMap<string, number> }

const layouts: ReadonlyMap<string, Layout> = new Map(
  usedTables.map((table) => [
    table.key,
    { table, indexes: new Map(table.columns.map((column, index) => [column, index])) },
  ]),
)

type OpenRow = Layout & { readonly row: number; readonly values: string[] }

/** The child being read: its rows as they close, and the one or two still open (a review is inside the header). */
type OpenChild = { readonly line: number; readonly rows: OpenRow[]; readonly open: OpenRow[] }

/** One child is held at a time, however many there are. */
async function readChildren(xml: XmlFile, take: (row: FileRow) => void, onPiece: () => void): Promise<ReadNote> {
  let child: OpenChild | null = null
  const unused = new Set<string>()
  const onOpen = ({ name, path, line }: XmlElement) => {
    if (path.length === 2 && name.toUpperCase() === 'CHILD') child = { line, rows: [], open: [] }
    const layout = layouts.get(tableNames[name.toUpperCase()] ?? '')
    if (child === null || layout === undefined) return
    const row = { ...layout, row: line, values: layout.table.columns.map(() => '') }
    child.rows.push(row)
    child.open.push(row)
  }
  const onClose = (element: XmlElement, text: string) => {
    if (child === null) {
      if (text !== '') unused.add(element.path[1] ?? element.name)
      return
    }
    if (element.path.length === 2) {
      handOver(child, take)
      child = null
    } else if (tableNames[element.name.toUpperCase()] !== undefined) child.open.pop()
    else if (text !== '') {
      const isKept = keepValue(child, element, text)
      if (!isKept) unused.add(partOf(element))
    }
  }
  try {
    await readXml(xml, { onOpen, onClose }, onPiece)
  } catch (error) {
    throw withChild(error, child)
  }
  return unusedNote(unused)
}

/** Puts a value into the row it stands directly inside; false where the table has no such column. */
function keepValue({ open }: OpenChild, { name, path }: XmlElement, text: string): boolean {
  const row = open.at(-1)
  const element = name.toUpperCase()
  const index = row?.indexes.get(columnNames[element] ?? element)
  const isInside = tableNames[path.at(-2)?.toUpperCase() ?? ''] === row?.table.key
  if (row === undefined || index === undefined || !isInside) return false
  row.values[index] = text
  return true
}

/** The part of the return an element belongs to: the one directly inside the header or the episode. */
function partOf({ path }: XmlElement): string {
  const inside = path.findLastIndex((name) => tableNames[name.toUpperCase()] !== undefined)
  return path[inside + 1] ?? ''
}

/** Header first, as in the CSV tables; the other rows take the child and the date of birth from it. */
function handOver({ rows }: OpenChild, take: (row: FileRow) => void): void {
  const header = rows.find(({ table }) => table.key === 'header')
  for (const { key } of usedTables)
    for (const row of rows.filter(({ table }) => table.key === key)) {
      if (header !== undefined && row !== header && key !== 'header')
        for (const column of ['CHILD', 'DOB']) copyValue(header, row, column)
      take({ ...row, problem: null })
    }
}

function copyValue(from: OpenRow, to: OpenRow, column: string): void {
  const index = to.indexes.get(column)
  if (index !== undefined) to.values[index] = from.values[from.indexes.get(column) ?? -1] ?? ''
}

function withChild(error: unknown, child: OpenChild | null): unknown {
  if (!(error instanceof ImportRefusal) || child === null) return error
  return new ImportRefusal(error.code, `${error.message} The child that starts at line ${child.line} was not read.`)
}

function unusedNote(unused: ReadonlySet<string>): ReadNote {
  if (unused.size === 0) return null
  const shown = [...unused].toSorted().slice(0, 30).join(', ').slice(0, 300)
  return {
    code: 'table-not-used',
    text: `The return also holds parts that Footprint does not use yet: ${shown}. Nothing was read from them.`,
  }
}
