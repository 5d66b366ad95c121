import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { ChildId, IroId } from '../../../shared/records/ids.ts'
import type { FactKind } from '../../../shared/records/import.ts'
import type { CaseKind, ImportMessage } from '../../../shared/records/import-batch.ts'
import type { ConflictAnswer, Difference, NewCase } from '../../../shared/records/import-comparison.ts'
import type { ImportedChild, Origin } from '../../../shared/records/imported-child.ts'
import type { Iro } from '../../../shared/records/iro.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../sql.ts'
import type { Known, KnownFacts } from './known.ts'
import type { MeetingOf } from './shared-meetings.ts'

/** One row to write, traced to the row of the file that told it. */
export type Change = {
  readonly kind: FactKind
  readonly isNew: boolean
  readonly origin: Origin
  /** What is added, in words: "Looked after since Mon 7 Sep 2026". Left out for what a reader need not be told. */
  readonly words?: () => string
  readonly apply: (db: Db, sourceRowId: number) => void
}

/** A stretch of time of a case, as it will stand once the import is kept. */
export type Stretch = { readonly startedOn: IsoDate; readonly endedOn: IsoDate | null }

/** Whose value a person wants kept, now or when the same was asked at an earlier import; null when not asked yet. */
export type AnswerTo = (conflict: Pick<Difference, 'key' | 'here' | 'told'>) => ConflictAnswer | null

/** What a person has said of the files' children who look like one here. */
export type SaidOfChildren = {
  /** Case references of the files under which a child here is meant, and what they tell. */
  readonly numbersOf: (childId: ChildId) => readonly { readonly reference: string; readonly told: ImportedChild }[]
  /** The children here whom a child of the files is not, for all they have in common. */
  readonly apartFrom: (reference: string) => readonly ChildId[]
}

/** What every child of the files is planned with. */
export type Shared = {
  readonly isTyped: Known['isTyped']
  readonly answerTo: AnswerTo
  readonly said: SaidOfChildren
  /** Whether the files are the first of their source to list every case of a kind: then an old case is no news. */
  readonly isFirstOf: (kind: CaseKind) => boolean
  readonly iroCalled: (name: string) => Iro | undefined
  /** The day of the import of this source that was the first to leave out a child it had before; null for others. */
  readonly goneOn: (childId: ChildId) => IsoDate | null
  /** The meetings of the files that the record has already, brothers' and sisters' included. */
  readonly meetingHere: MeetingOf
  readonly context: Pick<Context, 'today' | 'calendar' | 'settings'>
}

/** A case the unit is told of by these files. */
export type News = Pick<NewCase, 'kind' | 'startedOn' | 'appointBy' | 'due'> & { readonly origin: Origin }

/** What is worked out about one child of the files: the changes to make, and what a person should know. */
export type Planning = Shared & {
  readonly told: ImportedChild
  readonly childId: ChildId
  /** Undefined for a child the record does not know. */
  readonly known: KnownFacts | undefined
  readonly changes: Change[]
  /** What the record and the file say differently, the record's gaps included. */
  readonly differences: Difference[]
  readonly messages: ImportMessage[]
  readonly care: (Stretch & { readonly legalStatusCodes: readonly string[] })[]
  readonly plans: Stretch[]
  readonly news: News[]
  /** Who is responsible for the child once the files are kept. */
  iro: { readonly id: IroId; readonly name: string } | null
  /** Names of IROs the file gives the child whom the record does not have. */
  readonly unknownIros: { readonly name: string; readonly origin: Origin }[]
}

/** Tells something about a row that was used. */
export function tell(planning: Planning, origin: Origin, { code, text }: { code: string; text: string }): void {
  const { file, sheet, row } = origin
  const { reference } = planning.told
  planning.messages.push({ severity: 'warning', code, ruleId: null, file, sheet, row, column: null, reference, text })
}

/** The code of messages about a fact of the file that gave way to what a person had typed here. */
export const KEPT_HERE = 'kept-here'
/** The code of messages about a child newly looked after whom nobody is responsible for. */
export const NEW_IN_CARE = 'new-in-care'
/** The same about a child newly on a protection plan. */
export const NEWLY_PLANNED = 'newly-planned'

/** Says that what is here was kept against the file: "Kept what was here: the first day is … The file says …". */
export function tellKept(planning: Planning, origin: Origin, text: string): void {
  tell(planning, origin, { code: KEPT_HERE, text: `Kept what was here: ${text}` })
}

type Value = string | number | boolean | null
/** A detail as the record and the file have it, and what it is called: "the sex". */
type Detail<T extends Value> = {
  readonly what: string
  readonly here: T
  readonly told: T
  readonly shown?: (value: NonNullable<T>) => string
  /** The column of the record, where it is not the detail's own name. */
  readonly column?: string
  /** Kept for the rules and told to nobody: what a person typed stays without a question. */
  readonly isQuiet?: boolean
}

/** Where a row lies, in the record and in the file, for deciding between the two. */
export type At = { readonly rowId: string; readonly origin: Origin }

/**
 * The details of a row once the import is kept, or null when none changes. A gap is filled, and what only files have
 * said follows the newest file; what a person typed stays until they answer that the file's value is to be taken. A
 * file that says nothing changes nothing. What differs is noted for the comparison.
 */
export function decide<T extends Readonly<Record<string, Value>>>(
  planning: Planning,
  at: At,
  details: { readonly [K in keyof T]: Detail<T[K]> },
): T | null {
  const entries: [string, Detail<Value>][] = Object.entries(details)
  const decided = entries.map(([name, detail]) => [name, decideOne(planning, at, { column: name, ...detail })] as const)
  // Each value is its own detail's `here` or `told`, which have the type the caller named.
  return decided.some(([name, value]) => value !== details[name]?.here) ? (Object.fromEntries(decided) as T) : null
}

function decideOne(planning: Planning, at: At, detail: Detail<Value> & { readonly column: string }): Value {
  const { column, what, here, told, shown = plainly, isQuiet = false } = detail
  if (told === null || told === '' || told === here) return here
  const isBlank = here === null || here === ''
  const isConflict = !isBlank && planning.isTyped(at.rowId, column)
  if (isQuiet) return isConflict ? here : told
  const words = { here: isBlank ? '' : shown(here), told: shown(told) }
  return note(planning, at, { column, what, ...words, isConflict }) === 'file' ? told : here
}

/** What differs, in words; see `Difference`. */
type Differing = Pick<Difference, 'what' | 'here' | 'told' | 'isConflict'> & { readonly column: string }

/**
 * Notes a difference for the comparison and says whose value stands: the file's, but for a conflict the person's
 * answer, and ours while there is none.
 */
export function note(planning: Planning, { rowId, origin }: At, { column, ...differing }: Differing): ConflictAnswer {
  const key = `${rowId} ${column}`
  const { what, here, told, isConflict } = differing
  const answer = isConflict ? planning.answerTo({ key, here, told }) : 'file'
  // A file may tell the same twice: the end of a placement, and the start of the one after it.
  if (planning.differences.some((other) => other.key === key)) return answer ?? 'here'
  planning.differences.push({ ...differing, key, answer, origin })
  if (isConflict && answer === 'here') tellKept(planning, origin, `${what} is ${here}. The file says ${told}.`)
  return answer ?? 'here'
}

const plainly = (value: NonNullable<Value>): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)

/** "from Mon 7 Sep 2026 to Tue 3 Nov 2026" or "since Mon 7 Sep 2026". */
export function stretchText({ startedOn, endedOn }: Stretch): string {
  return endedOn === null ? `since ${formatDay(startedOn)}` : `from ${formatDay(startedOn)} to ${formatDay(endedOn)}`
}

/** Whether two stretches share a day; one that ends on the day another starts does not. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return (a.endedOn === null || a.endedOn > b.startedOn) && (b.endedOn === null || b.endedOn > a.startedOn)
}

/** Whether a stretch covers a day. */
export const isOpenOn = ({ startedOn, endedOn }: Stretch, day: IsoDate): boolean =>
  startedOn <= day && (endedOn === null || endedOn > day)

/**
 * The row of the record a fact of the file is, if it is there: rows are used up as they are matched, so that two facts
 * that look alike stay two. `likenesses` are tried in turn, the strictest first.
 */
export function takeMatch<Row, Fact>(
  left: Row[],
  fact: Fact,
  likenesses: readonly ((row: Row, fact: Fact) => boolean)[],
): Row | undefined {
  for (const isLike of likenesses) {
    const place = left.findIndex((row) => isLike(row, fact))
    if (place >= 0) return left.splice(place, 1)[0]
  }
  return undefined
}
