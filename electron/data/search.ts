import { z } from 'zod'
import { formsOf, wordsOf } from '../../shared/name-words.ts'
import type { PeopleSearch, PersonHit } from '../../shared/records/search.ts'
import type { Context } from '../context.ts'
import { closeness, typedWord } from './closeness.ts'
import { describeHits, type Found } from './search-hits.ts'
import { matchesFor } from './search-match.ts'
import { type ReadDb, read } from './sql.ts'
import { profileOf } from './stored-settings.ts'

/** More than any list shows, so that the best can be chosen; the rest come when more is typed. */
const MOST_CANDIDATES = 200

const WORTH_GUESSING = 4

const Candidate = z.object({
  kind: z.enum(['child', 'family', 'iro', 'worker']),
  subjectId: z.string(),
  text: z.string(),
  /** One of the children, or the children's IRO, of the person at the keyboard. */
  isMine: z.boolean(),
  isOpen: z.boolean(),
})
type Candidate = z.infer<typeof Candidate>

// A family of one child is that child.
const indexed = read(
  Candidate,
  `SELECT e.kind, e.subjectId, e.text,
    CASE e.kind WHEN 'child' THEN s.iroId IS :iroId AND :iroId IS NOT NULL ELSE EXISTS (
      SELECT 1 FROM child c JOIN caseState x ON x.childId = c.id WHERE c.familyId = e.subjectId AND x.iroId = :iroId
    ) END AS isMine,
    CASE e.kind WHEN 'child' THEN s.childId IS NOT NULL ELSE EXISTS (
      SELECT 1 FROM child c JOIN caseState x ON x.childId = c.id WHERE c.familyId = e.subjectId
    ) END AS isOpen
  FROM searchWord w JOIN searchEntry e ON e.id = w.rowid LEFT JOIN caseState s ON s.childId = e.subjectId
  WHERE searchWord MATCH :match AND (e.kind = 'child' OR (SELECT count(*) FROM child WHERE familyId = e.subjectId) > 1)
  LIMIT :most`,
)
// A few hundred at most, so these are compared one by one and need no index.
const others = read(
  Candidate,
  `SELECT 'iro' AS kind, id AS subjectId, name AS text, id IS :iroId AS isMine,
    endedOn IS NULL OR endedOn >= :today AS isOpen
  FROM iro
  UNION ALL SELECT 'worker', id, name, 0, 1 FROM worker w WHERE EXISTS (SELECT 1 FROM child WHERE workerId = w.id)`,
)

type Ranked = Found & Candidate

/**
 * People by what was typed of their names or numbers: the very case number first, then words begun as typed, then words
 * that sound like it, then words with a slip or two; of equals, one's own cases first.
 *
 * Accents, hyphens and apostrophes are looked past, and every word typed must be answered; or else all of them as one,
 * so that "Mc Kenna" finds McKenna.
 */
export function searchPeople(db: ReadDb, { text, limit }: PeopleSearch, context: Context): PersonHit[] {
  const words = wordsOf(text).map(({ word }) => word)
  if (words.length === 0) return []
  const typed = words.map(typedWord)
  const together = words.length > 1 ? [typedWord(words.join(''))] : null
  const found = new Map<string, Ranked>()
  const add = (candidates: readonly Candidate[]) => {
    for (const candidate of candidates) {
      if (found.has(candidate.subjectId)) continue
      const forms = formsOf(candidate.text)
      const near = closeness(typed, forms) ?? (together && closeness(together, forms))
      if (near) found.set(candidate.subjectId, { ...candidate, near })
    }
  }
  const { iroId } = profileOf(db)
  for (const matchOf of matchesFor(db, words)) {
    if (found.size >= limit) break
    add(indexed.all(db, { match: matchOf(), most: MOST_CANDIDATES, iroId }))
  }
  add(others.all(db, { iroId, today: context.today }))
  const best = worthShowing([...found.values()], words)
    .sort(inOrder)
    .slice(0, limit)
  return describeHits(db, best, { typed, together, iroId, today: context.today })
}

/** Three letters sound like many names: those are a help only where no name begins with them. */
function worthShowing(found: readonly Ranked[], words: readonly string[]): Ranked[] {
  const literal = found.filter(({ near }) => !near.isApproximate)
  const isGuess = literal.length > 0 && words.every((word) => word.length < WORTH_GUESSING)
  return isGuess ? literal : [...found]
}

const kinds = ['family', 'child', 'iro', 'worker']

function inOrder(a: Ranked, b: Ranked): number {
  return (
    a.near.cost - b.near.cost ||
    Number(b.isMine) - Number(a.isMine) ||
    Number(b.isOpen) - Number(a.isOpen) ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    a.text.localeCompare(b.text, 'en-GB')
  )
}
