import { z } from 'zod'
import { RecordId } from '../records/ids.ts'
import { SetCover } from '../records/leave.ts'
import { LeaveHandOver, LeaveHandOverAsked, Uncovered } from '../records/leave-hand-over.ts'
import { AddPostLeave, Post, PostAsked, PostHolder, PostTeam, RemoveRow, SavePost } from '../records/post.ts'
import { command, nothing, query } from './kinds.ts'

/** Who holds the posts that alerts go to, and who stands in for them. */
export const postsOperations = {
  'posts.list': query(nothing, z.array(Post)),
  'posts.teams': query(nothing, z.array(PostTeam)),
  'posts.forStage': query(PostAsked, PostHolder.nullable()),
  'posts.save': command(SavePost, z.object({ id: RecordId })),
  'posts.remove': command(RemoveRow, z.null()),
  'posts.addLeave': command(AddPostLeave, z.object({ id: RecordId })),
  'posts.removeLeave': command(RemoveRow, z.null()),
  'leave.setCover': command(SetCover, z.null()),
  'leave.handOver': query(LeaveHandOverAsked, LeaveHandOver),
  'leave.uncovered': query(nothing, z.array(Uncovered)),
}
