import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase, migrations, NewerDatabaseError, openDatabase } from '../../../electron/data/database.ts'

const key = { key: Buffer.alloc(32, 3), salt: Buffer.alloc(16, 5) }
let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footprint-database-'))
  path = join(folder, 'footprint.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the database', () => {
  it('has the schema on record', () => {
    const db = openDatabase(path, key)
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' ORDER BY name")
      .pluck()
      .all()
      .map((table) => `${table}: ${db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table).join(', ')}`)
    closeDatabase(db)
    expect(tables.join('\n')).toMatchSnapshot()
  })

  it('numbers its migrations without a gap, as one put in between would never run in a vault made before it', () => {
    const names = readdirSync(join(import.meta.dirname, '../../../electron/data/migrations')).toSorted()
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1))
  })

  it('keeps every safety pragma after the first write', () => {
    const db = openDatabase(path, key)
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect({
      journal: pragma('journal_mode'),
      synchronous: pragma('synchronous'),
      temp: pragma('temp_store'),
      keys: pragma('foreign_keys'),
      locking: pragma('locking_mode'),
      secureDelete: pragma('secure_delete'),
    }).toEqual({ journal: 'wal', synchronous: 2, temp: 2, keys: 1, locking: 'exclusive', secureDelete: 1 })
    closeDatabase(db)
  })

  it('is refused with another key, and unreadable as it lies on disk', () => {
    closeDatabase(openDatabase(path, key))
    expect(() => openDatabase(path, { ...key, key: Buffer.alloc(32, 4) })).toThrow(/not a database/)
    expect(readFileSync(path).includes('protectionPlan')).toBe(false)
  })

  it('refuses a file that is damaged instead of reading on', () => {
    closeDatabase(openDatabase(path, key))
    const bytes = readFileSync(path)
    bytes[2000] = (bytes[2000] ?? 0) ^ 1
    writeFileSync(path, bytes)
    expect(() => openDatabase(path, key)).toThrow()
  })

  it('refuses a file from a newer Footprint', () => {
    const db = openDatabase(path, key)
    db.pragma(`user_version = ${migrations.length + 1}`)
    closeDatabase(db)
    expect(() => openDatabase(path, key)).toThrow(NewerDatabaseError)
  })
})
