import { ageOn } from '../../shared/dates.ts'
import { FoundChild } from '../../shared/records/family.ts'
import type { Context } from '../context.ts'
import { type ReadDb, read } from './sql.ts'

const matching = read(
  FoundChild.omit({ age: true }),
  `SELECT c.id AS childId, c.givenName, c.familyName, c.reference, c.bornOn, c.expectedOn, c.isRestricted, c.familyId,
    f.name AS family
  FROM child c LEFT JOIN family f ON f.id = c.familyId
  WHERE coalesce(c.givenName || ' ', '') || coalesce(c.familyName, '') LIKE :within ESCAPE '!'
    OR c.reference LIKE :start ESCAPE '!'
    OR c.id IN (SELECT childId FROM childAlias WHERE reference LIKE :start ESCAPE '!')
  ORDER BY c.familyName, c.givenName, c.reference LIMIT 20`,
)

/** Up to 20 children whose name holds the text, or one of whose case numbers starts with it; nobody for blank text. */
export function findChildren(db: ReadDb, { text }: { text: string }, { today }: Context): FoundChild[] {
  const typed = text.trim().replace(/[!%_]/g, '!$&')
  if (typed === '') return []
  const found = matching.all(db, { within: `%${typed}%`, start: `${typed}%` })
  return found.map((child) => ({ ...child, age: child.bornOn ? ageOn(child.bornOn, today) : null }))
}
