import type { IroId } from '../../../shared/records/ids.ts'
import type { TodaySummary } from '../../../shared/records/today.ts'
import type { TakeAway } from '../../ui/list-commands.tsx'

/** What of the day can be taken away: the due list, and the newly looked after where there are any. */
export function listsOfDay(summary: TodaySummary, iroId: IroId | null): readonly TakeAway[] {
  const { meetings, decisions, soon, newlyLookedAfter } = summary
  const whole = { input: { iroId }, keys: null, about: '' }
  const due = meetings.length + decisions.length + soon.length
  const lists: TakeAway[] = [{ name: 'due', take: () => ({ list: { name: 'due', ...whole }, rows: due }) }]
  if (newlyLookedAfter.length === 0) return lists
  const newly = () => ({ list: { name: 'newInCare' as const, ...whole }, rows: newlyLookedAfter.length })
  return [...lists, { name: 'newInCare', take: newly }]
}
