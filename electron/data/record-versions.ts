import { z } from 'zod'
import { formatDay } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'
import { participationLabels } from '../../shared/records/code-sets.ts'
import { Decision, decisionOutcomeLabels } from '../../shared/records/decision.ts'
import { ChildId, MeetingId } from '../../shared/records/ids.ts'
import { ParticipationCode } from '../../shared/records/imported-child.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import { fieldOf } from '../../shared/records/meeting-fields/all-fields.ts'
import { answerText } from '../../shared/records/meeting-fields/field.ts'
import type { MeetingKind } from '../../shared/records/meeting-kind.ts'
import { FieldValue, type SavedRecord } from '../../shared/records/meeting-record.ts'
import type {
  ComparedVersion,
  RecordMoment,
  RestoreVersion,
  VersionDifference,
} from '../../shared/records/record-version.ts'
import { letterParts, tickedParts } from '../../shared/records/roa-letter.ts'
import type { Context } from '../context.ts'
import { noteEdit } from './edits.ts'
import { rowsWithId } from './identity/entry-rows.ts'
import { getMeeting } from './meeting-list.ts'
import { keepFields } from './meeting-record.ts'
import { attendancesOf, changeAttendance } from './meeting-rows.ts'
import { areLoose, putterBack, type UndoStep } from './put-back.ts'
import { keepPermanence } from './record-permanence.ts'
import { RegisterTable, registerLabels, registerText } from './register-versions.ts'
import { type Db, type ReadDb, read } from './sql.ts'

const steps = read(
  z.object({ auditId: z.number(), at: z.string(), who: z.string(), operation: z.string(), what: z.string() }),
  `SELECT a.id AS auditId, a.at, a.who, a.operation, e.what FROM edit e JOIN json_each(e.auditIds) j
  JOIN audit a ON a.id = j.value WHERE e.scope = :scope ORDER BY a.id`,
)
// The first change of each row after a moment tells how the row stood at it.
const rowsThen = read(
  z.object({ firstId: z.number(), tableName: z.string(), rowId: z.string(), rowBefore: z.string().nullable() }),
  `SELECT min(h.id) AS firstId, h.tableName, h.rowId, h.rowBefore FROM edit e JOIN json_each(e.auditIds) j
  JOIN rowHistory h ON h.auditId = j.value
  WHERE e.scope = :scope AND j.value > :auditId AND h.tableName IN ('meetingField', 'decision', 'meetingChild',
    'attendee', 'agencyView', 'keptApart')
  GROUP BY h.tableName, h.rowId ORDER BY firstId`,
)
const fieldOfRow = read(FieldValue, 'SELECT childId, field, value FROM meetingField WHERE id = :rowId')
const fieldNow = read(
  FieldValue,
  `SELECT childId, field, value FROM meetingField WHERE meetingId = :meetingId AND field = :field AND childId IS :childId`,
)
const decisionNow = read(
  Decision,
  `SELECT id, childId, what, who, byOn, measure, carriedFromId, outcome, outcomeNote FROM decision WHERE id = :id`,
)

const Part = z.object({ childId: ChildId, participation: ParticipationCode.nullable() })
const AnyRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

const scopeOf = (meetingId: MeetingId) => `meeting:${meetingId}` as const
const SITTING_MS = 30 * 60_000
const MINUTE = 'YYYY-MM-DDTHH:MM'.length

/** The moments a record was written at, the latest first: what one person did within one minute is one moment. */
export function recordMoments(db: ReadDb, { meetingId }: { meetingId: MeetingId }): RecordMoment[] {
  const moments: RecordMoment[] = []
  for (const { auditId, at, who, operation, what } of steps.all(db, { scope: scopeOf(meetingId) })) {
    const did = operation === 'edits.undo' ? `Undid: ${what}` : operation === 'edits.redo' ? `Redid: ${what}` : what
    const latest = moments.at(-1)
    if (latest && latest.who === who && latest.at.slice(0, MINUTE) === at.slice(0, MINUTE)) {
      latest.auditId = auditId
      if (!latest.did.includes(did)) latest.did.push(did)
    } else {
      const startsSitting = !latest || Date.parse(at) - Date.parse(latest.at) > SITTING_MS
      moments.push({ auditId, at, who, did: [did], startsSitting })
    }
  }
  return moments.toReversed()
}

/** Each field and decision that stood otherwise after a moment than it does now, old and new. */
export function compareVersion(db: ReadDb, input: ComparedVersion, context: Context): VersionDifference[] {
  const meeting = getMeeting(db, { id: input.meetingId }, context)
  const { kind } = meeting
  return standings(db, input, meeting).flatMap((then) => {
    const { before, now } = textsOf(db, { then, kind, meetingId: input.meetingId })
    return before === now ? [] : [{ key: keyOf(then), label: labelOf(then, kind), childId: then.childId, before, now }]
  })
}

/** Puts what stood otherwise back as it was, all of it or only what is named, as one step that can be undone. */
export function restoreVersion(db: Db, input: RestoreVersion, context: Context): z.infer<typeof SavedRecord> {
  const { meetingId, keys } = input
  const meeting = getMeeting(db, { id: meetingId }, context)
  db.pragma('defer_foreign_keys = ON')
  const putBack = putterBack(db)
  const chosen = standings(db, input, meeting).filter((then) => !keys || keys.includes(keyOf(then)))
  for (const then of chosen) {
    if (then.is === 'decision') putBack({ tableName: 'decision', rowId: then.rowId, rowBefore: then.rowBefore })
    else if (then.is === 'register') putBack(then)
    else if (then.is === 'participation') keepParticipation(db, meetingId, then)
    else keepFields(db, meetingId, [{ childId: then.childId, field: then.field, value: then.value }])
    if (then.is === 'field' && then.childId && then.field.startsWith('permanence'))
      keepPermanence(db, { meeting, childId: then.childId }, context)
  }
  const rows = chosen.filter((then) => then.is === 'decision' || then.is === 'register')
  if (
    areLoose(
      db,
      rows.filter(({ is }) => is === 'register'),
    )
  )
    throw new AppError({
      code: 'rule',
      message: 'A view, or who must not meet, goes with this person. Bring those back too, or all of it.',
    })
  if (
    areLoose(
      db,
      rows.filter(({ is }) => is === 'decision'),
    )
  )
    throw new AppError({
      code: 'rule',
      message: 'A later meeting carries on a decision that was not made yet then. Bring back the rest one by one.',
    })
  noteEdit(db, scopeOf(meetingId), 'Earlier version brought back')
  return { savedAt: context.now }
}

/** How one field or one decision stood at a moment. */
type Standing =
  | ({ readonly is: 'field' } & FieldValue)
  | RegisterStanding
  | { readonly is: 'participation'; readonly childId: ChildId; readonly participation: ParticipationCode | null }
  | {
      readonly is: 'decision'
      readonly tableName: 'decision'
      readonly rowId: string
      readonly rowBefore: string | null
      readonly childId: ChildId | null
    }

/** A person on the register, what one thinks about a child, or two who must not meet. */
type RegisterStanding = {
  readonly is: 'register'
  readonly tableName: RegisterTable
  readonly rowId: string
  readonly rowBefore: string | null
  readonly childId: null
}

function keyOf(then: Standing): string {
  if (then.is === 'field') return `field ${then.childId ?? ''} ${then.field}`
  return then.is === 'participation' ? `participation ${then.childId}` : `${then.is} ${then.rowId}`
}

function standings(
  db: ReadDb,
  { meetingId, auditId }: Omit<RestoreVersion, 'keys'>,
  { children }: ListedMeeting,
): Standing[] {
  const found = new Map<string, Standing>()
  // A child who was merged into another since has no answers any more.
  const isHere = new Set<ChildId | null>([null, ...children.map(({ childId }) => childId)])
  for (const { tableName, rowId, rowBefore } of rowsThen.all(db, { scope: scopeOf(meetingId), auditId })) {
    const then = standingOf(db, { meetingId, tableName, rowId, rowBefore })
    // A field taken out by Undo and written again has two rows; the earlier of them is how it stood.
    if (then && isHere.has(then.childId) && !found.has(keyOf(then))) found.set(keyOf(then), then)
  }
  return [...found.values()]
}

type RowThen = { readonly meetingId: MeetingId; readonly tableName: string } & Pick<UndoStep, 'rowId' | 'rowBefore'>

function standingOf(db: ReadDb, { meetingId, tableName, rowId, rowBefore }: RowThen): Standing | null {
  if (tableName === 'decision') return decisionThen(db, { meetingId, rowId, rowBefore })
  if (tableName === 'meetingField') return fieldThen(db, rowId, rowBefore)
  const register = RegisterTable.safeParse(tableName)
  if (register.success) return { is: 'register', tableName: register.data, rowId, rowBefore, childId: null }
  // A child who came to the meeting or left it since is not the record's own.
  return rowBefore === null ? null : { is: 'participation', ...Part.parse(JSON.parse(rowBefore)) }
}

function keepParticipation(db: Db, meetingId: MeetingId, { childId, participation }: z.infer<typeof Part>): void {
  const kept = attendancesOf(db, meetingId).get(childId)
  if (kept && kept.participation !== participation) changeAttendance(db, meetingId, { ...kept, participation })
}

function fieldThen(db: ReadDb, rowId: string, rowBefore: string | null): Standing | null {
  if (rowBefore !== null) return { is: 'field', ...FieldValue.parse(JSON.parse(rowBefore)) }
  const now = fieldOfRow.get(db, { rowId })
  return now ? { is: 'field', ...now, value: '' } : null
}

type DecisionBefore = { readonly meetingId: MeetingId; readonly rowId: string; readonly rowBefore: string | null }

/** A decision is written at its own meeting and answered at the next: each has only its own half to bring back. */
function decisionThen(db: ReadDb, { meetingId, rowId, rowBefore }: DecisionBefore): Standing | null {
  const [now] = rowsWithId(db, 'decision', [rowId])
  const row = rowBefore === null ? now : z.object({ meetingId: MeetingId }).loose().parse(JSON.parse(rowBefore))
  const isOwn = row?.meetingId === meetingId
  if (!row || !(isOwn || now)) return null
  const [written, answered] = isOwn ? [row, now ?? row] : [now, row]
  const then = { ...written, outcome: answered.outcome, outcomeNote: answered.outcomeNote }
  const { childId } = Decision.parse(then)
  return { is: 'decision', tableName: 'decision', rowId, rowBefore: rowBefore && JSON.stringify(then), childId }
}

type Compared = { readonly then: Standing; readonly kind: MeetingKind; readonly meetingId: MeetingId }

function textsOf(db: ReadDb, { then, kind, meetingId }: Compared): { before: string; now: string } {
  if (then.is === 'decision') {
    const before = then.rowBefore === null ? undefined : Decision.parse(JSON.parse(then.rowBefore))
    return { before: decisionText(before), now: decisionText(decisionNow.get(db, { id: then.rowId })) }
  }
  if (then.is === 'register') {
    const before = then.rowBefore === null ? undefined : AnyRow.parse(JSON.parse(then.rowBefore))
    const [now] = rowsWithId(db, then.tableName, [then.rowId])
    return { before: registerText(then.tableName, before), now: registerText(then.tableName, now) }
  }
  if (then.is === 'participation') {
    const now = attendancesOf(db, meetingId).get(then.childId)?.participation ?? null
    return { before: participationText(then.participation), now: participationText(now) }
  }
  const { field, value } = then
  const def = fieldOf(kind, field)
  if (field === 'letterParts') return { before: partsText(value), now: partsText(nowOf(db, meetingId, then)) }
  const text = (answer: string) => (def ? answerText(def, answer) : answer)
  return { before: text(value), now: text(nowOf(db, meetingId, then)) }
}

const nowOf = (db: ReadDb, meetingId: MeetingId, { field, childId }: Pick<FieldValue, 'field' | 'childId'>): string =>
  fieldNow.get(db, { meetingId, field, childId })?.value ?? ''

const partsText = (value: string): string =>
  tickedParts(value)
    .map((part) => letterParts[part].heading)
    .join(', ')

function labelOf(then: Standing, kind: MeetingKind): string {
  if (then.is === 'field') return fieldOf(kind, then.field)?.label ?? then.field
  if (then.is === 'register') return registerLabels[then.tableName]
  return then.is === 'decision' ? 'Decision' : 'How the child took part'
}

const participationText = (code: ParticipationCode | null): string =>
  code === null ? '' : `${code} ${participationLabels[code]}`

function decisionText(decision: Decision | undefined): string {
  if (!decision) return ''
  const { what, who, byOn, measure, outcome, outcomeNote } = decision
  const parts = [
    what,
    who,
    byOn && `by ${formatDay(byOn)}`,
    measure,
    outcome && decisionOutcomeLabels[outcome],
    outcomeNote,
  ]
  return parts.filter(Boolean).join(', ') || 'Nothing written yet'
}
