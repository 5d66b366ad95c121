import { rmSync } from 'node:fs'
import { app } from 'electron/main'
import type { Instant } from '../shared/clock.ts'
import { AppError, type Reply } from '../shared/errors.ts'
import type { Profile } from '../shared/records/profile.ts'
import type { ChangeKeys, NewVault, RecoverVault, VaultKind, VaultStatus } from '../shared/records/vault.ts'
import { vaultFolder } from './folders.ts'
import type { Log } from './log.ts'
import type { OpenRequest } from './vault/messages.ts'
import { headerOf } from './vault/vault.ts'
import { VaultHost } from './vault-host.ts'

/** Why the vault locks, as the lock screen says it. */
export type LockReason = NonNullable<VaultStatus['lockedBecause']>

/**
 * The practice vault's passphrase. It protects nothing: the fictional county is in every copy of Footprint. The vault
 * is encrypted like a real one all the same, so that what is practised is what is used.
 */
const PRACTICE_PASSPHRASE = 'harnshire practice county'

/** Which vault is open, when it locks, and why: what the main process knows of the record. */
export class VaultKeeper {
  readonly host: VaultHost
  #kind: VaultKind = 'real'
  #reason: LockReason | null = null
  #lockedAt: Instant | null = null
  readonly #now: () => Instant
  readonly #tell: (status: VaultStatus) => void

  constructor(log: Log, now: () => Instant, tell: (status: VaultStatus) => void) {
    this.#tell = tell
    this.#now = now
    this.host = new VaultHost(log, () => {
      this.#reason ??= 'ended'
      this.#lockedAt ??= now()
      log({ event: 'vault-locked', code: this.#reason })
      tell(this.status())
    })
  }

  status(): VaultStatus {
    const header = headerOf(vaultFolder(this.#kind))
    return {
      state: this.host.isOpen ? 'open' : header ? 'locked' : 'none',
      kind: this.#kind,
      hasPractice: headerOf(vaultFolder('practice')) !== null,
      personName: header?.personName ?? null,
      lockedAt: this.#lockedAt,
      lockedBecause: this.#reason,
    }
  }

  async create({ name, role, passphrase }: NewVault): Promise<{ recoveryCode: string }> {
    const profile: Profile = { name, role, iroId: null }
    const { recoveryCode } = await this.#open('real', { way: 'create', kind: 'real', passphrase, profile })
    if (recoveryCode === null) throw new Error('a new vault has no recovery code')
    return { recoveryCode }
  }

  async unlock(passphrase: string): Promise<VaultStatus> {
    await this.#open('real', { way: 'unlock', passphrase })
    return this.status()
  }

  async recover(input: RecoverVault): Promise<{ recoveryCode: string }> {
    const { recoveryCode } = await this.#open('real', { way: 'recover', ...input })
    if (recoveryCode === null) throw new Error('a recovered vault has no new recovery code')
    return { recoveryCode }
  }

  /** Changes what opens the real vault; answers the new recovery code when one was asked for. */
  async changeKeys(input: ChangeKeys): Promise<{ recoveryCode: string | null }> {
    // vault-process.ts answers `changeKeys` with exactly this value.
    return taken(await this.host.changeKeys(vaultFolder(this.#kind), input)) as { recoveryCode: string | null }
  }

  /** Opens the fictional county, made first when it is not there; answers whether it is new and must be filled. */
  async openPractice(profile: Profile): Promise<{ isNew: boolean }> {
    const isNew = headerOf(vaultFolder('practice')) === null
    const passphrase = PRACTICE_PASSPHRASE
    await this.#open(
      'practice',
      isNew ? { way: 'create', kind: 'practice', passphrase, profile } : { way: 'unlock', passphrase },
    )
    return { isNew }
  }

  /** Leaves the fictional county for the real vault's lock screen, or for the first run where there is none. */
  async leavePractice(): Promise<VaultStatus> {
    await this.lock('person')
    this.#kind = 'real'
    this.#reason = null
    return this.status()
  }

  /** Deletes the fictional county. Only ever the practice folder. */
  async removePractice(): Promise<VaultStatus> {
    if (this.#kind === 'practice') await this.leavePractice()
    rmSync(vaultFolder('practice'), { recursive: true, force: true })
    return this.status()
  }

  async lock(reason: LockReason): Promise<VaultStatus> {
    if (!this.host.isRunning) return this.status()
    this.#reason = reason
    this.#lockedAt = this.#now()
    const closed = this.host.close()
    this.#tell(this.status()) // the screen is blank at once, however long writing back takes
    await closed
    return this.status()
  }

  async #open(kind: VaultKind, request: OpenRequest): Promise<{ recoveryCode: string | null }> {
    if (this.host.isRunning) await this.lock('person')
    const reply = taken(await this.host.open(vaultFolder(kind), app.getVersion(), request))
    this.#kind = kind
    this.#reason = null
    this.#lockedAt = null
    this.#tell(this.status())
    return reply
  }
}

/** The value of an answer, or its refusal thrown: for code of the main process that asks the vault itself. */
export function taken<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new AppError(reply.error)
  return reply.value
}
