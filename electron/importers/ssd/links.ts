import type { IsoDate } from '../../../shared/dates.ts'
import type {
  ImportedChild,
  ImportedEnquiry,
  ImportedPeriodOfCare,
  ImportedPlan,
  ImportedSourceDue,
} from '../../../shared/records/imported-child.ts'
import { quoted, requireReference } from '../cells.ts'
import { leaveOut } from '../collector.ts'
import { idIn, type Row, valueIn } from './row.ts'

/** A meeting the source says is due and has not been held; `heldDays` are those that may have answered it since. */
export type PendingDue = ImportedSourceDue & {
  readonly child: ImportedChild
  readonly heldDays: () => readonly IsoDate[]
}

/** What earlier tables said, by the ids later tables join on. Two owners of one id make it unusable: null. */
export type Links = {
  readonly periods: Map<string, Joined<ImportedPeriodOfCare> | null>
  readonly plans: Map<string, Joined<ImportedPlan> | null>
  readonly enquiries: Map<string, Joined<ImportedEnquiry> | null>
  readonly dues: PendingDue[]
  /** Whether any table that tells of a case was chosen: then only people with a case become children. */
  readonly hasCases: boolean
}

/** A fact and the child it is about. */
export type Joined<Fact> = { readonly child: ImportedChild; readonly fact: Fact }

/** No links yet. */
export const newLinks = (hasCases: boolean): Links => ({
  periods: new Map(),
  plans: new Map(),
  enquiries: new Map(),
  dues: [],
  hasCases,
})

/** Enters a fact under its id; an id that is already another fact's is of no use for joining any more. */
export function link<Fact>(map: Map<string, Joined<Fact> | null>, id: string, joined: Joined<Fact>): void {
  const known = map.get(id)
  map.set(id, known === undefined || known?.fact === joined.fact ? joined : null)
}

/** The case reference in a column of ids; null once the row has been left out for want of one. */
export const referenceIn = (row: Row, column: string): string | null =>
  requireReference(row.cursor, column, idIn(row, column))

/** Where a row looks for the fact it belongs to, and what that is called in a message. */
export type Join<Fact> = {
  readonly map: ReadonlyMap<string, Joined<Fact> | null>
  readonly column: string
  /** The table and column the id is looked for in, such as "ssd_cp_plans.cppl_cp_plan_id". */
  readonly target: string
  /** Where the row also names the child: has to agree. */
  readonly personColumn: string | null
}

/** The fact a row belongs to by its id; null once the row has been left out because it cannot be tied to one. */
export function joinedIn<Fact>(row: Row, join: Join<Fact>): Joined<Fact> | null {
  const { cursor } = row
  const { column, target, personColumn } = join
  const id = idIn(row, column)
  const found = id === null ? undefined : join.map.get(id)
  const personId = personColumn === null ? null : idIn(row, personColumn)
  cursor.reference = found?.child.reference ?? personId
  const why = whyNotJoined({ id, found, personId, target })
  if (why === null) return found ?? null
  leaveOut(cursor, {
    code: 'join-failed',
    column,
    text: `${why} The row was left out. Export both tables on the same day and import them together.`,
  })
  return null
}

function whyNotJoined({
  id,
  found,
  personId,
  target,
}: {
  readonly id: string | null
  readonly found: Joined<unknown> | null | undefined
  readonly personId: string | null
  readonly target: string
}): string | null {
  if (id === null) return `There is no id here to look up in ${target}, so it is not known what the row belongs to.`
  if (found === undefined)
    return `No row of ${target} that could be used has this id, so it is not known whose row this is.`
  if (found === null) return `More than one row of ${target} has this id, so it is not clear which one this belongs to.`
  if (personId !== null && personId !== found.child.reference)
    return `The row names child ${quoted(personId)}, but by ${target} it belongs to child ${quoted(found.child.reference)}.`
  return null
}

/** The participation code in a value such as "PN1" or "PN1 - attends and speaks"; '' when it holds none. */
export const participationIn = (row: Row, column: string): string =>
  /\bPN[0-7]\b/i.exec(valueIn(row, column))?.[0].toUpperCase() ?? ''
