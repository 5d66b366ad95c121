import { setCover } from './data/leave.ts'
import { leaveHandOver, uncoveredAlerts } from './data/leave-hand-over.ts'
import {
  addPostLeave,
  listPosts,
  listTeams,
  postForStage,
  removePost,
  removePostLeave,
  savePost,
} from './data/posts.ts'

/** Which function answers what is asked of this part; `handlers` checks that each fits. */
export const postsHandlers = {
  'posts.list': listPosts,
  'posts.teams': listTeams,
  'posts.forStage': postForStage,
  'posts.save': savePost,
  'posts.remove': removePost,
  'posts.addLeave': addPostLeave,
  'posts.removeLeave': removePostLeave,
  'leave.setCover': setCover,
  'leave.handOver': leaveHandOver,
  'leave.uncovered': uncoveredAlerts,
}
