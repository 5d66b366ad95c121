import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import { ChildId, type MeetingId } from '../../shared/records/ids.ts'
import type { KnownPeople } from '../../shared/strangers/known.ts'
import type { Context } from '../context.ts'
import { getMeeting } from './meeting-list.ts'
import { type ReadDb, read } from './sql.ts'
import { lastChange } from './stranger-changes.ts'

// Brothers and sisters who are not of the meeting belong to the family all the same.
const children = read(
  z.object({
    id: ChildId,
    givenName: z.string().nullable(),
    familyName: z.string().nullable(),
    reference: z.string().nullable(),
    bornOn: IsoDate.nullable(),
    expectedOn: IsoDate.nullable(),
    isHidden: z.boolean(),
    family: z.string().nullable(),
    worker: z.string().nullable(),
    team: z.string().nullable(),
  }),
  `SELECT c.id, c.givenName, c.familyName, c.reference, c.bornOn, c.expectedOn, c.hasConfidentialAddress AS isHidden,
    f.name AS family, w.name AS worker, t.name AS team
  FROM child c LEFT JOIN family f ON f.id = c.familyId LEFT JOIN worker w ON w.id = c.workerId
  LEFT JOIN team t ON t.id = c.teamId
  WHERE c.id IN (SELECT childId FROM meetingChild WHERE meetingId = :meetingId
    UNION SELECT s.id FROM meetingChild mc JOIN child o ON o.id = mc.childId JOIN child s ON s.familyId = o.familyId
    WHERE mc.meetingId = :meetingId)`,
)
const aliases = read(
  z.object({ reference: z.string() }),
  'SELECT reference FROM childAlias WHERE childId IN (SELECT value FROM json_each(:childIds))',
)
const iros = read(
  z.object({ name: z.string() }),
  `SELECT i.name FROM meeting m JOIN iro i ON i.id = m.iroId WHERE m.id = :meetingId
  UNION SELECT i.name FROM allocation a JOIN iro i ON i.id = a.iroId
  WHERE a.endedOn IS NULL AND a.childId IN (SELECT value FROM json_each(:childIds))`,
)
const people = read(
  z.object({ name: z.string(), agency: z.string() }),
  `SELECT name, agency FROM attendee WHERE meetingId = :meetingId
  UNION ALL SELECT name, relation AS agency FROM networkPerson WHERE meetingId = :meetingId`,
)
const days = read(
  z.object({ day: IsoDate }),
  `SELECT coalesce(m.heldOn, m.scheduledFor) AS day FROM meeting m JOIN meetingChild mc ON mc.meetingId = m.id
  WHERE mc.childId IN (SELECT value FROM json_each(:childIds))
  UNION SELECT startedOn FROM protectionPlan WHERE childId IN (SELECT value FROM json_each(:childIds))
  UNION SELECT endedOn FROM protectionPlan
  WHERE endedOn IS NOT NULL AND childId IN (SELECT value FROM json_each(:childIds))
  UNION SELECT startedOn FROM periodOfCare WHERE childId IN (SELECT value FROM json_each(:childIds))
  UNION SELECT byOn FROM decision WHERE byOn IS NOT NULL AND meetingId = :meetingId`,
)
const homes = read(
  z.object({ location: z.string() }),
  `SELECT location FROM placement WHERE endedOn IS NULL AND location <> ''
    AND childId IN (SELECT value FROM json_each(:childIds))`,
)

type Kept = { readonly meetingId: MeetingId; readonly at: number; readonly known: KnownPeople }
// One meeting is recorded at a time.
const caches = new WeakMap<ReadDb, Kept>()

/**
 * Whoever and whatever belongs to a meeting: its children and their brothers and sisters, everybody on its register and in
 * the family’s network, those who work with them, and who chairs. Kept until anything in the record changes.
 */
export function knownTo(db: ReadDb, meetingId: MeetingId, context: Context): KnownPeople {
  const kept = caches.get(db)
  const at = lastChange(db)
  if (kept && kept.meetingId === meetingId && kept.at === at) return kept.known
  const known = readKnown(db, meetingId, context)
  caches.set(db, { meetingId, at, known })
  return known
}

function readKnown(db: ReadDb, meetingId: MeetingId, context: Context): KnownPeople {
  const { heldOn, scheduledFor, place } = getMeeting(db, { id: meetingId }, context)
  const own = children.all(db, { meetingId })
  const childIds = own.map(({ id }) => id)
  const ids = JSON.stringify(childIds)
  const register = people.all(db, { meetingId })
  const births = own.flatMap(({ bornOn, expectedOn }) => [bornOn, expectedOn])
  const isHidden = own.some((child) => child.isHidden)
  const living = isHidden ? [] : homes.all(db, { childIds: ids }).map(({ location }) => location)
  return {
    childIds,
    names: [
      ...own.flatMap((child) => [
        [child.givenName, child.familyName].filter(Boolean).join(' '),
        child.family ?? '',
        child.worker ?? '',
      ]),
      ...register.map(({ name }) => name),
      ...iros.all(db, { meetingId, childIds: ids }).map(({ name }) => name),
      context.who,
    ],
    words: [...register.map(({ agency }) => agency), place, ...living, ...own.map(({ team }) => team ?? '')],
    days: [
      heldOn ?? scheduledFor,
      ...births,
      ...days.all(db, { meetingId, childIds: ids }).map(({ day }) => day),
    ].filter((day): day is IsoDate => day !== null),
    contacts: [place, ...living],
    references: [
      ...own.flatMap(({ reference }) => (reference ? [reference] : [])),
      ...aliases.all(db, { childIds: ids }).map(({ reference }) => reference),
    ],
    meetingOn: heldOn ?? scheduledFor,
  }
}
