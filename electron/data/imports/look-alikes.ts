import { v7 } from 'uuid'
import { type Likened, nameWords, referenceKey } from '../../../shared/likeness.ts'
import type { LookAlikeAnswer } from '../../../shared/records/identity.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import type { ImportedChild } from '../../../shared/records/imported-child.ts'
import { writeApart } from '../identity/duplicates.ts'
import { type LikenedChild, likenedRecord } from '../identity/likened-children.ts'
import { type Like, likenessIndex } from '../identity/likeness-index.ts'
import { type ReadDb, write } from '../sql.ts'
import type { Links } from './known.ts'
import { originOf } from './plan-child.ts'
import type { Planning, SaidOfChildren } from './planning.ts'

const takeNumber = write(`
  UPDATE child SET reference = :reference, sourceRowId = :sourceRowId, version = version + 1
  WHERE id = :childId AND reference IS NULL`)
const insertAlias = write(`
  INSERT INTO childAlias (id, reference, childId, sourceRowId) VALUES (:id, :reference, :childId, :sourceRowId)`)

/** A child of the files whose number the record does not have, and those here who may be the same. */
export type LookAlikeFound = { readonly told: ImportedChild; readonly like: readonly Like<LikenedChild>[] }

/** What a person has said so far, by the case reference of the file's child. */
export type LookAlikeAnswers = ReadonlyMap<string, LookAlikeAnswer>

/**
 * Whom the children of the files resemble here whose numbers the record does not have; nobody in an empty record. Takes
 * time by the number of children, not of pairs.
 */
export function findLookAlikes(db: ReadDb, children: readonly ImportedChild[], numbered: Links): LookAlikeFound[] {
  const fresh = children.filter(({ reference }) => !numbered.has(reference))
  if (fresh.length === 0) return []
  const isInFiles = new Set(numbered.values())
  const index = likenessIndex<LikenedChild>()
  for (const child of likenedRecord(db)) index.add(child)
  return fresh.flatMap((told) => {
    // The files know both by numbers of their own, so it takes more than a birthday, which twins share.
    const like = index.like(likenedOf(told)).filter((one) => !isInFiles.has(one.entry.childId) || isByName(one))
    return like.length > 0 ? [{ told, like }] : []
  })
}

const isByName = ({ likeness }: Like<LikenedChild>): boolean =>
  likeness.reasons.some((reason) => reason === 'sameName' || reason === 'namesAlike' || reason === 'sameReference')

function likenedOf(told: ImportedChild): Likened {
  const { reference, givenName, familyName, sex, bornOn, expectedOn } = told
  return {
    references: [referenceKey(reference)],
    given: nameWords(givenName),
    family: nameWords(familyName),
    ...{ sex, bornOn, expectedOn },
    familyId: null,
    care: told.periodsOfCare.map(({ startedOn }) => startedOn),
    plans: told.plans.map(({ startedOn }) => startedOn),
    enquiries: told.enquiries.map(({ strategyDiscussionOn }) => strategyDiscussionOn),
  }
}

/** What was said of a child of the files; null while nothing was, and once the child who was meant is no longer alike. */
export function answerTo({ told, like }: LookAlikeFound, answers: LookAlikeAnswers): LookAlikeAnswer | null {
  const answer = answers.get(told.reference) ?? null
  return answer === 'two' || like.some(({ entry }) => entry.childId === answer) ? answer : null
}

/** The children of the files who were said to be a child here. */
export function linksOf(found: readonly LookAlikeFound[], answers: LookAlikeAnswers): Links {
  return new Map(
    found.flatMap((one) => {
      const answer = answerTo(one, answers)
      return answer === null || answer === 'two' ? [] : [[one.told.reference, answer] as const]
    }),
  )
}

/** What the answers mean for each child: numbers to keep, and whom not to take them for again. */
export function saidOf(found: readonly LookAlikeFound[], answers: LookAlikeAnswers): SaidOfChildren {
  const numbers = new Map<ChildId, { reference: string; told: ImportedChild }[]>()
  const links = linksOf(found, answers)
  for (const { told } of found) {
    const childId = links.get(told.reference)
    if (childId) numbers.set(childId, [...(numbers.get(childId) ?? []), { reference: told.reference, told }])
  }
  const apart = new Map(
    found.flatMap(({ told, like }) =>
      answers.get(told.reference) === 'two' ? [[told.reference, like.map(({ entry }) => entry.childId)] as const] : [],
    ),
  )
  return {
    numbersOf: (childId) => numbers.get(childId) ?? [],
    apartFrom: (reference) => apart.get(reference) ?? [],
  }
}

/** Plans what a person said of look-alikes: the file's number becomes the child's, or the two are kept apart. */
export function planIdentity({ said, childId, told, known, changes }: Planning): void {
  for (const { reference, told: numbered } of said.numbersOf(childId))
    changes.push({
      kind: 'child',
      isNew: false,
      origin: originOf(numbered),
      words: () => `Case number ${reference}, by which the files know the child`,
      apply: (db, sourceRowId) => {
        if (takeNumber(db, { childId, reference, sourceRowId }) > 0) return
        insertAlias(db, { id: v7(), reference, childId, sourceRowId })
      },
    })
  if (known !== undefined) return
  const others = said.apartFrom(told.reference)
  if (others.length === 0) return
  changes.push({
    kind: 'child',
    isNew: false,
    origin: originOf(told),
    apply: (db) => {
      for (const otherId of others) writeApart(db, childId, otherId)
    },
  })
}
