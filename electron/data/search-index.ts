import { z } from 'zod'
import { formsOf } from '../../shared/name-words.ts'
import { Child, nameOf } from '../../shared/records/child.ts'
import { ChildId, FamilyId } from '../../shared/records/ids.ts'
import { slipsForgiven, soundsOf } from './closeness.ts'
import { type Db, read, write } from './sql.ts'

/** What the index holds of somebody so far. */
const entry = {
  entryId: z.number().nullable(),
  indexed: z.string().nullable(),
}
const IndexedChild = z.object({
  subjectId: ChildId,
  isHere: z.boolean(),
  ...Child.pick({ reference: true, givenName: true, familyName: true, bornOn: true, expectedOn: true }).shape,
  familyId: FamilyId.nullable(),
  family: z.string().nullable(),
  /** Other case numbers of the child, one after another. */
  aliases: z.string().nullable(),
  ...entry,
  indexedFamilyId: FamilyId.nullable(),
})
const children = read(
  IndexedChild,
  `SELECT s.childId AS subjectId, c.id IS NOT NULL AS isHere, c.reference, c.givenName, c.familyName, c.bornOn,
    c.expectedOn, c.familyId, f.name AS family, e.id AS entryId, e.text AS indexed, e.familyId AS indexedFamilyId,
    (SELECT group_concat(reference, ' ') FROM childAlias a WHERE a.childId = c.id) AS aliases
  FROM settlingChild s LEFT JOIN child c ON c.id = s.childId
  LEFT JOIN family f ON f.id = c.familyId LEFT JOIN searchEntry e ON e.subjectId = s.childId`,
)
// CROSS JOIN starts from the few children at hand; SQLite would otherwise walk the whole table for them.
// The families the children are in, and those they were in when they were last indexed: a family goes with its last child.
const families = read(
  z.object({ subjectId: FamilyId, name: z.string().nullable(), ...entry }),
  `SELECT t.familyId AS subjectId, f.name, e.id AS entryId, e.text AS indexed
  FROM (
    SELECT c.familyId FROM settlingChild s CROSS JOIN child c ON c.id = s.childId
    UNION SELECT e.familyId FROM settlingChild s CROSS JOIN searchEntry e ON e.subjectId = s.childId
  ) t LEFT JOIN searchEntry e ON e.subjectId = t.familyId
  LEFT JOIN family f ON f.id = t.familyId AND EXISTS (SELECT 1 FROM child WHERE familyId = f.id)
  WHERE t.familyId IS NOT NULL`,
)

const insertEntry = write(`
  INSERT INTO searchEntry (kind, subjectId, familyId, text) VALUES (:kind, :subjectId, :familyId, :text)`)
const updateEntry = write('UPDATE searchEntry SET text = :text, familyId = :familyId WHERE id = :id')
const deleteEntry = write('DELETE FROM searchEntry WHERE id = :id')
const insertWords = write(`
  INSERT INTO searchWord (rowid, words, sounds)
  SELECT id, :words, :sounds FROM searchEntry WHERE subjectId = :subjectId`)
const deleteWords = write('DELETE FROM searchWord WHERE rowid = :id')
const insertName = write('INSERT OR IGNORE INTO searchName (word) VALUES (:word)')
// A space at each end makes triples of its first and last two letters too.
const insertTriples = write(`
  INSERT INTO searchTrigram (rowid, word) SELECT id, ' ' || word || ' ' FROM searchName WHERE word = :word`)
const isSaid = read(
  z.object({ rowid: z.number() }),
  'SELECT rowid FROM searchWord WHERE searchWord MATCH :match LIMIT 1',
)
const deleteTriples = write('DELETE FROM searchTrigram WHERE rowid = (SELECT id FROM searchName WHERE word = :word)')
const deleteName = write('DELETE FROM searchName WHERE word = :word')

type Subject = {
  readonly kind: 'child' | 'family'
  readonly subjectId: ChildId | FamilyId
  readonly familyId: FamilyId | null
  readonly entryId: number | null
  readonly indexed: string | null
  /** Null for somebody who is no longer on the record. */
  readonly text: string | null
}

/**
 * Brings the search index up to date with the children in `temp.settlingChild` and their families.
 *
 * Only entries whose words changed are written, so working out every due date again costs no indexing. A word that
 * nobody is called any more leaves the index with the last who was.
 */
export function refreshSearch(db: Db): void {
  const changed = [...changedFamilies(db), ...changedChildren(db)]
  const added = new Set<string>()
  const dropped = new Set<string>()
  for (const subject of changed) {
    const forms = subject.text === null ? [] : [...new Set(formsOf(subject.text).map(({ word }) => word))]
    rewrite(db, subject, forms)
    for (const word of forms) added.add(word)
    for (const { word } of formsOf(subject.indexed ?? '')) dropped.add(word)
  }
  for (const word of added) if (slipsForgiven(word) > 0 && insertName(db, { word }) > 0) insertTriples(db, { word })
  for (const word of dropped) if (!added.has(word)) forgetUnlessSaid(db, word)
}

function changedChildren(db: Db): Subject[] {
  return children
    .all(db, {})
    .map((child) => ({ ...child, kind: 'child' as const, text: child.isHere ? textOf(child) : null }))
    .filter(({ text, indexed, familyId, indexedFamilyId }) => text !== indexed || familyId !== indexedFamilyId)
}

function changedFamilies(db: Db): Subject[] {
  return families
    .all(db, {})
    .map(({ name, ...family }) => ({ ...family, kind: 'family' as const, familyId: null, text: name }))
    .filter(({ text, indexed }) => text !== indexed)
}

/** Everything a child may be looked for by: the name, the case numbers and the family's name. */
function textOf(child: z.infer<typeof IndexedChild>): string {
  const name = child.givenName || child.familyName ? nameOf(child) : null
  return [name, child.reference, child.aliases, child.family].filter(Boolean).join(' ')
}

function rewrite(db: Db, { kind, subjectId, familyId, entryId, text }: Subject, forms: readonly string[]): void {
  if (entryId !== null) deleteWords(db, { id: entryId })
  if (text === null) {
    if (entryId !== null) deleteEntry(db, { id: entryId })
    return
  }
  if (entryId === null) insertEntry(db, { kind, subjectId, familyId, text })
  else updateEntry(db, { id: entryId, familyId, text })
  insertWords(db, { subjectId, words: forms.join(' '), sounds: [...new Set(forms.flatMap(soundsOf))].join(' ') })
}

function forgetUnlessSaid(db: Db, word: string): void {
  if (isSaid.get(db, { match: `words : "${word}"` })) return
  deleteTriples(db, { word })
  deleteName(db, { word })
}
