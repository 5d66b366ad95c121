import { bookingLabels } from '../../shared/records/booking.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import type { Pair, PersonNeeds, ReadyItem } from '../../shared/records/readiness.ts'

const base = { childId: null, ruleId: null, dueOn: null } as const

/** What the people of a meeting need to take part. */
export function needsItem(people: readonly PersonNeeds[]): ReadyItem {
  const needs = people.flatMap(({ name, interpreterLanguage, accessNeeds }) => {
    const language = interpreterLanguage.trim()
    const told = [language && `interpreter, ${language}`, accessNeeds.trim()].filter(Boolean)
    return told.length > 0 ? [`${name}: ${told.join('; ')}`] : []
  })
  const [state, text] =
    needs.length > 0 ? (['done', needs.join('. ')] as const) : (['notNeeded', 'None recorded'] as const)
  return { ...base, key: 'needs', section: 'people', label: 'Access needs', state, text }
}

type Met = {
  readonly people: readonly PersonNeeds[]
  readonly pairs: readonly Pair[]
  /** Whether a conference is in two parts; other meetings may hold sittings apart without saying so. */
  readonly isSplit: boolean
}

/** Whether those who must not meet are asked to different parts; somebody who is not asked meets nobody. */
export function pairItems({ people, pairs, isSplit }: Met): ReadyItem[] {
  return pairs.flatMap(({ id, firstId, secondId, why }) => {
    const [first, second] = [people.find((one) => one.id === firstId), people.find((one) => one.id === secondId)]
    if (!first || !second) return []
    const label = `${first.name} and ${second.name} must not meet`
    const isApart = isSplit && first.part !== 'both' && second.part !== 'both' && first.part !== second.part
    const [state, text] = isApart ? (['done', apart(first)] as const) : (['toFix', together(isSplit)] as const)
    const because = why.trim() === '' ? '' : ` (${why.trim()})`
    return [{ ...base, key: `pair ${id}`, section: 'people', label: `${label}${because}`, state, text }]
  })
}

const apart = (first: PersonNeeds): string =>
  first.part === 'a'
    ? 'The first is asked to part A, the second to part B'
    : 'The first is asked to part B, the second to part A'

const together = (isSplit: boolean): string =>
  isSplit ? 'ask one to part A only and the other to part B only' : 'the conference is not in two parts yet'

/** What is to be booked, as its own tick-list says. */
export function bookingItems({ bookings }: ListedMeeting): ReadyItem[] {
  return bookings.map(({ what, state, isOverdue, said }) => {
    const item = { ...base, key: `booking ${what}`, section: 'bookings', label: bookingLabels[what] } as const
    if (state === 'booked') return { ...item, state: 'done', text: said ?? 'Booked' }
    if (state === 'notNeeded') return { ...item, state: 'notNeeded', text: said ?? 'Not needed' }
    return isOverdue
      ? { ...item, state: 'toFix', text: 'not booked' }
      : { ...item, state: 'toCome', text: 'Not booked yet' }
  })
}
