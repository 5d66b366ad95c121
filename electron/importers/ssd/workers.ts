import type { IsoDate } from '../../../shared/dates.ts'
import type { ImportedChild } from '../../../shared/records/imported-child.ts'
import { quoted } from '../cells.ts'
import { type Cursor, noteFile, originOf, warnAt } from '../collector.ts'
import { referenceIn } from './links.ts'
import { byDay, dayIn, idIn, type Row, textIn } from './row.ts'

/** Names of teams and workers by their ids, and who works with each child now. */
export type Workers = {
  readonly teams: Map<string, string>
  readonly names: Map<string, string>
  readonly roles: Map<ImportedChild, Map<Role, Involvement[]>>
  notNeeded: number
}

type Role = 'worker' | 'iro'

type Involvement = {
  readonly startedOn: IsoDate | null
  readonly workerName: string | null
  readonly team: string | null
  readonly origin: ReturnType<typeof originOf>
}

/** Nobody yet. */
export const newWorkers = (): Workers => ({ teams: new Map(), names: new Map(), roles: new Map(), notNeeded: 0 })

/** A row of ssd_department. */
export function readDepartmentRow(row: Row, { teams }: Workers): void {
  const id = idIn(row, 'dept_team_id')
  const name = textIn(row, 'dept_team_name')
  if (id !== null && name !== null) teams.set(id, name)
}

/** A row of ssd_professionals. */
export function readProfessionalRow(row: Row, { names }: Workers): void {
  const id = idIn(row, 'prof_professional_id')
  const name = textIn(row, 'prof_professional_name')
  if (id !== null && name !== null) names.set(id, name)
}

const roles: readonly (readonly [pattern: RegExp, role: Role])[] = [
  [/independent review|\bIRO\b|conference chair|\bCP chair\b/i, 'iro'],
  [/allocated (case |social )?worker|^(lead |key )?social worker$|^case worker$|^key ?worker$|^ALLWRK$/i, 'worker'],
]

/** A row of ssd_involvements: only who is the child's worker or IRO today is of use; the others are counted. */
export function readInvolvementRow(row: Row, workers: Workers): void {
  const { cursor } = row
  const reference = referenceIn(row, 'invo_person_id')
  if (reference === null) return
  const child = cursor.collector.children.get(reference)
  const title = textIn(row, 'invo_professional_role_id') ?? ''
  const role = roles.find(([pattern]) => pattern.test(title))?.[1]
  const endedOn = dayIn(row, 'invo_involvement_end_date')
  const startedOn = dayIn(row, 'invo_involvement_start_date')
  const { today } = cursor.collector
  const isNow = (endedOn === null || endedOn > today) && (startedOn === null || startedOn <= today)
  if (child === undefined || role === undefined || !isNow) {
    workers.notNeeded += 1
    return
  }
  const workerId = idIn(row, 'invo_professional_id')
  const byRole = workers.roles.get(child) ?? new Map<Role, Involvement[]>()
  const team = textIn(row, 'invo_professional_team')
  byRole.set(role, [
    ...(byRole.get(role) ?? []),
    { startedOn, workerName: workers.names.get(workerId ?? '') ?? null, team, origin: originOf(cursor) },
  ])
  workers.roles.set(child, byRole)
}

/** Gives each child the latest worker, team and IRO; two that began the same day are not clear, so neither is taken. */
export function settleWorkers(cursor: Cursor, workers: Workers): void {
  let nameless = 0
  for (const [child, byRole] of workers.roles) {
    const worker = latest(cursor, child, byRole.get('worker'))
    const iro = latest(cursor, child, byRole.get('iro'))
    child.workerName ??= worker?.workerName ?? null
    child.teamName ??= teamName(worker?.team ?? null, workers)
    child.iroName ??= iro?.workerName ?? null
    if ((worker && child.workerName === null) || (iro && child.iroName === null)) nameless += 1
  }
  if (nameless > 0)
    noteFile(cursor, 'warning', {
      code: 'worker-not-named',
      text: `For ${inWords(nameless)} the worker or IRO is only a number here. Import ssd_professionals together with this table to have their names.`,
    })
  if (workers.notNeeded > 0)
    noteFile(cursor, 'warning', {
      code: 'rows-not-needed',
      text: `${workers.notNeeded} of the rows are of other roles, have ended, or are of people with no case in these files. They were not needed; nothing is to be done.`,
    })
}

const inWords = (count: number) => (count === 1 ? '1 child' : `${count} children`)

/** The team by its number; words in place of a number are the team's name, as older extracts write it. */
function teamName(team: string | null, { teams }: Workers): string | null {
  if (team === null) return null
  return teams.get(team) ?? (/\p{L}{3}/u.test(team) ? team : null)
}

function latest(
  { collector }: Cursor,
  child: ImportedChild,
  involvements: readonly Involvement[] = [],
): Involvement | undefined {
  const [first, second] = involvements.toSorted((a, b) => byDay(b.startedOn ?? '', a.startedOn ?? ''))
  const isUnclear =
    second !== undefined && first?.startedOn === second.startedOn && first.workerName !== second.workerName
  if (!isUnclear) return first
  warnAt(
    collector,
    { origin: second.origin, reference: child.reference },
    {
      code: 'conflicting-value',
      column: 'invo_professional_id',
      text: `Two people have this role for the child from the same day, ${quoted(first?.workerName ?? '')} and ${quoted(second.workerName ?? '')}. Neither was taken; end one in the source.`,
    },
  )
  return undefined
}
