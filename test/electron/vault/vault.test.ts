import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase } from '../../../electron/data/database.ts'
import { createVault, headerOf, recoverVault, unlockVault } from '../../../electron/vault/vault.ts'
import { AppError } from '../../../shared/errors.ts'

const passphrase = 'plum harbour tinsel walnut'
const at = Date.UTC(2026, 10, 23)
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footprint-vault-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

// A practice vault takes the lowest key cost, which keeps these tests quick; the slots are made the same way.
async function made() {
  const vault = await createVault(folder, {
    personName: 'Ruth Adeyemi',
    passphrase,
    kind: 'practice',
    appVersion: '0.1.0',
  })
  closeDatabase(vault.db)
  return vault.recoveryCode
}

const refusal = async (work: Promise<unknown>) => {
  const error = await work.catch((caught: unknown) => caught)
  if (!(error instanceof AppError)) throw new Error('expected a refusal')
  return error.detail.message
}

describe('the vault', () => {
  it('opens with its passphrase and holds nothing readable on disk', async () => {
    await made()
    const { db } = await unlockVault(folder, passphrase, at)
    db.exec("CREATE TABLE note (text TEXT) STRICT; INSERT INTO note VALUES ('CANARY-Okonkwo')")
    closeDatabase(db)
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes('CANARY')).toBe(false)
    expect(readFileSync(join(folder, 'footprint.db')).subarray(0, 15).toString()).not.toBe('SQLite format 3')
  })

  it('refuses a wrong passphrase, and makes the fourth wrong try wait', async () => {
    await made()
    for (let tries = 0; tries < 2; tries += 1)
      expect(await refusal(unlockVault(folder, 'a wrong passphrase here', at))).toBe(
        'That passphrase does not open this vault.',
      )
    expect(await refusal(unlockVault(folder, 'a wrong passphrase here', at))).toContain('answered in 1 second')
    expect(await refusal(unlockVault(folder, passphrase, at + 500))).toBe(
      'Too many wrong tries. Try again in 1 second.',
    )
    closeDatabase((await unlockVault(folder, passphrase, at + 1000)).db)
  })

  it('makes a clock set back wait longest', async () => {
    await made()
    for (let tries = 0; tries < 3; tries += 1) await refusal(unlockVault(folder, 'a wrong passphrase here', at))
    expect(await refusal(unlockVault(folder, passphrase, at - 60_000))).toContain('5 minutes')
  })

  it('opens with the recovery code, which then stops working along with the old passphrase', async () => {
    const code = await made()
    const next = await recoverVault(
      folder,
      { recoveryCode: code.toLowerCase(), newPassphrase: 'copper violin seven ponds' },
      at,
    )
    closeDatabase(next.db)
    expect(next.recoveryCode).not.toBe(code)
    expect(await refusal(unlockVault(folder, passphrase, at))).toContain('does not open')
    expect(await refusal(recoverVault(folder, { recoveryCode: code, newPassphrase: passphrase }, at))).toContain(
      'does not open',
    )
    closeDatabase((await unlockVault(folder, 'copper violin seven ponds', at)).db)
  })

  it('says where a mistyped recovery code goes wrong before trying it', async () => {
    const code = await made()
    const slip = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`
    expect(await refusal(recoverVault(folder, { recoveryCode: slip, newPassphrase: passphrase }, at))).toContain(
      'letter by letter',
    )
  })

  it('refuses a weak passphrase with the remedy', async () => {
    const facts = { personName: 'Ruth Adeyemi', kind: 'practice', appVersion: '0.1.0' } as const
    expect(await refusal(createVault(folder, { ...facts, passphrase: 'short' }))).toContain('at least 14 characters')
    expect(await refusal(createVault(folder, { ...facts, passphrase: 'ruthadeyemi 2026' }))).toContain('your own name')
    expect(headerOf(folder)).toBeNull()
  })

  it('does not put an empty record in the place of one that is gone', async () => {
    await made()
    rmSync(join(folder, 'footprint.db'))
    expect(await refusal(unlockVault(folder, passphrase, at))).toContain('is gone. Put it back')
    expect(readdirSync(folder)).not.toContain('footprint.db')
  })

  it('says that the record is damaged, and leaves the recovery code as it was', async () => {
    const code = await made()
    const whole = readFileSync(join(folder, 'footprint.db'))
    writeFileSync(join(folder, 'footprint.db'), Buffer.alloc(whole.length, 7))
    expect(await refusal(unlockVault(folder, passphrase, at))).toContain('is damaged. Put it back')
    const attempt = { recoveryCode: code, newPassphrase: 'copper violin seven ponds' }
    expect(await refusal(recoverVault(folder, attempt, at))).toContain('is damaged. Put it back')
    writeFileSync(join(folder, 'footprint.db'), whole)
    closeDatabase((await recoverVault(folder, attempt, at)).db)
  })

  it('says that vault.json is damaged instead of offering to make a vault', async () => {
    await made()
    writeFileSync(join(folder, 'vault.json'), '{"format":1,')
    expect(await refusal(unlockVault(folder, passphrase, at))).toContain('vault.json')
    const facts = { personName: 'Ruth Adeyemi', kind: 'practice', appVersion: '0.1.0', passphrase } as const
    expect(await refusal(createVault(folder, facts))).toContain('There is a vault here already')
  })

  it('names the remedy where a newer Footprint was here', async () => {
    await made()
    const { db } = await unlockVault(folder, passphrase, at)
    db.pragma('user_version = 999')
    closeDatabase(db)
    expect(await refusal(unlockVault(folder, passphrase, at))).toContain('newer Footprint')
  })

  it('sees that a key slot was swapped', async () => {
    await made()
    const header = headerOf(folder)
    if (!header) throw new Error('no header')
    writeFileSync(join(folder, 'vault.json'), JSON.stringify({ ...header, personName: 'Somebody Else' }))
    expect(await refusal(unlockVault(folder, passphrase, at))).toContain('does not open')
  })
})
