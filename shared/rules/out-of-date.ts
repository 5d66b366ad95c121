import type { IsoDate } from '../dates.ts'

/** A conference or review that was late or stood down, as far as counting it once needs. */
export type LateOccasion = {
  readonly track: string
  readonly children: readonly { readonly childId: string; readonly dueBy: IsoDate | null }[]
  readonly hasReason: boolean
  /** The day it was held or stood down; null while it is not held. */
  readonly on: IsoDate | null
}

/**
 * CP-12: which lines a total counts, in the order given. "Went out of date" and "stood down" count once per conference,
 * so of the lines about one duty of a child (same list, same limit) only one counts: one with a reason before one
 * without, then the latest, as its reason is the one that stood in the end.
 *
 * Reasons as published: Leicestershire IRO annual report 2018-19, lines 4784-4808. A line without a limit always counts.
 */
export function countedOnce(occasions: readonly LateOccasion[]): boolean[] {
  const taken = new Set<string>()
  const counted = new Set<LateOccasion>()
  for (const occasion of occasions.toSorted(mostTelling)) {
    const duties = dutiesOf(occasion)
    if (duties.length > 0 && duties.every((duty) => taken.has(duty))) continue
    counted.add(occasion)
    for (const duty of duties) taken.add(duty)
  }
  return occasions.map((occasion) => counted.has(occasion))
}

function dutiesOf({ track, children }: LateOccasion): string[] {
  return children.flatMap(({ childId, dueBy }) => (dueBy === null ? [] : [`${track} ${childId} ${dueBy}`]))
}

function mostTelling(a: LateOccasion, b: LateOccasion): number {
  if (a.hasReason !== b.hasReason) return a.hasReason ? -1 : 1
  return (b.on ?? '9999-12-31').localeCompare(a.on ?? '9999-12-31')
}
