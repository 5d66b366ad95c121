import { z } from 'zod'
import { Profile } from './profile.ts'

/** A real vault holds children; the practice vault holds the fictional county and never anything else. */
export const VaultKind = z.enum(['real', 'practice'])
export type VaultKind = z.infer<typeof VaultKind>

/** What the lock screen may know without a key: no child, no count. */
export const VaultStatus = z.object({
  state: z.enum(['none', 'locked', 'open']),
  /** Which vault is open, or would be unlocked. */
  kind: VaultKind,
  hasPractice: z.boolean(),
  personName: z.string().nullable(),
  lockedAt: z.string().nullable(),
  lockedBecause: z.enum(['person', 'idle', 'screenLock', 'suspend', 'signOut', 'ended']).nullable(),
})
export type VaultStatus = z.infer<typeof VaultStatus>

/** What the first run asks for. */
export const NewVault = z.strictObject({
  name: Profile.shape.name,
  role: Profile.shape.role,
  passphrase: z.string().max(1000),
})
export type NewVault = z.infer<typeof NewVault>

/** The recovery code is shown once and kept nowhere. */
export const CreatedVault = z.object({ recoveryCode: z.string() })

/** Opening with the recovery code sets a new passphrase and makes a new code; the old ones stop working. */
export const RecoverVault = z.strictObject({
  recoveryCode: z.string().max(100),
  newPassphrase: z.string().max(1000),
})
export type RecoverVault = z.infer<typeof RecoverVault>

/** Another passphrase, a new recovery code, or both; the passphrase in use is asked for first. */
export const ChangeKeys = z.strictObject({
  passphrase: z.string().max(1000),
  newPassphrase: z.string().max(1000).nullable(),
  wantsNewCode: z.boolean(),
})
export type ChangeKeys = z.infer<typeof ChangeKeys>
