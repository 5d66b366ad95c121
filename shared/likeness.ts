import { type IsoDate, toEpochDay } from './dates.ts'
import { wordsOf } from './name-words.ts'
import type { Child } from './records/child.ts'
import type { Likeness, LikenessReason, LikenessStrength } from './records/identity.ts'
import type { FamilyId } from './records/ids.ts'

/** What two entries are compared by. */
export type Likened = {
  /** The case number and any other the child goes by, as `referenceKey` writes them. */
  readonly references: readonly string[]
  /** Words of the names, small and without accents; none where there is no name. */
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly sex: Child['sex']
  readonly bornOn: IsoDate | null
  readonly expectedOn: IsoDate | null
  readonly familyId: FamilyId | null
  /** First days of care, of plans, and of enquiries, whether open or not. */
  readonly care: readonly IsoDate[]
  readonly plans: readonly IsoDate[]
  readonly enquiries: readonly IsoDate[]
}

/** Whether two words of names sound alike, are a slip apart, or one is short for the other. */
export type AreWordsAlike = (one: string, other: string) => boolean

/** A pregnancy's end is foreseen to within this, in calendar days: 6 weeks. */
export const BIRTH_WITHIN = 42

/** A case number as it is compared: without spaces at its ends, in capitals. */
export const referenceKey = (reference: string): string => reference.trim().toUpperCase()

/** The words of a name, small and without accents; a double name is two. */
export const nameWords = (name: string | null): string[] => wordsOf(name ?? '').map(({ word }) => word)

/**
 * How much two entries look like one child, or null when nothing speaks for it.
 *
 * The table of cases is test/shared/likeness.test.ts. Brothers and sisters are told by their dates of birth, and twins
 * by their given names; children whom somebody has put into one family as two are two.
 */
export function likenessOf(one: Likened, other: Likened, areAlike: AreWordsAlike): Likeness | null {
  if (one.references.some((reference) => other.references.includes(reference))) return like('certain', 'sameReference')
  // The days first: they rule out most, and names take the longest to compare.
  const time = timeReason(one, other)
  if (time === null) return null
  const names = {
    given: compare(one.given, other.given, areAlike),
    family: compare(one.family, other.family, areAlike),
  }
  const isNamedApart = names.given === 'different'
  if (isNamedApart && one.familyId !== null && one.familyId === other.familyId) return null
  const pair = { one, other, names, time }
  const found = one.bornOn !== null && other.bornOn !== null ? ofBorn(pair) : ofUnborn(pair)
  if (!found || !differInSex(one, other)) return found
  // A boy and a girl of other names are two; of the same name one of the two may have been mistyped.
  return isNamedApart || found.reasons.includes('sameSex')
    ? null
    : { strength: 'possible', reasons: [...found.reasons, 'sexDiffers'] }
}

type NameRelation = 'same' | 'alike' | 'different' | 'unknown'
type Names = { readonly given: NameRelation; readonly family: NameRelation }
type Pair = { readonly one: Likened; readonly other: Likened; readonly names: Names; readonly time: LikenessReason }

/** How the two births, or what is known of them, lie to each other; null where they rule out one child. */
function timeReason(one: Likened, other: Likened): LikenessReason | null {
  if (one.bornOn !== null && other.bornOn !== null) return birthReason(one.bornOn, other.bornOn)
  const [first, second] = [one.bornOn ?? one.expectedOn, other.bornOn ?? other.expectedOn]
  if (first === null || second === null) return 'noBirth'
  if (Math.abs(toEpochDay(first) - toEpochDay(second)) > BIRTH_WITHIN) return null
  return one.bornOn === null && other.bornOn === null ? 'expectedTogether' : 'bornAsExpected'
}

/** Of "Bowen" and "Bowen-Achebe" one is part of the other, so they are alike. */
function compare(one: readonly string[], other: readonly string[], areAlike: AreWordsAlike): NameRelation {
  if (one.length === 0 || other.length === 0) return 'unknown'
  if (one.join('') === other.join('')) return 'same'
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const isWithin = short.every((word) => long.some((name) => name === word || areAlike(word, name)))
  return isWithin || areAlike(one.join(''), other.join('')) ? 'alike' : 'different'
}

const isNear = (relation: NameRelation): boolean => relation === 'same' || relation === 'alike'

function ofBorn({ one, other, names, time: birth }: Pair): Likeness | null {
  const isWholeName = isNear(names.given) && isNear(names.family)
  if (isWholeName) {
    const isSame = names.given === 'same' && names.family === 'same'
    const strength = isSame || birth === 'sameBirth' ? 'likely' : 'possible'
    return like(strength, isSame ? 'sameName' : 'namesAlike', birth)
  }
  if (birth !== 'sameBirth') return null
  if (names.given === 'unknown' || names.family === 'unknown') return ofNameless(one, other, names)
  if (names.family === 'same') return like('possible', 'sameFamilyName', 'sameBirth', 'twin')
  // The family name has changed, or one of the two is the mother's.
  const starts = sameStarts(one, other)
  return names.given === 'same' && starts.length > 0 ? like('possible', 'sameGivenName', 'sameBirth', ...starts) : null
}

/** Returns carry no names, so a child of theirs is told by the birth, the sex and the day a case began. */
function ofNameless(one: Likened, other: Likened, names: Names): Likeness | null {
  if (names.family === 'same') return like('likely', 'sameFamilyName', 'sameBirth')
  if (names.given === 'same') return like('likely', 'sameGivenName', 'sameBirth')
  if (names.given === 'different' || names.family === 'different') return null
  const starts = sameStarts(one, other)
  const isSameSex = isKnown(one.sex) && one.sex === other.sex
  if (starts.length > 0 && isSameSex) return like('likely', 'sameBirth', 'sameSex', ...starts)
  if (starts.length > 0 && !differInSex(one, other)) return like('possible', 'sameBirth', ...starts)
  const isUnnumbered = one.references.length === 0 || other.references.length === 0
  return isUnnumbered && isSameSex ? like('possible', 'sameBirth', 'sameSex', 'noReference') : null
}

/** One of the two is not born yet, or has no date of birth. */
function ofUnborn({ one, other, names, time }: Pair): Likeness | null {
  if (time === 'noBirth')
    return names.given === 'same' && names.family === 'same' ? like('possible', 'sameName', time) : null
  const starts = sameStarts(one, other)
  if (names.family === 'same') return like('likely', 'sameFamilyName', time, ...starts)
  if (starts.length > 0 && names.family !== 'different') return like('likely', time, ...starts)
  return names.family === 'alike' ? like('possible', 'namesAlike', time) : null
}

function birthReason(one: IsoDate, other: IsoDate): LikenessReason | null {
  if (one === other) return 'sameBirth'
  const turned = `${other.slice(0, 5)}${other.slice(8)}-${other.slice(5, 7)}`
  if (one === turned) return 'birthTurned'
  let first = 0
  while (one[first] === other[first]) first += 1
  if (one.slice(first + 1) === other.slice(first + 1)) return 'birthSlip'
  const isSwap = one[first] === other[first + 1] && one[first + 1] === other[first]
  return isSwap && one.slice(first + 2) === other.slice(first + 2) ? 'birthSlip' : null
}

function sameStarts(one: Likened, other: Likened): LikenessReason[] {
  const share = (days: readonly IsoDate[], others: readonly IsoDate[]) => days.some((day) => others.includes(day))
  return [
    ...(share(one.care, other.care) ? (['sameCare'] as const) : []),
    ...(share(one.plans, other.plans) ? (['samePlan'] as const) : []),
    ...(share(one.enquiries, other.enquiries) ? (['sameEnquiry'] as const) : []),
  ]
}

const isKnown = (sex: Child['sex']): boolean => sex === 'M' || sex === 'F'

const differInSex = (one: Likened, other: Likened): boolean =>
  isKnown(one.sex) && isKnown(other.sex) && one.sex !== other.sex

const like = (strength: LikenessStrength, ...reasons: LikenessReason[]): Likeness => ({ strength, reasons })
