import type { IsoDate } from '../../../../shared/dates.ts'
import type { MeetingMap } from '../../../../shared/records/map.ts'

/** The overall numbers of one meeting: everybody’s, the least, the most, and the one in the middle. */
export type ScalePoint = {
  readonly on: IsoDate
  readonly scores: ReadonlyMap<string, number>
  readonly least: number
  readonly most: number
  readonly middle: number
}

/**
 * The meetings with overall numbers, the first at the left and this one last. The middle is the median: one person who
 * is far from the others does not move it.
 */
export function scaleHistory({ meeting, earlier, scales }: MeetingMap): ScalePoint[] {
  const now = { on: meeting.heldOn ?? meeting.scheduledFor, scales: scales.filter(({ pairId }) => pairId === null) }
  return [...earlier, now].flatMap(({ on, scales: said }) => {
    const sorted = said.map(({ score }) => score).sort((one, other) => one - other)
    const [least] = sorted
    if (least === undefined) return []
    const scores = new Map(said.map(({ name, score }) => [name, score]))
    return [{ on, scores, least, most: sorted.at(-1) ?? least, middle: middleOf(sorted) }]
  })
}

/** Of sorted numbers; of two in the middle, what lies between them. */
function middleOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return (lower + upper) / 2
}
