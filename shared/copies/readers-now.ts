import type { Attendee } from '../records/register.ts'
import { isInPart } from './may-have.ts'
import { copyRoute } from './recipients.ts'

/**
 * The readers of a sealed version, with whoever came onto the register later. Where the register says something else of
 * somebody now, they are given what both allow: of two answers one is wrong, and it may be the one that was sealed.
 */
export function readersNow(sealed: readonly Attendee[], register: readonly Attendee[]): Attendee[] {
  const late = register.filter(({ id }) => !sealed.some((person) => person.id === id))
  const before = sealed.map((person) => {
    const now = register.find(({ id }) => id === person.id)
    return now ? narrowed(person, now) : person
  })
  return [...before, ...late]
}

function narrowed(sealed: Attendee, now: Attendee): Attendee {
  const { partA, partB, part, isInvited } = now
  const who = {
    ...sealed,
    side: sealed.side === 'family' ? sealed.side : now.side,
    childId: sealed.childId ?? now.childId,
  }
  // Nobody expected them, so only where they came says what they may have.
  if (copyRoute(sealed) === 'none') return { ...who, partA, partB, part, isInvited }
  const isIn = (asked: 'a' | 'b'): boolean => isInPart(sealed, asked) && isInPart(now, asked)
  const isAsSealed = isIn('a') === isInPart(sealed, 'a') && isIn('b') === isInPart(sealed, 'b')
  return isAsSealed ? who : { ...who, partA: isIn('a') ? 'here' : 'absent', partB: isIn('b') ? 'here' : 'absent' }
}
