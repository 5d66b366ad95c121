import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import type { Acting } from '../../shared/records/acting.ts'
import type { ConcernStanding } from '../../shared/records/alert-stage.ts'
import { IroId, TeamId } from '../../shared/records/ids.ts'
import { PostRole, postRoleLabels } from '../../shared/records/post.ts'
import { type Absence, dutyOwner, type IroInPost, whoActs } from '../../shared/rules/alert-cover.ts'
import type { Context } from '../context.ts'
import { type ReadDb, read } from './sql.ts'

const AbsenceRow = z.object({ name: z.string(), fromOn: IsoDate, untilOn: IsoDate, standInName: z.string() })
// Whoever has left by the day stands in for nobody.
const away = read(
  AbsenceRow,
  `SELECT i.name, l.fromOn, l.untilOn, coalesce(c.name, '') AS standInName
  FROM iroLeave l JOIN iro i ON i.id = l.iroId
  LEFT JOIN iro c ON c.id = l.coverIroId AND (c.endedOn IS NULL OR c.endedOn >= :on)
  WHERE :on BETWEEN l.fromOn AND l.untilOn
  UNION ALL
  SELECT p.name, l.fromOn, l.untilOn, l.delegateName AS standInName
  FROM postLeave l JOIN post p ON p.id = l.postId WHERE :on BETWEEN l.fromOn AND l.untilOn`,
)
const posts = read(
  z.object({ role: PostRole, teamId: TeamId.nullable(), name: z.string() }),
  'SELECT role, teamId, name FROM post',
)
const iros = read(
  z.object({ id: IroId, name: z.string(), endedOn: IsoDate.nullable() }),
  'SELECT id, name, endedOn FROM iro',
)

/** Everybody who is away on a day, IROs and holders of posts, with who stands in for them. */
export const absencesOn = (db: ReadDb, on: IsoDate): Absence[] => away.all(db, { on })

/** Who holds a post for a team: the team’s own, else the one for every team; null while nobody is named. */
export function postHolders(db: ReadDb): (role: PostRole, teamId: TeamId | null) => string | null {
  const held = posts.all(db, {})
  return (role, teamId) => {
    const own = held.filter((post) => post.role === role)
    return (own.find((post) => post.teamId === teamId) ?? own.find((post) => post.teamId === null))?.name ?? null
  }
}

/** What of an alert decides whose it is. */
export type AlertWhose = {
  readonly iroId: IroId | null
  readonly teamId: TeamId | null
  /** The IRO of its first child who has one today. */
  readonly childsIroId: IroId | null
  /** Whom the present stage was put to; blank where nobody was named. */
  readonly withName: string
  readonly stage: PostRole
  readonly duty: ConcernStanding['duty']
}

/** Who has an alert on a day: its IRO, the stage asked, and whoever owes what comes next; null once nothing is owed. */
export type AlertPeople = { owner: Acting; recipient: Acting; onDuty: Acting | null }

/** Answers who has an alert today; the posts and absences are read once for a whole list. */
export function alertPeople(db: ReadDb, { today }: Pick<Context, 'today'>): (alert: AlertWhose) => AlertPeople {
  const absences = absencesOn(db, today)
  const holderOf = postHolders(db)
  const known = new Map<string, IroInPost>(iros.all(db, {}).map((iro) => [iro.id, iro]))
  const iroOf = (id: IroId | null) => (id === null ? null : (known.get(id) ?? null))
  return ({ iroId, teamId, childsIroId, withName, stage, duty }) => {
    const nameOfPost = (role: PostRole) => holderOf(role, teamId) ?? postRoleLabels[role]
    const managerName = nameOfPost('safeguardingManager')
    const raisedBy = iroOf(iroId)
    const owner = dutyOwner({ raisedBy, childsIro: iroOf(childsIroId), managerName }, absences, today)
    const recipient = whoActs(withName.trim() || nameOfPost(stage), absences, today)
    const manager = whoActs(managerName, absences, today)
    return { owner, recipient, onDuty: dutyHolder(duty, { owner, recipient, manager }) }
  }
}

type Holders = { readonly owner: Acting; readonly recipient: Acting; readonly manager: Acting }

function dutyHolder(duty: AlertWhose['duty'], { owner, recipient, manager }: Holders): Acting | null {
  if (duty === null) return null
  if (duty.owner === 'iro') return owner
  return duty.owner === 'safeguardingManager' ? manager : recipient
}
