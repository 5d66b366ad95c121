import { v7 } from 'uuid'
import { closeAuditEntry, openAuditEntry } from '../../electron/data/audit.ts'
import { calendarOf } from '../../electron/data/calendar.ts'
import { settle } from '../../electron/data/settle.ts'
import type { Db } from '../../electron/data/sql.ts'
import { settingsOf } from '../../electron/data/stored-settings.ts'
import type { Session } from '../../electron/dispatch.ts'
import { dayOf } from '../../shared/clock.ts'
import {
  ChildId,
  FamilyId,
  IroId,
  MeetingId,
  PeriodOfCareId,
  PlacementId,
  ProtectionPlanId,
  RecordId,
  TeamId,
  WorkerId,
} from '../../shared/records/ids.ts'
import type { MeetingKind } from '../../shared/records/meeting-kind.ts'

type Value = string | number | boolean | null
/** A row with only the columns a test cares about; the builder gives the rest a valid value. */
type Row = Readonly<Record<string, Value>>
/** Days are plain text here, so that tests read `'2026-11-23'`; the schema refuses a day that does not exist. */
type Day = string

/** Runs `change` as one command would: audit entry, transaction, due dates worked out again. Answers what it answers. */
export function inCommand<T>(session: Session, change: (db: Db) => T): T {
  const { db, auditKey, who } = session
  const at = session.now()
  const settings = settingsOf(db)
  db.exec('BEGIN IMMEDIATE')
  try {
    openAuditEntry(db, auditKey, { at, who, operation: 'test.change', input: null })
    const value = change(db)
    settle(db, { today: dayOf(at), settings, calendar: calendarOf(settings), progress: () => {} })
    closeAuditEntry(db)
    db.exec('COMMIT')
    return value
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

/** Nia Bowen-Achebe, a girl born Tue 8 Mar 2016, with a case number of her own, unless told otherwise. */
export function aChild(db: Db, columns: Row = {}): ChildId {
  const id = ChildId.parse(v7())
  const reference = String(4_470_000 + Number(db.prepare('SELECT count(*) FROM child').pluck().get()))
  const nia = { givenName: 'Nia', familyName: 'Bowen-Achebe', sex: 'F', bornOn: '2016-03-08' }
  insert(db, 'child', { id, reference, ...nia, ...columns })
  return id
}

/** A child not yet born, expected on a day. */
export function anUnbornChild(db: Db, expectedOn: Day, columns: Row = {}): ChildId {
  return aChild(db, { givenName: null, familyName: 'Ferreira', sex: null, bornOn: null, expectedOn, ...columns })
}

/** A family, and the children put into it; with `isOneGroup` they are one sibling group too. */
export function aFamily(
  db: Db,
  { name = 'Bowen-Achebe', childIds = [], isOneGroup = false }: Partial<FamilyInput> = {},
): FamilyId {
  const id = FamilyId.parse(v7())
  insert(db, 'family', { id, name })
  const groupId = isOneGroup ? RecordId.parse(v7()) : null
  if (groupId) insert(db, 'siblingGroup', { id: groupId, familyId: id, name })
  for (const childId of childIds) update(db, 'child', childId, { familyId: id, siblingGroupId: groupId })
  return id
}
type FamilyInput = { name: string; childIds: readonly ChildId[]; isOneGroup: boolean }

/** A full-time IRO in post since 2015, with their hours. */
export function anIro(db: Db, { hours = 37, ...columns }: Row & { hours?: number } = {}): IroId {
  const id = IroId.parse(v7())
  insert(db, 'iro', { id, name: 'Daniel Whitcombe', startedOn: '2015-01-05', ...columns })
  insert(db, 'iroHours', { id: v7(), iroId: id, fromOn: '2015-01-05', hours })
  return id
}

/** Hours taken off an IRO's week from a day, until further notice. */
export function aReduction(db: Db, iroId: IroId, columns: Row & { fromOn: Day; hours: number }): RecordId {
  const id = RecordId.parse(v7())
  insert(db, 'iroReduction', { id, iroId, reason: 'Sick leave', ...columns })
  return id
}

/** Gives a child to an IRO. */
export function allocate(db: Db, childId: ChildId, iroId: IroId, columns: Row = {}): RecordId {
  const id = RecordId.parse(v7())
  insert(db, 'allocation', { id, childId, iroId, startedOn: '2020-01-01', reason: 'New case', ...columns })
  return id
}

/** A team of social workers. */
export function aTeam(db: Db, name = 'Ashwell locality team'): TeamId {
  const id = TeamId.parse(v7())
  insert(db, 'team', { id, name })
  return id
}

/** A social worker. */
export function aWorker(db: Db, columns: Row = {}): WorkerId {
  const id = WorkerId.parse(v7())
  insert(db, 'worker', { id, name: 'Joe Amari', ...columns })
  return id
}

/**
 * Time looked after, from `startedOn`, with one legal status and one placement that last as long as it does:
 * an interim care order and a foster placement unless told otherwise.
 */
export function aPeriodOfCare(
  db: Db,
  childId: ChildId,
  { startedOn, endedOn = null, legalStatus = 'C1', placement = 'U6', ...columns }: Row & CareInput,
): PeriodOfCareId {
  const id = PeriodOfCareId.parse(v7())
  const within = { childId, startedOn, endedOn }
  insert(db, 'periodOfCare', { id, ...within, toldOn: startedOn, ...columns })
  insert(db, 'legalStatus', { id: v7(), periodOfCareId: id, ...within, code: legalStatus })
  insert(db, 'placement', { id: v7(), periodOfCareId: id, ...within, code: placement, isPlanned: true })
  return id
}
type CareInput = { startedOn: Day; endedOn?: Day | null; legalStatus?: string; placement?: string }

/** A move to new foster carers on a day, unplanned unless told otherwise; ends the placement before. */
export function aMove(db: Db, childId: ChildId, startedOn: Day, columns: Row = {}): PlacementId {
  const id = PlacementId.parse(v7())
  const open = 'SELECT periodOfCareId FROM placement WHERE childId = ? AND endedOn IS NULL'
  const periodOfCareId = String(db.prepare(open).pluck().get(childId))
  db.prepare('UPDATE placement SET endedOn = ? WHERE childId = ? AND endedOn IS NULL').run(startedOn, childId)
  const move = { code: 'U6', isPlanned: false, reasonForChange: 'CREQB' }
  insert(db, 'placement', { id, childId, periodOfCareId, startedOn, ...move, ...columns })
  return id
}

/** Authority to place for adoption, the placement itself, or both. */
export function anAdoption(
  db: Db,
  childId: ChildId,
  columns: Row & ({ authorisedOn: Day } | { placedOn: Day }),
): RecordId {
  const id = RecordId.parse(v7())
  insert(db, 'adoption', { id, childId, ...columns })
  return id
}

/** A section 47 enquiry whose initial conference is still to come. */
export function anEnquiry(db: Db, childId: ChildId, strategyDiscussionOn: Day, columns: Row = {}): RecordId {
  const id = RecordId.parse(v7())
  insert(db, 'enquiry', { id, childId, strategyDiscussionOn, ...columns })
  return id
}

/** A child protection plan for neglect, from the day of the conference that made it. */
export function aPlan(db: Db, childId: ChildId, { categories = ['NEG'], ...columns }: PlanInput): ProtectionPlanId {
  const id = ProtectionPlanId.parse(v7())
  const set = JSON.stringify(categories)
  insert(db, 'protectionPlan', { id, childId, initialCategories: set, latestCategories: set, ...columns })
  return id
}
type PlanInput = {
  startedOn: Day
  categories?: readonly string[]
  endedOn?: Day
  previousPlans?: number
  isConferenceHistoryComplete?: boolean
}

/** Work on harmful sexual behaviour, open from a day. */
export function anHsbInvolvement(db: Db, childId: ChildId, startedOn: Day, columns: Row = {}): RecordId {
  const id = RecordId.parse(v7())
  insert(db, 'hsbInvolvement', { id, childId, startedOn, ...columns })
  return id
}

/** One meeting for these children: held when `heldOn` is given, booked otherwise, unless `status` says more. */
export function aMeeting(db: Db, { childIds, perChild = {}, ...columns }: MeetingInput): MeetingId {
  const id = MeetingId.parse(v7())
  const { heldOn = null } = columns
  const status = heldOn ? 'held' : 'booked'
  insert(db, 'meeting', { id, scheduledFor: columns.scheduledFor ?? heldOn, status, ...columns })
  for (const childId of childIds) insert(db, 'meetingChild', { id: v7(), meetingId: id, childId, ...perChild })
  return id
}
type MeetingInput = {
  kind: MeetingKind
  childIds: readonly ChildId[]
  scheduledFor?: Day
  heldOn?: Day
  status?: 'booked' | 'held' | 'cancelled' | 'stoodDown'
  startsAt?: string
  place?: string
  iroId?: IroId | null
  reasonCode?: string
  reasonNote?: string
  /** Columns of meetingChild, the same for each child: dueBy, ruleId, lateReason, participation … */
  perChild?: Row
}

/** When the council's system says a meeting is due: row 12 of reviews.csv, imported at the start of November. */
export function aSourceDue(db: Db, childId: ChildId, columns: SourceDueInput): RecordId {
  const { importedAt = '2026-11-02T09:00:00.000Z', ...due } = columns
  const [importId, id] = [v7(), RecordId.parse(v7())]
  insert(db, 'importRun', { id: importId, source: 'ssd', importedAt, files: '[]', counts: '{}' })
  insert(db, 'sourceRow', { importId, file: 'reviews.csv', row: 12 })
  const sourceRowId = Number(db.prepare('SELECT max(id) FROM sourceRow').pluck().get())
  insert(db, 'sourceDue', { id, childId, ...due, sourceRowId })
  return id
}
type SourceDueInput = { kind: 'roa' | 'icpc' | 'rcpc'; dueBy: Day; importedAt?: string }

/** What the council’s file of a day says of a child: row 5 of lac.csv, read on Fri 20 Nov 2026 unless told otherwise. */
export function aSourceDetail(db: Db, { on = '2026-11-20', ...detail }: SourceDetailInput): RecordId {
  const [importId, id] = [v7(), RecordId.parse(v7())]
  insert(db, 'importRun', {
    id: importId,
    source: 'annexA',
    importedAt: `${on}T09:00:00.000Z`,
    files: '[]',
    counts: '{}',
  })
  insert(db, 'sourceRow', { importId, file: 'lac.csv', row: 5 })
  const sourceRowId = Number(db.prepare('SELECT max(id) FROM sourceRow').pluck().get())
  insert(db, 'sourceDetail', { id, ...detail, sourceRowId })
  return id
}
type SourceDetailInput = { childId: ChildId; field: string; value: string; on?: Day }

/** A draft alert about a report, from before alerts could be raised; about the social worker’s report of a family. */
export function anAlertDraft(db: Db, meetingId: MeetingId, columns: Row = {}): RecordId {
  const id = RecordId.parse(v7())
  const draft = 'Draft alert: social worker’s report not received'
  insert(db, 'alertDraft', { id, meetingId, report: 'socialWork', draft, madeOn: '2026-11-20', ...columns })
  return id
}

function insert(db: Db, table: string, row: Row): void {
  const names = Object.keys(row)
  db.prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${names.map((name) => `:${name}`).join()})`).run(
    bound(row),
  )
}

function update(db: Db, table: string, id: string, row: Row): void {
  const sets = Object.keys(row).map((name) => `${name} = :${name}`)
  db.prepare(`UPDATE ${table} SET ${sets.join()} WHERE id = :id`).run(bound({ ...row, id }))
}

function bound(row: Row): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'boolean' ? Number(value) : value]),
  )
}
