import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { alertStageLabels } from './alert-stage.ts'
import { dayAsked, Version } from './answers.ts'
import { RecordId, TeamId } from './ids.ts'

/** A post that alerts go to or that is asked for advice. */
export const PostRole = z.enum(
  [
    'teamManager',
    'serviceManager',
    'headOfService',
    'assistantDirector',
    'agencyDecisionMaker',
    'cafcass',
    'legalAdviser',
    'safeguardingManager',
  ],
  { error: 'Choose the post' },
)
export type PostRole = z.infer<typeof PostRole>

/** What each post is called. */
export const postRoleLabels: Readonly<Record<PostRole, string>> = {
  ...alertStageLabels,
  agencyDecisionMaker: 'Agency decision maker',
  cafcass: 'Cafcass',
  legalAdviser: 'Legal adviser',
  safeguardingManager: 'Safeguarding manager',
}

/** The posts a team can have its own of; the others are one for the county. */
export const postsOfTeams: readonly PostRole[] = ['teamManager', 'serviceManager']

/** Days the holder of a post is away, both ends included, and who answers meanwhile; blank for nobody. */
export const PostLeave = z.object({
  id: RecordId,
  postId: RecordId,
  fromOn: IsoDate,
  untilOn: IsoDate,
  delegateName: z.string(),
  version: Version,
})
export type PostLeave = z.infer<typeof PostLeave>

/** Who holds a post; without a team it is held for every team that has none of its own. */
export const Post = z.object({
  id: RecordId,
  role: PostRole,
  teamId: TeamId.nullable(),
  teamName: z.string().nullable(),
  name: z.string(),
  version: Version,
  /** Days away that are not over, the soonest first. */
  leave: z.array(PostLeave),
})
export type Post = z.infer<typeof Post>

const personName = (message: string) =>
  z.string().trim().min(1, message).max(100, 'Shorten this to 100 characters or fewer')

/** Who holds a post from now on; `id` and `version` are null for a post that had nobody. */
export const SavePost = z.strictObject({
  id: RecordId.nullable(),
  version: Version.nullable(),
  role: PostRole,
  teamId: TeamId.nullable(),
  name: personName('Enter the name'),
})
export type SavePost = z.infer<typeof SavePost>

/** Days away of whoever holds a post. */
export const AddPostLeave = z.strictObject({
  postId: RecordId,
  fromOn: dayAsked('Enter the first day away'),
  untilOn: dayAsked('Enter the last day away'),
  delegateName: z.string().trim().max(100, 'Shorten this to 100 characters or fewer'),
})
export type AddPostLeave = z.infer<typeof AddPostLeave>

/** A post or days away to take out. */
export const RemoveRow = z.strictObject({ id: RecordId, version: Version })
export type RemoveRow = z.infer<typeof RemoveRow>

/** Whom something goes to: a post, for a team, on a day. */
export const PostAsked = z.strictObject({ stage: PostRole, teamId: TeamId.nullable(), on: IsoDate })
export type PostAsked = z.infer<typeof PostAsked>

/** Who holds a post on a day; `delegateName` is who answers while they are away, blank for nobody or nobody away. */
export const PostHolder = z.object({ name: z.string(), awayUntil: IsoDate.nullable(), delegateName: z.string() })
export type PostHolder = z.infer<typeof PostHolder>

/** A team a post can belong to. */
export const PostTeam = z.object({ teamId: TeamId, name: z.string() })
export type PostTeam = z.infer<typeof PostTeam>
