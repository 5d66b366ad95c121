import { isToDecide, isUnsent } from '../shared/records/alert-status.ts'
import type { Profile } from '../shared/records/profile.ts'
import { useAppQuery } from './api.ts'
import { useEachMinute } from './use-each-minute.ts'

/** What the window says of alerts on every screen: of the person's own, or everybody's for a manager. */
export type RailAlerts = {
  /** For the rail: how many ask for a decision. */
  readonly badge: { readonly count: number; readonly text: string }
  /** How many nobody has marked as sent. */
  readonly unsent: number
}

/** How many alerts ask for a decision and how many are not marked as sent; none while that is not known. */
export function useRailAlerts(profile: Pick<Profile, 'iroId'> | undefined): RailAlerts {
  const lines = useAppQuery('alerts.today', { iroId: profile?.iroId ?? null }).data ?? []
  useEachMinute('alerts.today')
  const count = lines.filter(isToDecide).length
  return {
    badge: { count, text: `${count} ${count === 1 ? 'alert' : 'alerts'} to decide` },
    unsent: lines.filter(isUnsent).length,
  }
}
