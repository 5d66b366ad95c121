import { z } from 'zod'
import type { AlertStage } from '../../../shared/records/alert-stage.ts'
import { TeamId } from '../../../shared/records/ids.ts'
import { read, write } from '../sql.ts'
import { drawAdultName } from './names.ts'
import { type World, workingDay } from './world.ts'

const teams = read(z.object({ id: TeamId, name: z.string() }), 'SELECT id, name FROM team ORDER BY id')
const insertPost = write('INSERT INTO post (id, role, teamId, name) VALUES (:id, :role, :teamId, :name)')
const insertLeave = write(`
  INSERT INTO postLeave (id, postId, fromOn, untilOn, delegateName)
  VALUES (:id, :postId, :fromOn, :untilOn, :delegateName)`)

/** Team managers in the order of the county's eight teams. */
const teamManagers = [
  'Gillian Prentice',
  'Owen Maddox',
  'Shazia Mirza',
  'Tom Wilding',
  'Colin Ashby',
  'Janet Osborne',
  'Rhiannon Bevan',
  'David Achebe',
]
const localities = 'Naomi Fairclough'
const care = 'Ingrid Solberg'
const ofTheCounty = [
  ['headOfService', 'Paul Okonkwo'],
  ['assistantDirector', 'Caroline Hythe'],
  ['agencyDecisionMaker', 'Anthony Redgrave'],
  ['cafcass', 'Lorna Pike'],
  ['legalAdviser', 'Imran Sheikh'],
  ['safeguardingManager', 'Helen Marsh'],
] as const

/** Who answers a concern about a team at each stage. */
export type Managers = { nameAt(stage: AlertStage, teamId: string): string }

/** Enters who holds the posts that alerts go to; one team manager is away now, and another answers meanwhile. */
export function enterManagers(world: World): Managers {
  const { db, random } = world
  const names = new Map<string, string>()
  const enter = (role: string, teamId: string | null, name: string): string => {
    const id = random.id()
    insertPost(db, { id, role, teamId, name })
    names.set(`${role} ${teamId ?? ''}`, name)
    return id
  }
  for (const [role, name] of ofTheCounty) enter(role, null, name)
  // One service manager has the localities, the other every team that has none of its own.
  enter('serviceManager', null, care)
  for (const [at, { id, name }] of teams.all(db, {}).entries()) {
    const postId = enter('teamManager', id, teamManagers[at] ?? drawAdultName(random))
    if (name.includes('locality')) enter('serviceManager', id, localities)
    if (name === 'Children in care, west')
      insertLeave(db, {
        id: random.id(),
        postId,
        fromOn: workingDay(world, -3),
        untilOn: workingDay(world, 6),
        delegateName: 'Colin Ashby',
      })
  }
  return { nameAt: (stage, teamId) => names.get(`${stage} ${teamId}`) ?? names.get(`${stage} `) ?? '' }
}
