import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { AppError } from '../../shared/errors.ts'
import { passphraseFault } from '../../shared/passphrase.ts'
import type { ChangeKeys } from '../../shared/records/vault.ts'
import { closeDatabase, type DatabaseKey, NewerDatabaseError, openDatabase } from '../data/database.ts'
import type { Db } from '../data/sql.ts'
import {
  affordableCost,
  databaseSaltOf,
  LOWEST_COST,
  makeHeader,
  openByPassphrase,
  openByRecovery,
  subkey,
  VaultHeader,
  withPassphrase,
  withRecovery,
} from './keys.ts'
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import { throttleAt } from './throttle.ts'

/** An unlocked vault: the only connection, and the key its audit trail is chained with. */
export type OpenVault = { readonly db: Db; readonly auditKey: Uint8Array; readonly header: VaultHeader }

const headerFile = (folder: string) => join(folder, 'vault.json')
const databaseFile = (folder: string) => join(folder, 'footprint.db')
const throttleOf = (folder: string) => throttleAt(join(folder, 'attempts.json'))

/** What can be said of a vault without opening it, or null when there is none in `folder`; a damaged one is refused. */
export function headerOf(folder: string): VaultHeader | null {
  if (!existsSync(headerFile(folder))) return null
  try {
    return VaultHeader.parse(JSON.parse(readFileSync(headerFile(folder), 'utf8')))
  } catch {
    const message =
      'The file vault.json, without which the vault cannot be opened, is damaged or cannot be read. Put it back from a copy of the laptop, or ask IT to. Nothing was deleted.'
    throw new AppError({ code: 'rule', message })
  }
}

/**
 * Makes a vault in `folder` and opens it. The recovery code is answered once and kept nowhere.
 * A practice vault holds nothing real, so it takes the lowest key cost.
 */
export async function createVault(
  folder: string,
  { personName, passphrase, kind, appVersion }: NewVaultFacts,
): Promise<OpenVault & { recoveryCode: string }> {
  if (existsSync(databaseFile(folder)) || existsSync(headerFile(folder)))
    throw new AppError({ code: 'rule', message: 'There is a vault here already.' })
  refuseWeak(passphrase, personName)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const masterKey = randomBytes(32)
  const cost = kind === 'practice' ? LOWEST_COST : await affordableCost()
  const start = { vaultId: uuid(), kind, personName, createdWith: appVersion }
  const recoveryCode = newRecoveryCode()
  const recoverySecret = secretOf(recoveryCode)
  const header = await makeHeader(start, masterKey, { passphrase, recoverySecret, cost, databaseSalt: randomBytes(16) })
  try {
    writeHeader(folder, header)
    return { ...openWith(folder, header, masterKey), recoveryCode }
  } catch (error) {
    // Half a vault opens nothing and would stand in the way of a whole one. Nothing was here before.
    for (const file of [headerFile(folder), ...['', '-wal', '-shm'].map((end) => databaseFile(folder) + end)])
      rmSync(file, { force: true })
    throw error
  }
}

/** What a vault is made of. */
export type NewVaultFacts = {
  readonly personName: string
  readonly passphrase: string
  readonly kind: VaultHeader['kind']
  readonly appVersion: string
}

/** Opens by passphrase. A wrong one is counted, and from the fourth on answered only after a wait. */
export async function unlockVault(folder: string, passphrase: string, now: number): Promise<OpenVault> {
  const header = present(folder)
  return openExisting(folder, header, await masterKeyBy(folder, header, passphrase, now))
}

/** Opens by recovery code, sets a new passphrase and makes a new code; the old ones open nothing afterwards. */
export async function recoverVault(
  folder: string,
  { recoveryCode, newPassphrase }: { recoveryCode: string; newPassphrase: string },
  now: number,
): Promise<OpenVault & { recoveryCode: string }> {
  const header = present(folder)
  refuseHaste(folder, now)
  const secret = readRecoveryCode(recoveryCode)
  if (!secret)
    throw refused('recoveryCode', 'The code has a slip in it: compare it with the printed one, letter by letter.')
  const masterKey = openByRecovery(header, secret)
  if (!masterKey) throw wrongTry(folder, now, 'That recovery code does not open this vault.')
  refuseWeak(newPassphrase, header.personName, 'newPassphrase')
  const next = newRecoveryCode()
  const changed = withRecovery(await withPassphrase(header, masterKey, newPassphrase), masterKey, secretOf(next))
  // Opened first: were the record unreadable, the old code would be spent and the new one never shown.
  const vault = openExisting(folder, changed, masterKey)
  try {
    writeHeader(folder, changed)
  } catch (error) {
    closeDatabase(vault.db)
    throw error
  }
  throttleOf(folder).rightTry()
  return { ...vault, recoveryCode: next }
}

/** Sets another passphrase, a new recovery code, or both, for somebody who knows the passphrase. */
export async function changeKeys(
  folder: string,
  { passphrase, newPassphrase, wantsNewCode }: ChangeKeys,
  now: number,
): Promise<{ recoveryCode: string | null }> {
  const header = present(folder)
  const masterKey = await masterKeyBy(folder, header, passphrase, now)
  try {
    if (newPassphrase !== null) refuseWeak(newPassphrase, header.personName, 'newPassphrase')
    const recoveryCode = wantsNewCode ? newRecoveryCode() : null
    const changed = newPassphrase === null ? header : await withPassphrase(header, masterKey, newPassphrase)
    writeHeader(folder, recoveryCode === null ? changed : withRecovery(changed, masterKey, secretOf(recoveryCode)))
    return { recoveryCode }
  } finally {
    masterKey.fill(0)
  }
}

async function masterKeyBy(folder: string, header: VaultHeader, passphrase: string, now: number): Promise<Uint8Array> {
  refuseHaste(folder, now)
  const masterKey = await openByPassphrase(header, passphrase)
  if (!masterKey) throw wrongTry(folder, now, 'That passphrase does not open this vault.')
  throttleOf(folder).rightTry()
  return masterKey
}

function openWith(folder: string, header: VaultHeader, masterKey: Uint8Array): OpenVault {
  const key: DatabaseKey = { key: subkey(masterKey, 'db'), salt: databaseSaltOf(header) }
  try {
    return { db: openDatabase(databaseFile(folder), key), auditKey: subkey(masterKey, 'audit'), header }
  } finally {
    masterKey.fill(0)
    key.key.fill(0)
  }
}

/** Opens a record that must be there: SQLite would make an empty one in the place of one that is gone. */
function openExisting(folder: string, header: VaultHeader, masterKey: Uint8Array): OpenVault {
  if (!existsSync(databaseFile(folder))) throw unreadable('The file that holds the record, footprint.db, is gone.')
  try {
    return openWith(folder, header, masterKey)
  } catch (error) {
    if (error instanceof NewerDatabaseError) {
      const message = 'This vault was last opened by a newer Footprint. Install that one again to open it.'
      throw new AppError({ code: 'rule', message })
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(code))
      throw unreadable('The file that holds the record, footprint.db, is damaged.')
    throw error
  }
}

const unreadable = (what: string) => {
  const message = `${what} Put it back from a copy of the laptop, or ask IT to. Footprint has changed nothing.`
  return new AppError({ code: 'rule', message })
}

/** Written beside, flushed, read back, then renamed: a power cut leaves the old header or the new one, never neither. */
function writeHeader(folder: string, header: VaultHeader): void {
  const beside = `${headerFile(folder)}.new`
  const file = openSync(beside, 'w', 0o600)
  try {
    writeSync(file, JSON.stringify(header, null, 2))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  VaultHeader.parse(JSON.parse(readFileSync(beside, 'utf8')))
  renameSync(beside, headerFile(folder))
}

function present(folder: string): VaultHeader {
  const header = headerOf(folder)
  if (!header) throw new AppError({ code: 'not-found', message: 'There is no vault on this laptop yet.' })
  return header
}

function secretOf(recoveryCode: string): Uint8Array {
  const secret = readRecoveryCode(recoveryCode)
  if (!secret) throw new Error('a new recovery code does not read back')
  return secret
}

const refused = (field: string, message: string) =>
  new AppError({ code: 'invalid', message, fields: { [field]: message } })

function refuseWeak(passphrase: string, personName: string, field = 'passphrase'): void {
  const fault = passphraseFault(passphrase, personName)
  if (fault) throw refused(field, fault)
}

function refuseHaste(folder: string, now: number): void {
  const seconds = throttleOf(folder).secondsToWait(now)
  if (seconds > 0) throw refused('passphrase', `Too many wrong tries. Try again in ${inWords(seconds)}.`)
}

function wrongTry(folder: string, now: number, message: string): AppError {
  const throttle = throttleOf(folder)
  throttle.wrongTry(now)
  const wait = throttle.secondsToWait(now)
  return refused('passphrase', wait > 0 ? `${message} The next try is answered in ${inWords(wait)}.` : message)
}

const inWords = (seconds: number) => {
  const [count, unit] = seconds < 60 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
