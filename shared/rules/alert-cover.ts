import { formatDay, type IsoDate } from '../dates.ts'
import type { Acting } from '../records/acting.ts'

/** Days somebody is away, both ends included, and who answers meanwhile; a blank `standInName` is nobody. */
export type Absence = {
  readonly name: string
  readonly fromOn: IsoDate
  readonly untilOn: IsoDate
  readonly standInName: string
}

/**
 * Who answers for somebody on a day. Leave moves the task and not the duty: the holder stays named, and the due day stays.
 *
 * Only one who was named stands in: one who is away too hands nothing on, so that no task goes to somebody never asked.
 */
export function whoActs(name: string, absences: readonly Absence[], on: IsoDate): Acting {
  const away = absenceOf(name, absences, on)
  if (!away) return { name, actsName: name, awayUntil: null, said: '' }
  const standIn = away.standInName.trim()
  const held = { name, actsName: name, awayUntil: away.untilOn }
  const until = `${name} is away until ${formatDay(away.untilOn)}.`
  if (standIn === '') return { ...held, said: `${until} Nobody named: the duty stays with ${name}.` }
  if (isSame(standIn, name) || absenceOf(standIn, absences, on))
    return { ...held, said: `${until} ${standIn} stands in and is away too: the duty stays with ${name}.` }
  return { ...held, actsName: standIn, said: `${until} ${standIn} acts meanwhile.` }
}

/** An IRO as the rule needs them; `endedOn` is their last day in post. */
export type IroInPost = { readonly name: string; readonly endedOn: IsoDate | null }

/** Whose an alert could be on a day, the first who is still in post first. */
export type DutyHolders = {
  /** Who raised it; null where nobody is named. */
  readonly raisedBy: IroInPost | null
  /** The IRO of its child on the day. */
  readonly childsIro: IroInPost | null
  /** Whoever holds the post of safeguarding manager, or what the post is called. */
  readonly managerName: string
}

/**
 * Who owes what an alert asks of its IRO on a day, and who does it: never nobody.
 *
 * It is the IRO’s who raised it while they are in post, away or not; then that of the child’s IRO, else the manager’s.
 */
export function dutyOwner(holders: DutyHolders, absences: readonly Absence[], on: IsoDate): Acting {
  const { raisedBy, childsIro, managerName } = holders
  const isInPost = ({ endedOn }: IroInPost) => endedOn === null || endedOn >= on
  const owner = [raisedBy, childsIro].find((iro) => iro !== null && isInPost(iro))?.name ?? managerName
  const acting = whoActs(owner, absences, on)
  if (raisedBy === null || raisedBy.endedOn === null || isInPost(raisedBy)) return acting
  const left = `${raisedBy.name} left on ${formatDay(raisedBy.endedOn)}: the duty is with ${owner}.`
  return { ...acting, said: [left, acting.said].filter(Boolean).join(' ') }
}

/** The absence of somebody on a day that lasts longest; names are compared as people write them. */
function absenceOf(name: string, absences: readonly Absence[], on: IsoDate): Absence | undefined {
  const own = absences.filter((one) => isSame(one.name, name) && one.fromOn <= on && on <= one.untilOn)
  // Of two absences on one day, one that names somebody leaves the task with somebody who is there.
  return own.toSorted((a, b) => order(a) - order(b) || (a.untilOn < b.untilOn ? 1 : -1))[0]
}

const order = ({ standInName }: Absence): number => (standInName.trim() === '' ? 1 : 0)

const isSame = (one: string, other: string): boolean => fold(one) === fold(other)

const fold = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()
