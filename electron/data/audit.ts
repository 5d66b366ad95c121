import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { type Db, type ReadDb, read, write } from './sql.ts'

/** Who does what, when: the line every command leaves in its own transaction. */
export type AuditEntry = {
  readonly at: string
  readonly who: string
  readonly operation: string
  readonly input: unknown
}

/** Tables whose rows are rebuilt from others, or are a log themselves: they have no history. */
const WITHOUT_HISTORY =
  /^(audit|rowHistory|caseState|clock|search.*|sqlite_.*|importMessage|importChild|importDifference|sourceRow|edit)$/

const lastHash = read(z.object({ hash: z.string() }), 'SELECT hash FROM audit ORDER BY id DESC LIMIT 1')

const insert = write(`
  INSERT INTO audit (at, who, operation, input, hash) VALUES (:at, :who, :operation, :input, :hash)`)

const chain = read(
  z.object({ at: z.string(), who: z.string(), operation: z.string(), input: z.string(), hash: z.string() }),
  'SELECT at, who, operation, input, hash FROM audit ORDER BY id',
)

const digest = (key: Uint8Array, before: string, parts: readonly string[]) =>
  createHmac('sha256', key)
    .update(JSON.stringify([before, ...parts]))
    .digest('hex')

/**
 * Writes the audit line and makes it the one that changes to rows are recorded under until the next.
 * Each line's hash covers the one before, under the vault's audit key, so a removed or altered line shows.
 */
export function openAuditEntry(db: Db, key: Uint8Array, { at, who, operation, input }: AuditEntry): void {
  const text = JSON.stringify(input ?? null)
  const before = lastHash.get(db, {})?.hash ?? ''
  insert(db, { at, who, operation, input: text, hash: digest(key, before, [at, who, operation, text]) })
  db.exec('DELETE FROM temp.currentAudit; INSERT INTO temp.currentAudit SELECT max(id) FROM audit')
}

/** Ends the entry: a write outside a command then fails instead of going unrecorded. */
export function closeAuditEntry(db: Db): void {
  db.exec('DELETE FROM temp.currentAudit; DELETE FROM temp.touchedChild')
}

/** The number of the first audit line whose hash does not follow from the one before, or null when all do. */
export function firstBrokenAuditLine(db: ReadDb, key: Uint8Array): number | null {
  let before = ''
  for (const [index, { at, who, operation, input, hash }] of chain.all(db, {}).entries()) {
    if (digest(key, before, [at, who, operation, input]) !== hash) return index + 1
    before = hash
  }
  return null
}

/**
 * Makes SQLite itself keep each changed row as it was, and note each child a change concerns.
 *
 * Triggers are made for every table at every opening, so a new table or column cannot be forgotten, and a command
 * cannot change a row without leaving its history and having the child's due dates worked out again (settle.ts).
 */
export function recordHistory(db: Db): void {
  db.exec(`
    CREATE TEMP TABLE currentAudit (id INTEGER NOT NULL);
    CREATE TEMP TABLE touchedChild (childId TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TEMP TABLE settlingChild (childId TEXT PRIMARY KEY) WITHOUT ROWID;`)
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all().map(String)
  for (const table of tables.filter((name) => !WITHOUT_HISTORY.test(name))) {
    // A virtual table's shadow tables are matched above by prefix; table_info gives the columns of the rest.
    const info = db.pragma(`table_info(${table})`)
    const columns = z.array(z.object({ name: z.string() })).parse(info)
    db.exec(
      triggersFor(
        table,
        columns.map((column) => column.name),
      ),
    )
  }
}

function triggersFor(table: string, columns: readonly string[]): string {
  const before = `json_object(${columns.map((name) => `'${name}', old."${name}"`).join(', ')})`
  // Not OR IGNORE: inside an upsert SQLite forgets it, and a row without a child, or a child met twice, would be refused.
  const touch = (children: string) =>
    `INSERT INTO touchedChild SELECT DISTINCT childId FROM (${children})
        WHERE childId IS NOT NULL AND childId NOT IN (SELECT childId FROM touchedChild);`
  const children = (row: string) => {
    const own = table === 'child' ? 'id' : columns.includes('childId') ? 'childId' : null
    if (own) return touch(`SELECT ${row}."${own}" AS childId`)
    if (table === 'meeting') return touch(`SELECT childId FROM main.meetingChild WHERE meetingId = ${row}.id`)
    // Children are looked for by their family's name too.
    return table === 'family' ? touch(`SELECT id AS childId FROM main.child WHERE familyId = ${row}.id`) : ''
  }
  const trigger = (change: string, row: string, was: string) => `
    CREATE TEMP TRIGGER "history_${table}_${change}" AFTER ${change} ON main."${table}" BEGIN
      INSERT INTO rowHistory (auditId, tableName, rowId, change, rowBefore)
        VALUES ((SELECT id FROM currentAudit), '${table}', ${row}.id, '${change}', ${was});
      ${children(row)}
    END;`
  return trigger('insert', 'new', 'NULL') + trigger('update', 'old', before) + trigger('delete', 'old', before)
}
