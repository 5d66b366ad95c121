import { addDaysTo, earlierOf, type IsoDate } from '../../../shared/dates.ts'
import type { Person } from './children.ts'
import type { Chair } from './county.ts'
import { insertAllocation } from './rows.ts'
import type { World } from './world.ts'

/** An IRO responsible for a strand from a day on, and why. */
export type Post = { readonly iroId: string; readonly fromOn: IsoDate; readonly reason: string }

type Case = { readonly beganOn: IsoDate; readonly isCare: boolean; readonly endedOn: IsoDate | null }

const handedOver = ['Caseloads balanced', 'Brother already with this IRO', 'The child asked for another IRO']

/** The IRO now, null where none is appointed yet, and one who may have carried the case before. */
type Bench = { readonly chair: Chair | null; readonly colleague: string | null }

/** Who was responsible when, oldest first. */
export function drawPosts(world: World, { chair, colleague }: Bench, told: Case): Post[] {
  if (!chair) return []
  const { random, rules, today } = world
  const soon = rules.calendar.addWorkingDays(
    told.beganOn,
    random.chance(0.92) ? random.whole(0, 4) : random.whole(6, 9),
  )
  const fromOn = earlierOf(soon, today)
  const reason = told.isCare ? 'Newly looked after' : 'Initial conference requested'
  const { before, iroId } = chair
  if (before && fromOn < before.untilOn) {
    const moved = { iroId, fromOn: before.untilOn, reason: `Taken over from ${before.name}, who left` }
    return [{ iroId: before.iroId, fromOn, reason }, ...(isStillOpen(told, before.untilOn) ? [moved] : [])]
  }
  const movedOn = rules.calendar.lastWorkingDayOnOrBefore(addDaysTo(fromOn, random.whole(60, 500)))
  const isMoved = random.chance(0.06) && movedOn < (told.endedOn ?? today)
  if (colleague && isMoved)
    return [
      { iroId: colleague, fromOn, reason },
      { iroId, fromOn: movedOn, reason: random.pick(handedOver) },
    ]
  return [{ iroId, fromOn, reason }]
}

const isStillOpen = ({ endedOn }: Case, on: IsoDate) => endedOn === null || endedOn > on

/** Who was responsible on a day; before the first, the first. */
export function postOn(posts: readonly Post[], on: IsoDate): string | null {
  return (posts.findLast(({ fromOn }) => fromOn <= on) ?? posts[0])?.iroId ?? null
}

/** Enters the allocations of each child of a strand; each ends the day the next begins, the last with the case. */
export function enterAllocations(
  { db, random }: World,
  people: readonly Person[],
  { posts, endedOn }: { posts: readonly Post[]; endedOn: IsoDate | null },
): void {
  const rows = posts.map(({ iroId, fromOn, reason }, index) => ({
    iroId,
    startedOn: fromOn,
    endedOn: posts[index + 1]?.fromOn ?? endedOn,
    reason,
  }))
  for (const { id: childId } of people)
    for (const row of rows) insertAllocation(db, { id: random.id(), childId, ...row })
}
