import { closeSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3'
import { recordHistory } from './audit.ts'
import { nativeBinding } from './native-binding.ts'
import type { Db } from './sql.ts'

// Vite replaces this at build time and in tests: the migrations travel inside the bundle as text.
const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true })

/** Every migration's SQL, oldest first; a file's version is `PRAGMA user_version`. */
export const migrations: readonly string[] = Object.keys(files)
  .toSorted()
  .map((name) => files[name] ?? '')

/** The file was last opened by a newer Footprint; opening it with this one could lose data. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError'
}

/** A setting that safety rests on did not take; the file is not used. */
export class UnsafeDatabaseError extends Error {
  override name = 'UnsafeDatabaseError'
}

/** 32 bytes of key and 16 of salt for SQLCipher's raw-key form. */
export type DatabaseKey = { readonly key: Uint8Array; readonly salt: Uint8Array }

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** What each pragma must answer when it is read back, in the order they are set. */
const SAFETY = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  ['cache_size', '-65536', -65536],
  ['mmap_size', '0', 0],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['wal_autocheckpoint', '1000', 1000],
  ['journal_size_limit', '67108864', 67108864],
  ['busy_timeout', '5000', 5000],
] as const

/**
 * Opens the encrypted file at `path`, brings it to the newest schema and checks it.
 *
 * SQLCipher 4 with a raw key, so other tools can open the file; every safety pragma is set and read back, because a
 * default of the driver loses acknowledged commits in a power cut and spills plaintext into temporary files.
 * Throws `NewerDatabaseError`, `UnsafeDatabaseError`, or the driver's error when the key is wrong.
 */
export function openDatabase(path: string, { key, salt }: DatabaseKey): Db {
  const db = connect(path)
  try {
    db.pragma("cipher = 'sqlcipher'")
    db.pragma('legacy = 4')
    db.pragma(`key = "x'${hex(key)}${hex(salt)}'"`)
    db.prepare('SELECT count(*) FROM sqlite_schema').get() // proves the key
    makeSafe(db)
    prepare(db)
    if (isPlaintext(path)) throw new UnsafeDatabaseError('the file is not encrypted')
    // The driver's build default drops this back to NORMAL at the first write, so it is asked again after one.
    if (db.pragma('synchronous', { simple: true }) !== 2) throw new UnsafeDatabaseError('synchronous is not FULL')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** A database in memory with the newest schema, for tests and benchmarks. */
export function openMemoryDatabase(): Db {
  const db = connect(':memory:')
  db.pragma('temp_store = MEMORY')
  prepare(db)
  return db
}

/** Writes back and closes; the file is whole without its log afterwards. */
export function closeDatabase(db: Db): void {
  db.pragma('optimize')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

function connect(path: string): Db {
  const binding = nativeBinding()
  // The brand marks the one connection that may write; there is no other way to make one.
  return new Database(path, binding ? { nativeBinding: binding } : {}) as Db
}

function makeSafe(db: Db): void {
  for (const [name, value, expected] of SAFETY) {
    db.pragma(`${name} = ${value}`)
    const got = db.pragma(name, { simple: true })
    if (got !== expected) throw new UnsafeDatabaseError(`${name} answers ${String(got)}, not ${expected}`)
  }
}

function prepare(db: Db): void {
  migrate(db)
  db.pragma('foreign_keys = ON')
  if (db.pragma('foreign_keys', { simple: true }) !== 1) throw new UnsafeDatabaseError('foreign_keys is off')
  recordHistory(db)
}

function isPlaintext(path: string): boolean {
  const head = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, 16, 0)
  } finally {
    closeSync(file)
  }
  return head.toString('latin1').startsWith('SQLite format 3')
}

function migrate(db: Db): void {
  const from = Number(db.pragma('user_version', { simple: true }))
  if (from > migrations.length)
    throw new NewerDatabaseError(`the file is at version ${from}, this Footprint knows ${migrations.length}`)
  db.pragma('foreign_keys = OFF') // has no effect inside a transaction
  for (const [index, text] of migrations.entries()) {
    const version = index + 1
    if (version <= from) continue
    db.transaction(() => {
      db.exec(text)
      const broken: unknown = db.pragma('foreign_key_check')
      if (Array.isArray(broken) && broken.length > 0) throw new Error(`migration ${version} breaks a foreign key`)
      db.pragma(`user_version = ${version}`)
    })()
  }
}
