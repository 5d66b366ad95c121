import type { CopyContent } from '../../../shared/copies/content.ts'
import type { ChildId, RecordId } from '../../../shared/records/ids.ts'
import type { Attendee } from '../../../shared/records/register.ts'

type Item = { readonly id: RecordId; readonly childId?: ChildId | null; readonly pairId?: RecordId | null }

/**
 * Who gets what, as the design says it in one sentence each and on purpose not by the code's own rule: tests ask both,
 * so that a fault in one is not a fault in the other.
 */
export function getsIt(content: CopyContent, reader: Attendee, { id, childId = null, pairId = null }: Item): boolean {
  // A number on the scale of a pair goes where the pair goes.
  if (pairId !== null && !getsIt(content, reader, { id: pairId })) return false
  const isChild = reader.childId !== null || reader.copyLayout === 'child'
  for (const said of content.audiences) {
    if (said.itemId !== id) continue
    // "Not for a named person".
    for (const named of said.notFor) if (named === reader.id) return false
    // "Professionals": nobody of the family.
    if (said.scope === 'professionals' && reader.side === 'family') return false
    // "Only those in part A", or part B.
    if (said.scope === 'partA' && !wasIn(reader, { came: reader.partA, asked: 'a' })) return false
    if (said.scope === 'partB' && !wasIn(reader, { came: reader.partB, asked: 'b' })) return false
    // A child's copy goes to both homes: one word of restriction keeps the item off it.
    if (isChild && said.scope !== 'everyone') return false
    if (isChild && said.notFor.length > 0) return false
  }
  // What is about a brother or sister is theirs.
  if (isChild && childId !== null && childId !== reader.childId) return false
  return true
}

/** Whether they came to a part; as long as the register says nothing at all of them, whether they were asked to it. */
function wasIn(
  { part, partA, partB }: Attendee,
  { came, asked }: { came: Attendee['partA']; asked: 'a' | 'b' },
): boolean {
  const isKnown = partA !== null || partB !== null
  if (isKnown) return came === 'here'
  return part === 'both' || part === asked
}
