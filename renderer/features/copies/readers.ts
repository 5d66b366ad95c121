import { getsCopy } from '../../../shared/copies/recipients.ts'
import type { Copies } from '../../../shared/records/copies.ts'
import type { Attendee } from '../../../shared/records/register.ts'

/** Those on the register who get no copy, with why. */
export function withoutCopy(copies: Copies): { person: Attendee; why: string }[] {
  return copies.content.people
    .filter((person) => !getsCopy(copies, person))
    .map((person) => {
      const said = copies.noCopy.find(({ id }) => id === person.id)?.why
      return { person, why: said ?? 'not asked to this meeting, and not there' }
    })
}
