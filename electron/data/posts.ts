import { v7 } from 'uuid'
import { z } from 'zod'
import { formatDay } from '../../shared/dates.ts'
import { conflict, notFound } from '../../shared/errors.ts'
import { RecordId } from '../../shared/records/ids.ts'
import {
  type AddPostLeave,
  Post,
  type PostAsked,
  type PostHolder,
  PostLeave,
  PostTeam,
  postRoleLabels,
  postsOfTeams,
  type RemoveRow,
  type SavePost,
} from '../../shared/records/post.ts'
import { whoActs } from '../../shared/rules/alert-cover.ts'
import type { Context } from '../context.ts'
import { absencesOn, postHolders } from './alert-people.ts'
import { grouped } from './grouped.ts'
import { refusal, refuseBefore } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const listed = read(
  Post.omit({ leave: true }),
  `SELECT p.id, p.role, p.teamId, t.name AS teamName, p.name, p.version
  FROM post p LEFT JOIN team t ON t.id = p.teamId ORDER BY t.name IS NOT NULL, t.name, p.id`,
)
const leaves = read(
  PostLeave,
  `SELECT id, postId, fromOn, untilOn, delegateName, version FROM postLeave WHERE untilOn >= :today
  ORDER BY fromOn, id`,
)
const teams = read(PostTeam, 'SELECT id AS teamId, name FROM team ORDER BY name')
const inPost = read(
  z.object({ id: RecordId, name: z.string() }),
  `SELECT id, name FROM post WHERE role = :role AND teamId IS :teamId AND id IS NOT :id`,
)
const insert = write('INSERT INTO post (id, role, teamId, name) VALUES (:id, :role, :teamId, :name)')
const change = write(`
  UPDATE post SET role = :role, teamId = :teamId, name = :name, version = version + 1
  WHERE id = :id AND version = :version`)
const dropLeaves = write('DELETE FROM postLeave WHERE postId = :id')
const drop = write('DELETE FROM post WHERE id = :id AND version = :version')
const nameOfPost = read(z.object({ name: z.string() }), 'SELECT name FROM post WHERE id = :id')
const sameDays = read(
  PostLeave.pick({ fromOn: true, untilOn: true }),
  `SELECT fromOn, untilOn FROM postLeave WHERE postId = :postId AND fromOn <= :untilOn AND untilOn >= :fromOn LIMIT 1`,
)
const insertLeave = write(`
  INSERT INTO postLeave (id, postId, fromOn, untilOn, delegateName)
  VALUES (:id, :postId, :fromOn, :untilOn, :delegateName)`)
const dropLeave = write('DELETE FROM postLeave WHERE id = :id AND version = :version')

/** Who holds each post, the one for every team before those of teams, with the days away that are not over. */
export function listPosts(db: ReadDb, _: Record<string, never>, { today }: Context): Post[] {
  const away = grouped(leaves.all(db, { today }), ({ postId }) => postId)
  return listed.all(db, {}).map((post) => ({ ...post, leave: away.get(post.id) ?? [] }))
}

/** The teams a post can belong to, by name. */
export const listTeams = (db: ReadDb): PostTeam[] => teams.all(db, {})

/** Who holds a post for a team on a day and who answers while they are away; null while nobody is named. */
export function postForStage(db: ReadDb, { stage, teamId, on }: PostAsked): PostHolder | null {
  const name = postHolders(db)(stage, teamId)
  if (name === null) return null
  const { actsName, awayUntil } = whoActs(name, absencesOn(db, on), on)
  return { name, awayUntil, delegateName: actsName === name ? '' : actsName }
}

/** Says who holds a post; refused where somebody else is named for it already. */
export function savePost(db: Db, { id, version, ...post }: SavePost): { id: RecordId } {
  const { role, teamId } = post
  if (teamId !== null && !postsOfTeams.includes(role))
    throw refusal('teamId', `${postRoleLabels[role]} is one for every team. Leave the team empty.`)
  if (teamId !== null && !listTeams(db).some((team) => team.teamId === teamId)) throw notFound('This team')
  const [other] = inPost.all(db, { role, teamId, id })
  if (other) throw refusal('name', `${other.name} holds this post. Change the name there instead.`)
  if (id === null || version === null) {
    const made = RecordId.parse(v7())
    insert(db, { id: made, ...post })
    return { id: made }
  }
  if (change(db, { id, version, ...post }) === 0) throw conflict('This post')
  return { id }
}

/** Takes a post out with the days away of its holder; their history stays. */
export function removePost(db: Db, { id, version }: RemoveRow): null {
  dropLeaves(db, { id })
  if (drop(db, { id, version }) === 0) throw conflict('This post')
  return null
}

/** Records days away; refused where some of them are recorded already, and where the holder would stand in for themselves. */
export function addPostLeave(db: Db, leave: AddPostLeave): { id: RecordId } {
  const { postId, fromOn, untilOn, delegateName } = leave
  const name = nameOfPost.get(db, { id: postId })?.name
  if (name === undefined) throw notFound('This post')
  refuseBefore('untilOn', untilOn, { on: fromOn, after: 'the first day away' })
  if (delegateName.toLowerCase() === name.toLowerCase())
    throw refusal('delegateName', `${name} is the one who is away. Name somebody else, or leave this empty.`)
  const known = sameDays.get(db, { postId, fromOn, untilOn })
  if (known) {
    const days = `${formatDay(known.fromOn)} to ${formatDay(known.untilOn)}`
    throw refusal('fromOn', `${name} is already away ${days}. Remove those days first, or choose other days.`)
  }
  const id = RecordId.parse(v7())
  insertLeave(db, { id, ...leave })
  return { id }
}

/** Takes days away out that are not taken after all. */
export function removePostLeave(db: Db, { id, version }: RemoveRow): null {
  if (dropLeave(db, { id, version }) === 0) throw conflict('These days')
  return null
}
