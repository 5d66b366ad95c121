import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { z } from 'zod'

const Base64 = z.string().regex(/^[A-Za-z0-9+/]+=*$/)

/** A vault master key wrapped by one key: AES-256-GCM, so a wrong key is refused and never yields a wrong master key. */
const Slot = z.object({ salt: Base64, iv: Base64, wrapped: Base64, tag: Base64 })
type Slot = z.infer<typeof Slot>

/** argon2id cost: `m` KiB of memory, `t` passes, `p` lanes. Stored, so a later Footprint can raise it. */
const Cost = z.object({ m: z.number().int(), t: z.number().int(), p: z.number().int() })
type Cost = z.infer<typeof Cost>

/** RFC 9106's second choice: the least any vault is made with. */
export const LOWEST_COST: Cost = { m: 64 * 1024, t: 3, p: 4 }

/**
 * What lies beside the database as `vault.json`. It holds no secret: without the passphrase or the recovery code
 * nothing in it opens anything. `mac` covers the rest under the master key, so swapped slots show.
 */
export const VaultHeader = z.object({
  format: z.literal(1),
  vaultId: z.uuid(),
  kind: z.enum(['real', 'practice']),
  personName: z.string(),
  createdWith: z.string(),
  cipher: z.literal('sqlcipher-4'),
  databaseSalt: Base64,
  kdf: z.object({ name: z.literal('argon2id'), ...Cost.shape }),
  slots: z.object({ passphrase: Slot, recovery: Slot }),
  mac: Base64,
})
export type VaultHeader = z.infer<typeof VaultHeader>

/** What a header says before its slots are made. */
export type HeaderStart = Pick<VaultHeader, 'vaultId' | 'kind' | 'personName' | 'createdWith'>

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const bytes = (text: string) => Buffer.from(text, 'base64')

/** The key for one use, derived from the master key: `db`, `audit`, `header`. */
export const subkey = (masterKey: Uint8Array, use: 'db' | 'audit' | 'header'): Uint8Array =>
  Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `footprint ${use} v1`, 32))

const passphraseKey = async (passphrase: string, salt: Uint8Array, { m, t, p }: Cost) =>
  argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    memorySize: m,
    iterations: t,
    parallelism: p,
    hashLength: 32,
    outputType: 'binary',
  })

/** Does the work a key is for, then overwrites the key. */
function forgetting<T>(key: Uint8Array, work: () => T): T {
  try {
    return work()
  } finally {
    key.fill(0)
  }
}

// The recovery code is random, so it needs no stretching.
const recoveryKey = (secret: Uint8Array, salt: Uint8Array) =>
  Buffer.from(hkdfSync('sha256', secret, salt, 'footprint recovery v1', 32))

function wrap(key: Uint8Array, salt: Uint8Array, masterKey: Uint8Array, use: string): Slot {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(use))
  const wrapped = Buffer.concat([cipher.update(masterKey), cipher.final()])
  return { salt: base64(salt), iv: base64(iv), wrapped: base64(wrapped), tag: base64(cipher.getAuthTag()) }
}

function unwrap(key: Uint8Array, slot: Slot, use: string): Uint8Array | null {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes(slot.iv))
  decipher.setAAD(Buffer.from(use))
  decipher.setAuthTag(bytes(slot.tag))
  try {
    return Buffer.concat([decipher.update(bytes(slot.wrapped)), decipher.final()])
  } catch {
    return null // GCM's only failure: this key did not wrap this slot
  }
}

const Unsigned = VaultHeader.omit({ mac: true })

// Parsing puts the keys in the schema's order, so a header read back gives the same text as the one written.
const macOf = (header: z.infer<typeof Unsigned>, masterKey: Uint8Array) => {
  const key = subkey(masterKey, 'header')
  const text = JSON.stringify(Unsigned.parse(header))
  return forgetting(key, () => createHmac('sha256', key).update(text).digest('base64'))
}

/** The strongest cost that still answers within a second here: memory is doubled while there is time. */
export async function affordableCost(): Promise<Cost> {
  let cost = LOWEST_COST
  for (;;) {
    const started = performance.now()
    await passphraseKey('measure', randomBytes(16), cost)
    const ms = performance.now() - started
    if (ms * 2 > 700 || cost.m >= 256 * 1024) return cost
    cost = { ...cost, m: cost.m * 2 }
  }
}

/** The header of a vault whose master key opens by `passphrase` and by the recovery code's `secret`. */
export async function makeHeader(
  { vaultId, kind, personName, createdWith }: HeaderStart,
  masterKey: Uint8Array,
  open: { passphrase: string; recoverySecret: Uint8Array; cost: Cost; databaseSalt: Uint8Array },
): Promise<VaultHeader> {
  const kdf = { name: 'argon2id', ...open.cost } as const
  return signed(
    {
      format: 1,
      vaultId,
      kind,
      personName,
      createdWith,
      cipher: 'sqlcipher-4',
      databaseSalt: base64(open.databaseSalt),
      kdf,
      slots: {
        passphrase: await passphraseSlot({ vaultId, kdf }, masterKey, open.passphrase),
        recovery: recoverySlot(vaultId, masterKey, open.recoverySecret),
      },
    },
    masterKey,
  )
}

/** The same vault with another passphrase: one slot is written anew, the database is not touched. */
export async function withPassphrase(
  header: VaultHeader,
  masterKey: Uint8Array,
  passphrase: string,
): Promise<VaultHeader> {
  const slot = await passphraseSlot(header, masterKey, passphrase)
  return signed({ ...header, slots: { ...header.slots, passphrase: slot } }, masterKey)
}

/** The same vault with another recovery code; the old one opens nothing any more. */
export function withRecovery(header: VaultHeader, masterKey: Uint8Array, secret: Uint8Array): VaultHeader {
  return signed(
    { ...header, slots: { ...header.slots, recovery: recoverySlot(header.vaultId, masterKey, secret) } },
    masterKey,
  )
}

async function passphraseSlot(
  { vaultId, kdf }: Pick<VaultHeader, 'vaultId' | 'kdf'>,
  masterKey: Uint8Array,
  passphrase: string,
): Promise<Slot> {
  const salt = randomBytes(16)
  const key = await passphraseKey(passphrase, salt, kdf)
  return forgetting(key, () => wrap(key, salt, masterKey, `${vaultId}|passphrase`))
}

function recoverySlot(vaultId: string, masterKey: Uint8Array, secret: Uint8Array): Slot {
  const salt = randomBytes(16)
  const key = recoveryKey(secret, salt)
  return forgetting(key, () => wrap(key, salt, masterKey, `${vaultId}|recovery`))
}

const signed = (header: z.infer<typeof Unsigned>, masterKey: Uint8Array): VaultHeader => {
  const unsigned = Unsigned.parse(header)
  return { ...unsigned, mac: macOf(unsigned, masterKey) }
}

/** The master key, or null when the passphrase is not this vault's. */
export async function openByPassphrase(header: VaultHeader, passphrase: string): Promise<Uint8Array | null> {
  const slot = header.slots.passphrase
  const key = await passphraseKey(passphrase, bytes(slot.salt), header.kdf)
  return forgetting(key, () => verified(header, unwrap(key, slot, `${header.vaultId}|passphrase`)))
}

/** The master key, or null when the recovery code is not this vault's. */
export function openByRecovery(header: VaultHeader, secret: Uint8Array): Uint8Array | null {
  const slot = header.slots.recovery
  const key = recoveryKey(secret, bytes(slot.salt))
  return forgetting(key, () => verified(header, unwrap(key, slot, `${header.vaultId}|recovery`)))
}

/** The salt of the database file's raw key. */
export const databaseSaltOf = (header: VaultHeader): Uint8Array => bytes(header.databaseSalt)

function verified(header: VaultHeader, masterKey: Uint8Array | null): Uint8Array | null {
  if (!masterKey) return null
  const { mac, ...rest } = header
  return timingSafeEqual(bytes(mac), bytes(macOf(rest, masterKey))) ? masterKey : null
}
