import { z } from 'zod'
import { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import type { LineChange } from '../../../shared/records/map.ts'
import { templateOf } from '../map-templates.ts'
import { type Db, read, write } from '../sql.ts'
import type { World } from './world.ts'

const conferences = read(
  z.object({ id: MeetingId, childId: ChildId, status: z.string() }),
  `SELECT m.id, c.id AS childId, m.status FROM meeting m
  JOIN meetingChild mc ON mc.meetingId = m.id JOIN child c ON c.id = mc.childId
  WHERE c.id = (
      SELECT id FROM child WHERE givenName = 'Anya' AND familyName = 'Petrov-Ellis' ORDER BY reference LIMIT 1)
    AND m.kind IN ('icpc', 'rcpc') AND m.status IN ('booked', 'held') ORDER BY m.scheduledFor DESC LIMIT 2`,
)
const insertMap = write(`
  INSERT INTO meetingMap (id, meetingId, template, fromMeetingId) VALUES (:id, :meetingId, :template, :fromMeetingId)`)
const insertLine = write(`
  INSERT INTO mapLine (id, meetingId, heading, position, text, saidBy, childId, fromLineId, change)
  VALUES (:id, :meetingId, :heading, :position, :text, :saidBy, :childId, :fromLineId, :change)`)
const insertPair = write(`
  INSERT INTO mapPair (id, meetingId, position, worriedNames, danger, goal, bottomLines, howLong)
  VALUES (:id, :meetingId, 1, :worriedNames, :danger, :goal, :bottomLines, :howLong)`)
const insertScale = write(`
  INSERT INTO mapScale (id, meetingId, name, score, reason) VALUES (:id, :meetingId, :name, :score, :reason)`)
const insertPerson = write(`
  INSERT INTO networkPerson (id, meetingId, position, name, relation, isVerified)
  VALUES (:id, :meetingId, 1, :name, :relation, 1)`)

type Line = {
  readonly heading: string
  readonly text: string
  readonly saidBy: string
  readonly isAnyas?: true
  /** What is said of it at the conference to come; left out while nobody has said. */
  readonly now?: LineChange
}

const lines: readonly Line[] = [
  {
    heading: 'harm',
    text: 'In May the police came twice at night because of shouting. Mila was awake both times.',
    saidBy: 'Meera Joshi',
    now: 'stillTrue',
  },
  {
    heading: 'harm',
    text: 'Anya missed 14 days of school in the spring term.',
    saidBy: 'Anya’s teacher',
    isAnyas: true,
    now: 'better',
  },
  { heading: 'complicating', text: 'Mum works nights and sleeps little.', saidBy: 'Mum' },
  { heading: 'strengths', text: 'Anya and Luka go to football every Saturday with their uncle.', saidBy: 'Anya' },
  { heading: 'safety', text: 'When it gets loud, Luka takes Mila to the flat below.', saidBy: 'Luka' },
]

const pair = {
  worriedNames: 'Meera Joshi',
  danger: 'If the grown-ups fight at night again, Anya, Luka and Mila could be hurt or too frightened to sleep.',
  goal: 'For 6 months everyone in the home sleeps through the night, and nobody shouts after bedtime.',
  bottomLines: 'Nobody who has been drinking stays the night',
  howLong: '6 months, seen by the school and the uncle',
}

const scales = [
  { name: 'Mum', score: 5, reason: 'It is calmer since the summer' },
  { name: 'Meera Joshi', score: 4, reason: 'One more visit of the police in August' },
]

/**
 * A family’s conference has the map of the one before and, for the one to come, a map half made from it. Ids are made
 * from the meeting’s own, so that they take nothing from the county’s randomness.
 */
export function enterMaps({ db }: World): void {
  const [next, last] = conferences.all(db, {})
  if (next?.status !== 'booked' || last?.status !== 'held') return
  const template = JSON.stringify(templateOf(db, 'signs-of-safety'))
  insertMap(db, { id: idOf(last.id, 0), meetingId: last.id, template, fromMeetingId: null })
  insertMap(db, { id: idOf(next.id, 0), meetingId: next.id, template, fromMeetingId: last.id })
  for (const [index, { isAnyas, now = null, ...line }] of lines.entries()) {
    const at = { ...line, position: index + 1, childId: isAnyas ? next.childId : null }
    const fromLineId = idOf(last.id, index + 1)
    insertLine(db, { ...at, id: fromLineId, meetingId: last.id, fromLineId: null, change: null })
    insertLine(db, { ...at, id: idOf(next.id, index + 1), meetingId: next.id, fromLineId, change: now })
  }
  for (const { id: meetingId } of [last, next]) enterRest(db, meetingId)
}

function enterRest(db: Db, meetingId: MeetingId): void {
  insertPair(db, { ...pair, id: idOf(meetingId, 20), meetingId })
  insertPerson(db, { id: idOf(meetingId, 30), meetingId, name: 'Dimitar Petrov', relation: 'Uncle' })
  for (const [index, scale] of scales.entries())
    insertScale(db, { ...scale, id: idOf(meetingId, 40 + index), meetingId })
}

const idOf = (meetingId: MeetingId, number: number): string =>
  `${meetingId.slice(0, 24)}cccccccc${String(number).padStart(4, '0')}`
