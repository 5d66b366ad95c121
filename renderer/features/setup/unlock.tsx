import type { VaultStatus } from '../../../shared/records/vault.ts'
import { Solo } from '../../ui/solo.tsx'

/** The screen's heading until its slice lands. */
export function Unlock({ status }: { status: VaultStatus }) {
  return <Solo><h1>Unlock {status.personName}</h1></Solo>
}
