import { z } from 'zod'
import { Child, nameOf } from '../../shared/records/child.ts'
import { ChildId } from '../../shared/records/ids.ts'
import { AttendeeSide } from '../../shared/records/register.ts'
import { type ElsewhereIndex, elsewhereIndex, type KeptAddress, type Person } from '../../shared/strangers/elsewhere.ts'
import { soundsOf } from './closeness.ts'
import { type ReadDb, read } from './sql.ts'

const children = read(
  z.object({
    id: ChildId,
    isRestricted: z.boolean(),
    ...Child.pick({ reference: true, givenName: true, familyName: true, bornOn: true, expectedOn: true }).shape,
  }),
  'SELECT id, reference, givenName, familyName, bornOn, expectedOn, isRestricted FROM child',
)
const aliases = read(z.object({ childId: ChildId, reference: z.string() }), 'SELECT childId, reference FROM childAlias')
// A family named after its children adds nobody.
const families = read(
  z.object({ name: z.string(), childId: ChildId }),
  `SELECT f.name, min(c.id) AS childId FROM family f JOIN child c ON c.familyId = f.id
  WHERE c.familyName IS NULL OR c.familyName <> f.name GROUP BY f.id`,
)
const confidential = read(
  z.object({ childId: ChildId, address: z.string(), whose: z.string() }),
  'SELECT childId, address, whose FROM confidentialAddress',
)
const homes = read(
  z.object({ childId: ChildId, location: z.string(), isHidden: z.boolean() }),
  `SELECT p.childId, p.location, c.hasConfidentialAddress AS isHidden
  FROM placement p JOIN child c ON c.id = p.childId WHERE p.endedOn IS NULL AND p.location GLOB '*[0-9]*'`,
)
// A register names the same professionals again and again.
const attendees = read(
  z.object({
    name: z.string(),
    agency: z.string(),
    side: AttendeeSide,
    childId: ChildId.nullable(),
    isRestricted: z.boolean(),
  }),
  `SELECT a.name, a.agency, a.side, min(mc.childId) AS childId, max(coalesce(c.isRestricted, 0)) AS isRestricted
  FROM attendee a LEFT JOIN meetingChild mc ON mc.meetingId = a.meetingId LEFT JOIN child c ON c.id = mc.childId
  WHERE a.childId IS NULL
  GROUP BY a.name, a.agency, a.side, mc.meetingId`,
)
const networks = read(
  z.object({ name: z.string(), relation: z.string(), childId: ChildId.nullable(), isRestricted: z.boolean() }),
  `SELECT n.name, n.relation, min(mc.childId) AS childId, max(coalesce(c.isRestricted, 0)) AS isRestricted
  FROM networkPerson n LEFT JOIN meetingChild mc ON mc.meetingId = n.meetingId LEFT JOIN child c ON c.id = mc.childId
  GROUP BY n.id`,
)
const workers = read(
  z.object({ name: z.string(), role: z.string() }),
  "SELECT name, 'social worker' AS role FROM worker UNION SELECT name, 'IRO' AS role FROM iro",
)

const RESTRICTED = 'A restricted record'

/** Children, their families' names and their addresses, ready to be asked; a hundred thousand take about a second. */
export function indexChildren(db: ReadDb): ElsewhereIndex {
  const other = new Map<ChildId, string[]>()
  for (const { childId, reference } of aliases.all(db, {}))
    other.set(childId, [...(other.get(childId) ?? []), reference])
  const found = children.all(db, {})
  const hidden = new Set(found.filter(({ isRestricted }) => isRestricted).map(({ id }) => id))
  const kin = families.all(db, {}).map(({ name, childId }): Person => {
    const shownAs = hidden.has(childId) ? RESTRICTED : `The ${name} family`
    return { given: '', family: name, who: 'family', shownAs, childId, bornOn: null, references: [] }
  })
  const people = found.map(
    (child): Person => ({
      given: child.givenName ?? '',
      family: child.familyName ?? '',
      who: 'child',
      shownAs: child.isRestricted ? RESTRICTED : nameOf(child),
      childId: child.id,
      bornOn: child.bornOn,
      references: [...(child.reference ? [child.reference] : []), ...(other.get(child.id) ?? [])],
    }),
  )
  return elsewhereIndex([...people, ...kin], addressesOf(db), soundsOf)
}

function addressesOf(db: ReadDb): KeptAddress[] {
  return [
    ...confidential.all(db, {}).map(({ childId, address, whose }) => ({
      text: address,
      isConfidential: true,
      shownAs: `Confidential address: ${whose}`,
      childId,
    })),
    ...homes.all(db, {}).map(({ childId, location, isHidden }) => ({
      text: location,
      isConfidential: isHidden,
      shownAs: isHidden ? 'Confidential address of a child' : 'Where another child lives',
      childId,
    })),
  ]
}

/** People of registers and networks, social workers and IROs; a professional is nobody's family. */
export function indexPeople(db: ReadDb): ElsewhereIndex {
  const onRegisters = attendees.all(db, {}).map(({ name, agency, side, childId, isRestricted }): Person => {
    const who = side === 'family' ? 'relative' : 'professional'
    const shownAs = who === 'relative' && isRestricted ? RESTRICTED : `${name}, ${agency}`
    return { ...named(name), who, shownAs, childId: who === 'relative' ? childId : null }
  })
  const kin = networks.all(db, {}).map(({ name, relation, childId, isRestricted }): Person => {
    const shownAs = isRestricted ? RESTRICTED : [name, relation].filter(Boolean).join(', ')
    return { ...named(name), who: 'relative', shownAs, childId }
  })
  const posts = workers
    .all(db, {})
    .map(
      ({ name, role }): Person => ({ ...named(name), who: 'professional', shownAs: `${name}, ${role}`, childId: null }),
    )
  return elsewhereIndex([...onRegisters, ...kin, ...posts], [], soundsOf)
}

/** A name in one piece: what stands before its last word is given. */
function named(name: string) {
  const words = name.trim().split(/\s+/)
  const family = words.length > 1 ? (words.at(-1) ?? '') : ''
  return { given: words.slice(0, Math.max(1, words.length - 1)).join(' '), family, bornOn: null, references: [] }
}
