import { z } from 'zod'
import type { AlertPage } from '../../shared/records/alert.ts'
import {
  type NamedLine,
  namesFound,
  type OwnName,
  ownNames,
  strangerNames,
  withoutNames,
  withoutOverlap,
} from '../../shared/records/alert-names.ts'
import type { AlertPaperAsked, PaperName } from '../../shared/records/alert-paper.ts'
import { findStrangers } from '../../shared/strangers/find-strangers.ts'
import type { Context } from '../context.ts'
import { type ReadDb, read } from './sql.ts'
import { elsewhereOf } from './strangers.ts'

/** Children, their brothers and sisters, and their families, by the children’s ids. */
export const ownPeople = read(
  z.object({ name: z.string(), is: z.enum(['child', 'family']), isRestricted: z.boolean() }),
  `WITH about AS (SELECT c.* FROM json_each(:ids) j JOIN child c ON c.id = j.value),
    kin AS (SELECT * FROM about UNION SELECT c.* FROM about a JOIN child c ON c.familyId = a.familyId)
  SELECT coalesce(givenName, '') AS name, 'child' AS "is", isRestricted FROM kin
  UNION ALL SELECT coalesce(familyName, ''), 'family', isRestricted FROM kin
  UNION ALL SELECT f.name, 'family', a.isRestricted FROM about a JOIN family f ON f.id = a.familyId`,
)
/** Managers, IROs and workers of the record, whom a paper may name. */
export const staffNames = read(
  z.object({ name: z.string() }),
  'SELECT name FROM post UNION SELECT delegateName AS name FROM postLeave UNION SELECT name FROM iro UNION SELECT name FROM worker',
)

/** What of an alert was typed and may name somebody; names of managers and workers have fields of their own. */
const places = {
  title: 'Title',
  account: 'What the concern is',
  whyItMatters: 'Why it matters',
  goingWell: 'What is going well',
  difference: 'The difference it made',
  askedFor: 'What I am asking for',
  firstStageWhy: 'Why it went past a stage',
  informalWith: 'The informal talk',
  informalPromise: 'The promise',
  evidence: 'The evidence',
} as const
type Place = keyof typeof places
const placeNames = Object.keys(places) as Place[]

/** An alert as its papers say it, and the names that were found on the way. */
export type Nameless = { readonly page: AlertPage; readonly addToLetter: string; readonly names: PaperName[] }

/**
 * An alert with initials for every child and family of the record that is named in what was typed, and without addresses
 * and dates of birth, but for what the person chose to leave in.
 */
export function nameless(
  db: ReadDb,
  { page, asked }: { page: AlertPage; asked: AlertPaperAsked },
  context: Context,
): Nameless {
  const lines = linesOf(page, asked.addToLetter)
  const mine = ownPeople.all(db, { ids: JSON.stringify(page.children.map(({ childId }) => childId)) })
  const spans = spansOf(db, { lines, page, own: mine }, context)
  const names = namesFound(spans, lines, asked.names)
  const written = new Map(lines.map((line) => [line.key, withoutNames(line, spans, names)]))
  const now = (key: string, text: string) => written.get(key) ?? text
  const texts = Object.fromEntries(placeNames.map((place) => [place, now(place, page[place])]))
  return {
    page: {
      ...page,
      ...(texts as Record<Place, string>), // one for each place, by the line above
      facts: page.facts.map((fact, at) => ({
        ...fact,
        label: now(`fact ${at}`, fact.label),
        note: now(`factNote ${at}`, fact.note),
      })),
      events: page.events.map((event) => ({
        ...event,
        note: now(`note ${event.id}`, event.note),
        addToLetter: now(`added ${event.id}`, event.addToLetter),
      })),
    },
    addToLetter: now('addToLetter', asked.addToLetter),
    names,
  }
}

function linesOf(page: AlertPage, addToLetter: string): NamedLine[] {
  const account = page.kind === 'goodPractice' ? 'What was done well' : places.account
  return [
    ...placeNames.map((key) => ({ key, place: key === 'account' ? account : places[key], text: page[key] })),
    ...page.facts.flatMap(({ label, note }, at) => [
      { key: `fact ${at}`, place: 'Facts', text: label },
      { key: `factNote ${at}`, place: 'Facts', text: note },
    ]),
    ...page.events.flatMap(({ id, note, addToLetter: added }) => [
      { key: `note ${id}`, place: 'What has happened', text: note },
      { key: `added ${id}`, place: 'Added to the letter', text: added },
    ]),
    { key: 'addToLetter', place: 'Added to the letter', text: addToLetter },
  ].filter(({ text }) => text.trim() !== '')
}

type Looked = { readonly lines: readonly NamedLine[]; readonly page: AlertPage; readonly own: readonly OwnName[] }

function spansOf(db: ReadDb, { lines, page, own: mine }: Looked, context: Context) {
  const style = page.kind === 'goodPractice' ? 'words' : 'initials'
  const known = {
    childIds: [],
    names: [
      ...staffNames.all(db, {}).map(({ name }) => name),
      ...page.events.map(({ recipientName }) => recipientName),
      ...[page.workerName, page.recipientName, page.informalWith, page.iroName ?? '', context.who],
    ].filter((name) => name.trim() !== ''),
    words: [page.teamName ?? '', 'Cafcass'],
    days: [page.raisedOn],
    contacts: [],
    references: page.children.flatMap(({ reference }) => reference ?? []),
    meetingOn: context.today,
  }
  const typed = lines.map(({ key, text }) => ({ key, text }))
  return withoutOverlap([
    ...lines.flatMap((line) => ownNames(line, mine, style)),
    ...strangerNames(findStrangers(typed, known, elsewhereOf(db))),
  ])
}
