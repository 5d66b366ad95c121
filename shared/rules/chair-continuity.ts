import type { IsoDate } from '../dates.ts'

/** A conference held for a family, or for a child without one. */
export type ChairedConference = {
  readonly familyKey: string
  readonly kind: 'icpc' | 'rcpc'
  readonly heldOn: IsoDate
  /** Null where nobody wrote down who chaired. */
  readonly iroId: string | null
}

/** How many review conferences could be compared with the one before, and how many had the same chair. */
export type ChairContinuity = { readonly compared: number; readonly same: number }

/**
 * CP-15: the share of review conferences chaired by the chair of the family's conference before. One without a chair on
 * the record, or with none before it, cannot be compared. `fromOn` and `untilOn` limit the conferences that are counted,
 * not those they are compared with.
 *
 * Leicestershire IRO annual report 2018-19, line 4862 and recommendation 10.
 */
export function chairContinuity(
  conferences: readonly ChairedConference[],
  { fromOn, untilOn }: { fromOn: IsoDate; untilOn: IsoDate },
): ChairContinuity {
  const before = new Map<string, string>()
  let [compared, same] = [0, 0]
  for (const { familyKey, kind, heldOn, iroId } of conferences.toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))) {
    const earlier = before.get(familyKey)
    if (iroId === null) continue
    if (kind === 'rcpc' && earlier !== undefined && heldOn >= fromOn && heldOn <= untilOn) {
      compared += 1
      if (earlier === iroId) same += 1
    }
    before.set(familyKey, iroId)
  }
  return { compared, same }
}
