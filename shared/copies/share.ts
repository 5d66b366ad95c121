import type { Audience } from '../records/audience.ts'
import type { ChildId, RecordId } from '../records/ids.ts'
import type { Attendee, CopyLayout } from '../records/register.ts'
import type { CopyContent } from './content.ts'
import { type Withheld, withheldFrom } from './may-have.ts'
import { layoutFor } from './recipients.ts'

/** Why an item is not on somebody’s copy; `child` is for a child’s copy, which goes to both homes. */
export type NotOnCopy = Withheld | 'child'

/** What one reader may have of a meeting, and nothing else: the only thing a copy is made from. */
export type Share = {
  readonly reader: Attendee
  readonly layout: CopyLayout
  readonly content: Omit<CopyContent, 'keptApart'>
  /** Whether anything was left out. */
  readonly isShort: boolean
}

const isChildCopy = (reader: Attendee): boolean => reader.childId !== null || layoutFor(reader) === 'child'

/** An item of a map: what it is about decides, beside its audience, whether a child has it. */
type Item = { readonly id: RecordId; readonly childId?: ChildId | null }

/**
 * Why an item of the content is not on this person’s copy; null where it is. A child’s copy goes to both homes, so it
 * holds only what is for everyone, and of brothers and sisters only what is about them all.
 */
export function whyNotOnCopy(content: CopyContent, reader: Attendee, item: Item): NotOnCopy | null {
  return whyNot({ reader, audience: content.audiences.find(({ itemId }) => itemId === item.id), item })
}

type Asked = { readonly reader: Attendee; readonly audience: Audience | undefined; readonly item: Item }

function whyNot({ reader, audience, item }: Asked): NotOnCopy | null {
  const withheld = withheldFrom(reader, audience)
  if (withheld !== null) return withheld
  if (!isChildCopy(reader)) return null
  const isForAll = !audience || (audience.scope === 'everyone' && audience.notFor.length === 0)
  const isOwn = item.childId === undefined || item.childId === null || item.childId === reader.childId
  return isForAll && isOwn ? null : 'child'
}

/** What a reader may have; everything else is gone from it. Throws when the reader is not on the register. */
export function shareOf(content: CopyContent, readerId: RecordId): Share {
  const reader = content.people.find(({ id }) => id === readerId)
  if (!reader) throw new Error('The reader is not on the register of this meeting.')
  const audiences = new Map(content.audiences.map((audience) => [audience.itemId, audience]))
  const isFor = (item: Item): boolean => whyNot({ reader, audience: audiences.get(item.id), item }) === null
  const { lines, steps, tools, pairs } = content
  const kept = { lines: lines.filter(isFor), steps: steps.filter(isFor), pairs: pairs.filter(isFor) }
  const pairIds = new Set<RecordId | null>([null, ...kept.pairs.map(({ id }) => id)])
  const scales = content.scales.filter((scale) => isFor(scale) && pairIds.has(scale.pairId))
  const ownTools = tools.filter(isFor)
  const shown = new Set([...kept.lines, ...kept.steps, ...kept.pairs, ...scales, ...ownTools].map(({ id }) => id))
  const { keptApart: _, ...rest } = content
  return {
    reader,
    layout: layoutFor(reader),
    content: {
      ...rest,
      ...kept,
      scales,
      tools: ownTools,
      ...recordFor(content, reader),
      audiences: isProfessional(reader) ? content.audiences.filter(({ itemId }) => shown.has(itemId)) : [],
      people: content.people.map((person) => (person.id === readerId ? person : namedOnly(person))),
    },
    isShort: shown.size < lines.length + steps.length + pairs.length + content.scales.length + tools.length,
  }
}

/** Whether somebody gets a professional’s copy: never by the layout alone, and never somebody of the family. */
export const isProfessional = (reader: Attendee): boolean => reader.side !== 'family' && reader.childId === null

type RecordPart = Pick<CopyContent, 'outcomes' | 'views' | 'network' | 'earlier' | 'people'>

/** Of the record, reasons as written for it and who disagreed why are for professionals; a child has their own outcome. */
function recordFor(content: CopyContent, reader: Attendee): Omit<RecordPart, 'people'> {
  const { outcomes, views, network, earlier } = content
  if (isProfessional(reader)) return { outcomes, views, network, earlier }
  const plain = outcomes.map((outcome) => ({ ...outcome, why: '', categoriesReason: '', participation: null }))
  if (isChildCopy(reader))
    return { outcomes: plain.filter((one) => one.childId === reader.childId), views: [], network: [], earlier: [] }
  return { outcomes: plain, views: views.map((view) => ({ ...view, dissent: '' })), network: [], earlier }
}

/** Of others on the register only who they are, and what they thought of a plan: not what they need, nor how they read. */
const namedOnly = (person: Attendee): Attendee => ({
  ...person,
  interpreterLanguage: '',
  accessNeeds: '',
  copyLayout: null,
  copyLanguage: '',
  copyOrder: null,
  partA: null,
  partB: null,
})
