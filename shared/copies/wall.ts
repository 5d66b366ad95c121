import { formatDay, type IsoDate } from '../dates.ts'
import type { Audience } from '../records/audience.ts'
import type { Decision } from '../records/decision.ts'
import { lineChangeLabels, type MapLine, type MapPair, type MapScale } from '../records/map.ts'
import type { MapHeading, MapTemplate } from '../records/map-template.ts'
import type { Wall, WallColumn, WallItem, WallPage, WallScale, WallView } from '../records/wall.ts'

/** Of a meeting, what its wall is made from. */
export type WallSource = {
  readonly template: MapTemplate
  readonly startedAt: string | null
  readonly finishedAt: string | null
  readonly part: 'a' | 'b' | null
  readonly lastItemId: string
  /** What the children are called in the room. */
  readonly firstNames: readonly string[]
  readonly lines: readonly MapLine[]
  readonly pairs: readonly MapPair[]
  readonly scales: readonly MapScale[]
  readonly steps: readonly Pick<Decision, 'id' | 'what' | 'who' | 'byOn'>[]
  readonly audiences: readonly Audience[]
  /** What was decided, child by child, in words; empty while nothing is. */
  readonly outcomes: readonly { readonly firstName: string; readonly text: string }[]
  readonly dates: { readonly coreGroupOn: IsoDate | null; readonly nextMeetingOn: IsoDate | null }
}

/**
 * What everybody in the room may see, and nothing else: this is the whole of what leaves the vault for the wall.
 * Only items for everyone with nobody named.
 */
export function wallOf(source: WallSource, view: WallView): Wall {
  if (source.startedAt === null) return { shows: 'blank', because: 'notStarted' }
  const isTalking = source.finishedAt === null
  if (view === 'readBack') return { shows: 'readBack', isTalking, page: readBackPage(source) }
  if (!isTalking) return { shows: 'blank', because: 'finished' }
  return { shows: 'map', isTalking, page: mapPage(source) }
}

/**
 * Whether an item may be on the wall: only what is for everyone, with nobody named. A line of one part is not, even while
 * that part is in the room: the other part comes in by the same door.
 */
export const isForWall = (audience: Audience | undefined): boolean =>
  !audience || (audience.scope === 'everyone' && audience.notFor.length === 0)

/** Tells of an item by its id whether it may be on the wall. */
function sieve({ audiences }: WallSource): (item: { readonly id: string }) => boolean {
  const byItem = new Map<string, Audience>(audiences.map((one) => [one.itemId, one]))
  return ({ id }) => isForWall(byItem.get(id))
}

function mapPage(source: WallSource): WallPage {
  const columns = source.template.columns.map(({ label, headings }) => ({
    label,
    headings: withItems(headings.map((one) => ({ label: one.paperLabel, items: itemsUnder(one, source) }))),
  }))
  return { title: joined(source.firstNames), part: source.part, columns, scale: scaleOf(source) }
}

function itemsUnder(heading: MapHeading, source: WallSource): WallItem[] {
  switch (heading.holds) {
    case 'lines':
      return source.lines
        .filter((line) => line.heading === heading.key && isGoingOn(line))
        .flatMap(itemOf(source, lineItem))
    case 'dangers':
      return source.pairs.flatMap(itemOf(source, ({ danger }) => ({ text: danger, detail: '' })))
    case 'goals':
      return source.pairs.flatMap(itemOf(source, ({ goal }) => ({ text: goal, detail: '' })))
    case 'steps':
      return source.steps.flatMap(itemOf(source, stepItem))
  }
}

/** A line of the last map that is gone is gone from the wall too. */
const isGoingOn = ({ change }: MapLine): boolean => change !== 'gone'

type Said = Pick<WallItem, 'text' | 'detail'>

/** Makes the item of a row, or nothing where it is not for the wall or is still empty. */
function itemOf<T extends { readonly id: string }>(source: WallSource, said: (row: T) => Said) {
  const may = sieve(source)
  return (row: T): WallItem[] => {
    if (!may(row)) return []
    const { text, detail } = said(row)
    return text.trim() === '' ? [] : [{ text: text.trim(), detail, isCurrent: row.id === source.lastItemId }]
  }
}

const lineItem = ({ text, change }: MapLine): Said => ({ text, detail: change ? lineChangeLabels[change] : '' })

function stepItem({ what, who, byOn }: WallSource['steps'][number]): Said {
  const owner = who.trim()
  const by = byOn && (owner === '' ? `By ${formatDay(byOn)}` : `by ${formatDay(byOn)}`)
  return { text: what, detail: [owner, by].filter(Boolean).join(', ') }
}

/** The numbers given of everything; those of one goal stand with the goal on paper. */
function scaleOf(source: WallSource): WallScale | null {
  const may = sieve(source)
  const names = new Map<number, string[]>()
  for (const one of source.scales)
    if (one.pairId === null && may(one)) names.set(one.score, [...(names.get(one.score) ?? []), one.name])
  if (names.size === 0) return null
  const marks = [...names].map(([score, given]) => ({ score, names: given })).toSorted((a, b) => a.score - b.score)
  return { ...source.template.scale, marks }
}

function readBackPage(source: WallSource): WallPage {
  const { coreGroupOn, nextMeetingOn } = source.dates
  const dates = [
    ...(coreGroupOn ? [plain(`The core group meets on ${formatDay(coreGroupOn)}.`)] : []),
    ...(nextMeetingOn ? [plain(`This meeting meets again on ${formatDay(nextMeetingOn)}.`)] : []),
  ]
  const decided = source.outcomes.map(({ firstName, text }) => plain(`${firstName}: ${text}`))
  const steps = source.steps.flatMap(itemOf(source, stepItem)).map((step) => ({ ...step, isCurrent: false }))
  const columns: WallColumn[] = [
    {
      label: 'What was decided',
      headings: withItems([
        { label: '', items: decided },
        { label: 'When', items: dates },
      ]),
    },
    { label: 'Next steps', headings: withItems([{ label: '', items: steps }]) },
  ]
  return {
    title: joined(source.firstNames),
    part: source.part,
    columns: columns.filter(({ headings }) => headings.length > 0),
    scale: null,
  }
}

const plain = (text: string): WallItem => ({ text, detail: '', isCurrent: false })

/** Absent lines leave no gap: a heading without any is left out. */
const withItems = (headings: WallColumn['headings']): WallColumn['headings'] =>
  headings.filter(({ items }) => items.length > 0)

function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
