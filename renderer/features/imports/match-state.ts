import {
  type ColumnMatch,
  headingKey,
  type MatchedColumns,
  MatchField,
  type TableToMatch,
  whyNotReadable,
} from '../../../shared/records/import-match.ts'
import type { FieldProblem } from '../../ui/error-summary.tsx'
import { listNameFrom } from './match-list-name.ts'

/** Tables with the same headings: they are matched once, whether sheets of one workbook or files of one folder. */
export type TableGroup = { readonly tables: readonly [TableToMatch, ...TableToMatch[]] }

/** What the person has said of a group so far: what each heading holds; a heading that is not there is ignored. */
export type Holding = {
  readonly isRead: boolean
  readonly name: string
  readonly holds: ReadonlyMap<string, MatchField>
}

/** Gathers tables with the same headings, in the order they come. */
export function groupTables(tables: readonly TableToMatch[]): TableGroup[] {
  const groups = new Map<string, [TableToMatch, ...TableToMatch[]]>()
  for (const table of tables) {
    const key = JSON.stringify(table.headings.map(headingKey).toSorted())
    const group = groups.get(key)
    if (group) group.push(table)
    else groups.set(key, [table])
  }
  return [...groups.values()].map((group) => ({ tables: group }))
}

/** What is suggested for each group. Beside a list with a case reference, a table without one is left out at first. */
export function suggestedFor(groups: readonly TableGroup[]): Holding[] {
  const isAnyList = groups.some(({ tables: [table] }) => table.suggestions.reference !== undefined)
  return groups.map(({ tables: [table, ...others] }) => {
    const fields = MatchField.options.flatMap((field) => {
      const heading = table.suggestions[field]?.heading
      return heading === undefined ? [] : [[heading, field] as const]
    })
    const isOneOfSome = groups.length > 1 && others.length === 0
    return {
      isRead: !isAnyList || table.suggestions.reference !== undefined,
      name: table.remembered ?? listNameFrom(table.file, isOneOfSome ? table.sheet : null),
      holds: new Map(fields),
    }
  })
}

/** What a person has said of each group already; a group they said nothing of was left out. */
export function saidOf(groups: readonly TableGroup[], said: readonly ColumnMatch[]): Holding[] {
  return suggestedFor(groups).map((suggested, at) => {
    const headings = groups[at]?.tables[0].headings.join()
    const match = said.find((one) => one.headings.join() === headings)
    if (match === undefined) return { ...suggested, isRead: false }
    const holds = MatchField.options.flatMap((field) => {
      const heading = match.columns[field]
      return heading === undefined ? [] : [[heading, field] as const]
    })
    return { isRead: true, name: match.name, holds: new Map(holds) }
  })
}

/** The columns of each field; of two headings for one field the first, as that is a problem of its own. */
export function columnsOf({ holds }: Holding): MatchedColumns {
  const columns: MatchedColumns = {}
  for (const [heading, field] of holds) columns[field] ??= heading
  return columns
}

/** The headings that hold a field another heading holds too. */
export function heldTwice({ holds }: Holding): ReadonlySet<string> {
  const fields = [...holds.values()]
  const isTwice = (field: MatchField) => fields.filter((other) => other === field).length > 1
  return new Set([...holds].flatMap(([heading, field]) => (isTwice(field) ? [heading] : [])))
}

/** The id of the control for a column, and of the name of the list. */
export const columnId = (group: number, column: number): string => `match-${group}-${column}`
export const nameId = (group: number): string => `match-${group}-name`

/** What stops the lists from being read, each with the control where it is put right. */
export function problemsOf(groups: readonly TableGroup[], holdings: readonly Holding[]): FieldProblem[] {
  if (!holdings.some(({ isRead }) => isRead))
    return [{ fieldId: 'match-0-read', text: 'Choose at least one list to read, or go back.' }]
  const taken = new Set<string>()
  return holdings.flatMap((holding, at) => {
    const headings = groups[at]?.tables[0].headings ?? []
    if (!holding.isRead) return []
    const problems: FieldProblem[] = []
    const why = whyNotReadable(columnsOf(holding))
    if (why !== null) problems.push({ fieldId: columnId(at, 0), text: why })
    const [twice] = heldTwice(holding)
    if (twice !== undefined)
      problems.push({
        fieldId: columnId(at, headings.indexOf(twice)),
        text: `Two columns cannot hold the same. Change "${twice}" or the other one.`,
      })
    const name = holding.name.trim().toLowerCase()
    if (name === '') problems.push({ fieldId: nameId(at), text: 'Give the list a name.' })
    else if (taken.has(name)) problems.push({ fieldId: nameId(at), text: 'Two lists cannot have the same name.' })
    taken.add(name)
    return problems
  })
}

/** How the lists are to be read. */
export const matchesOf = (groups: readonly TableGroup[], holdings: readonly Holding[]): ColumnMatch[] =>
  holdings.flatMap((holding, at) => {
    const headings = groups[at]?.tables[0].headings
    return headings === undefined || !holding.isRead
      ? []
      : [{ name: holding.name.trim(), headings, columns: columnsOf(holding) }]
  })
