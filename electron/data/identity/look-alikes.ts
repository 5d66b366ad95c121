import { z } from 'zod'
import { addDaysTo, type IsoDate } from '../../../shared/dates.ts'
import { BIRTH_WITHIN, type Likened, nameWords, referenceKey } from '../../../shared/likeness.ts'
import type { LookAlike, LookAlikesWanted } from '../../../shared/records/identity.ts'
import { ChildId } from '../../../shared/records/ids.ts'
import type { Context } from '../../context.ts'
import { matchesFor } from '../search-match.ts'
import { type ReadDb, read } from '../sql.ts'
import { type LikenedChild, likenedChildren } from './likened-children.ts'
import { type Like, likenessIndex } from './likeness-index.ts'
import { sidesOf } from './sides.ts'

const Found = z.object({ childId: ChildId })
const numbered = read(
  Found,
  `SELECT id AS childId FROM child WHERE reference = :reference
  UNION SELECT childId FROM childAlias WHERE reference = :reference`,
)
// The child may be expected where the one asked about is born, and the other way round.
const bornAbout = read(
  Found,
  `SELECT id AS childId FROM child WHERE bornOn = :bornOn
    OR bornOn BETWEEN :from AND :to AND :bornOn IS NULL
    OR bornOn IS NULL AND expectedOn BETWEEN :from AND :to`,
)
const named = read(
  Found,
  `SELECT e.subjectId AS childId FROM searchWord w JOIN searchEntry e ON e.id = w.rowid
  WHERE searchWord MATCH :match AND e.kind = 'child' LIMIT :most`,
)

/** More than anybody reads; whoever is sought is among the likeliest. */
const MOST_SHOWN = 8
const MOST_NAMED = 200
/** So many words of each name are looked for; longer names are found by these. */
const MOST_WORDS = 3

/** The children here who may be the one being typed, the likeliest first; nobody while too little is typed to tell. */
export function lookAlikes(db: ReadDb, wanted: LookAlikesWanted, context: Context): LookAlike[] {
  const asked = likenedOf(wanted)
  const index = likenessIndex<LikenedChild>()
  for (const child of likenedChildren(db, candidates(db, wanted, asked))) index.add(child)
  return described(db, index.like(asked).slice(0, MOST_SHOWN), context)
}

/** Children found alike, as they are shown. */
export function described(
  db: ReadDb,
  found: readonly Like<{ readonly childId: ChildId }>[],
  context: Pick<Context, 'today'>,
): LookAlike[] {
  const sides = sidesOf(
    db,
    found.map(({ entry }) => entry.childId),
    context,
  )
  return found.flatMap(({ entry, likeness }) => {
    const side = sides.get(entry.childId)
    return side ? [{ ...side, likeness }] : []
  })
}

function likenedOf({ reference, givenName, familyName, sex, bornOn, expectedOn }: LookAlikesWanted): Likened {
  const number = referenceKey(reference ?? '')
  return {
    references: number === '' ? [] : [number],
    given: nameWords(givenName),
    family: nameWords(familyName),
    ...{ sex, bornOn, expectedOn },
    familyId: null,
    care: [],
    plans: [],
    enquiries: [],
  }
}

function candidates(db: ReadDb, { reference, bornOn, expectedOn }: LookAlikesWanted, asked: Likened): ChildId[] {
  const number = reference?.trim() ?? ''
  const day = bornOn ?? expectedOn
  const about = day !== null && isBirthToday(day) ? day : null
  const found = [
    number === '' ? [] : numbered.all(db, { reference: number }),
    about === null
      ? []
      : bornAbout.all(db, { bornOn, from: addDaysTo(about, -BIRTH_WITHIN), to: addDaysTo(about, BIRTH_WITHIN) }),
    ...namePairs(asked).flatMap((words) =>
      matchesFor(db, words).map((matchOf) => named.all(db, { match: matchOf(), most: MOST_NAMED })),
    ),
  ]
  return [...new Set(found.flat().map(({ childId }) => childId))]
}

/** Whether a child of today can be born or expected on this day; a slip in the year finds nobody. */
const isBirthToday = (day: IsoDate): boolean => day.startsWith('19') || day.startsWith('20')

/** Each word of the given name with each of the family name: either of a double name may be missing here. */
const namePairs = ({ given, family }: Likened): string[][] =>
  given.slice(0, MOST_WORDS).flatMap((first) => family.slice(0, MOST_WORDS).map((last) => [first, last]))
