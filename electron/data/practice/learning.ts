import { z } from 'zod'
import { IroId } from '../../../shared/records/ids.ts'
import { read, write } from '../sql.ts'
import { type AuditStory, auditStories } from './audit-stories.ts'
import { type World, workingDay } from './world.ts'

const iros = read(
  z.object({ id: IroId, name: z.string() }),
  'SELECT id, name FROM iro WHERE endedOn IS NULL ORDER BY id LIMIT 13',
)
const insertActivity = write(`
  INSERT INTO learningActivity (id, kind, title, theme, happenedOn, iroId, leadName, looked, cases, strengths, findings)
  VALUES (:id, :kind, :title, :theme, :happenedOn, :iroId, :leadName, :looked, :cases, :strengths, :findings)`)
const insertAction = write(`
  INSERT INTO learningAction (id, learningActivityId, position, action, ownerName, dueBy, doneOn)
  VALUES (:id, :learningActivityId, :position, :action, :ownerName, :dueBy, :doneOn)`)

/** Who leads audits and observations that no IRO leads. */
const MANAGER = 'Helen Marsh'

/** Enters fourteen months of peer audits, observations and thematic audits, with what was to be done about each. */
export function enterLearning(world: World): void {
  const people = iros.all(world.db, {})
  for (const [at, story] of auditStories.entries()) {
    const observed = story.kind === 'thematicAudit' ? undefined : people[at % people.length]
    const lead = story.kind === 'peerAudit' ? people[(at + 5) % people.length] : undefined
    enterActivity(world, story, { iroId: observed?.id ?? null, leadName: lead?.name ?? MANAGER, own: observed?.name })
  }
}

type Whose = { readonly iroId: string | null; readonly leadName: string; readonly own: string | undefined }

function enterActivity(world: World, story: AuditStory, { iroId, leadName, own }: Whose): void {
  const { db, random, rules, today } = world
  const { daysAgo, actions, ...about } = story
  const id = random.id()
  const happenedOn = workingDay(world, -daysAgo)
  insertActivity(db, { ...about, id, happenedOn, iroId, leadName })
  for (const [position, [action, days, isForgotten]] of actions.entries()) {
    const dueBy = rules.calendar.addWorkingDays(happenedOn, days)
    const doneOn = dueBy < today && !isForgotten ? rules.calendar.subtractWorkingDays(dueBy, 1) : null
    insertAction(db, {
      id: random.id(),
      learningActivityId: id,
      position,
      action,
      ownerName: own ?? MANAGER,
      dueBy,
      doneOn,
    })
  }
}
