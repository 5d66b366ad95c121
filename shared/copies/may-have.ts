import type { Audience } from '../records/audience.ts'
import type { Attendee } from '../records/register.ts'

/** Why somebody does not get an item. `named` is for one of whom the chair said so. */
export type Withheld = 'professionals' | 'partA' | 'partB' | 'named'

/** Of a person on the register, what decides what they may have. */
export type Reader = Pick<Attendee, 'id' | 'side' | 'part' | 'partA' | 'partB'>

/**
 * Why this person may not have an item with this audience; null where they may. An item nothing is said of is for
 * everyone. In doubt it is withheld: somebody who did not come to a part, or was not asked to it, gets none of it.
 */
export function withheldFrom(reader: Reader, audience: Audience | undefined): Withheld | null {
  if (!audience) return null
  if (audience.notFor.includes(reader.id)) return 'named'
  switch (audience.scope) {
    case 'everyone':
      return null
    case 'professionals':
      return reader.side === 'family' ? 'professionals' : null
    case 'partA':
      return isInPart(reader, 'a') ? null : 'partA'
    case 'partB':
      return isInPart(reader, 'b') ? null : 'partB'
  }
}

/** Whether somebody was in a part: what the register says, or, while it says nothing of them, what they were asked to. */
export function isInPart({ part, partA, partB }: Reader, asked: 'a' | 'b'): boolean {
  if (partA === null && partB === null) return part === 'both' || part === asked
  return (asked === 'a' ? partA : partB) === 'here'
}
