import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { closeAuditEntry, openAuditEntry } from '../../electron/data/audit.ts'
import { calendarOf } from '../../electron/data/calendar.ts'
import { openDatabase } from '../../electron/data/database.ts'
import { nativeBinding } from '../../electron/data/native-binding.ts'
import { generateCounty } from '../../electron/data/practice/generate.ts'
import { settle } from '../../electron/data/settle.ts'
import { dispatch, type Session } from '../../electron/dispatch.ts'
import { dayOf } from '../../shared/clock.ts'
import { defaultSettings } from '../../shared/records/settings.ts'

const NOW = '2026-11-23T08:51:40.000Z'

/** A vault on disk with a county in it, and the same tables in a plain file for the floors. */
export type BenchCounty = {
  readonly session: Session
  readonly plain: Database.Database
  readonly children: number
  readonly firstIroId: string
}

/** Makes an encrypted county of about `size` open children, always the same one, and its plain copy. */
export async function makeCounty(size: number): Promise<BenchCounty> {
  const folder = mkdtempSync(join(tmpdir(), 'footprint-bench-'))
  const db = openDatabase(join(folder, 'footprint.db'), { key: Buffer.alloc(32, 3), salt: Buffer.alloc(16, 5) })
  const session: Session = { db, auditKey: Buffer.alloc(32, 7), now: () => NOW, who: 'Bench', log: () => {} }
  await dispatch(session, 'session.setProfile', { name: 'Ruth Adeyemi', role: 'iro', iroId: null })
  const { firstIroId } = await fill(session, Math.max(13, Math.round((size / 1000) * 13)))
  await dispatch(session, 'session.startDay', {})
  const children = Number(db.prepare('SELECT count(*) FROM caseState').pluck().get())
  return { session, plain: copyPlain(session, join(folder, 'plain.db')), children, firstIroId }
}

async function fill({ db, auditKey, now, who }: Session, iros: number) {
  const settings = defaultSettings
  const calendar = calendarOf(settings)
  const today = dayOf(now())
  const progress = () => {}
  db.exec('BEGIN IMMEDIATE')
  openAuditEntry(db, auditKey, { at: now(), who, operation: 'practice.generate', input: { iros } })
  const signal = new AbortController().signal
  const made = await generateCounty(
    db,
    { today, settings, calendar, progress, signal },
    { seed: 1, firstIro: 'Ruth Adeyemi', iros, alerts: ALERTS / ALERTS_OF_THIRTEEN },
  )
  settle(db, { today, settings, calendar, progress })
  closeAuditEntry(db)
  db.exec('COMMIT')
  return made
}

const COPIED = ['caseState', 'clock', 'child', 'iro', 'team', 'worker', 'family', 'periodOfCare', 'protectionPlan']
const ALSO_COPIED = ['legalStatus', 'placement', 'allocation', 'meeting', 'meetingChild', 'searchEntry', 'alert']
/** Far more than a county raises in two years, all dated within them. */
const ALERTS = 2000
/** Alerts of two years that thirteen IROs raise, about. */
const ALERTS_OF_THIRTEEN = 448
const OF_ALERTS = ['alertChild', 'alertFact', 'alertEvent']
const OF_MEETINGS = ['booking', 'meetingField', 'decision', 'attendee', 'agencyView']

function copyPlain({ db }: Session, path: string): Database.Database {
  db.exec(`ATTACH DATABASE '${path}' AS plain KEY ''`)
  for (const table of [...COPIED, ...ALSO_COPIED, ...OF_MEETINGS, ...OF_ALERTS])
    db.exec(`CREATE TABLE plain.${table} AS SELECT * FROM main.${table}`)
  db.exec('DETACH DATABASE plain')
  const binding = nativeBinding()
  const plain = new Database(path, binding ? { nativeBinding: binding } : {})
  plain.exec(`
    CREATE UNIQUE INDEX child_id ON child (id); CREATE UNIQUE INDEX caseState_id ON caseState (childId);
    CREATE INDEX caseState_iro ON caseState (iroId); CREATE INDEX clock_child ON clock (childId);
    CREATE INDEX clock_due ON clock (isBinding, dueBy); CREATE INDEX period_child ON periodOfCare (childId);
    CREATE INDEX plan_child ON protectionPlan (childId); CREATE INDEX legal_child ON legalStatus (childId);
    CREATE INDEX placement_child ON placement (childId); CREATE INDEX allocation_child ON allocation (childId);
    CREATE INDEX meetingChild_child ON meetingChild (childId); CREATE UNIQUE INDEX meeting_id ON meeting (id);
    CREATE INDEX meetingChild_meeting ON meetingChild (meetingId); CREATE INDEX meeting_held ON meeting (heldOn);
    CREATE INDEX meeting_day ON meeting (coalesce(heldOn, scheduledFor));
    CREATE UNIQUE INDEX iro_id ON iro (id); CREATE UNIQUE INDEX team_id ON team (id);
    CREATE UNIQUE INDEX worker_id ON worker (id); CREATE UNIQUE INDEX family_id ON family (id);
    ${OF_MEETINGS.map((table) => `CREATE INDEX ${table}_meeting ON ${table} (meetingId);`).join(' ')}
    CREATE UNIQUE INDEX alert_id ON alert (id); CREATE INDEX alert_open ON alert (closedOn, raisedOn);
    CREATE INDEX alert_iro ON alert (iroId);
    ${OF_ALERTS.map((table) => `CREATE INDEX ${table}_alert ON ${table} (alertId);`).join(' ')}
    CREATE VIRTUAL TABLE search USING fts5 (text, prefix = '1 2 3');
    INSERT INTO search (rowid, text) SELECT id, text FROM searchEntry;
    ANALYZE;`)
  return plain
}
