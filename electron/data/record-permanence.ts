import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import type { ChildId } from '../../shared/records/ids.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import type { Context } from '../context.ts'
import { recordPermanencePlan } from './care.ts'
import { careOfOn } from './record-children.ts'
import { type Db, type ReadDb, read } from './sql.ts'

const answer = read(
  z.object({ value: z.string() }),
  'SELECT value FROM meetingField WHERE meetingId = :meetingId AND childId = :childId AND field = :field',
)

/** A child's answer in the record of a meeting, or ''. */
export function answerTo(db: ReadDb, { meeting, childId }: Reviewed, field: string): string {
  return answer.get(db, { meetingId: meeting.id, childId, field })?.value ?? ''
}

type Reviewed = { readonly meeting: ListedMeeting; readonly childId: ChildId }

/**
 * Takes the plan for permanence chosen at a review into the child's period of care, agreed on the day the record says or
 * else on the day of the review. A plan that stands already keeps its day unless the record gives another; of a day
 * still to come nothing is written yet.
 */
export function keepPermanence(db: Db, { meeting, childId }: Reviewed, context: Context): void {
  const permanencePlan = answerTo(db, { meeting, childId }, 'permanencePlan')
  const care = careOfOn(db, childId, meeting.heldOn ?? meeting.scheduledFor)
  if (permanencePlan === '' || !care) return
  const said = IsoDate.safeParse(answerTo(db, { meeting, childId }, 'permanenceAgreedOn')).data
  const isSame = care.permanencePlan === permanencePlan
  const permanenceAgreedOn = said ?? (isSame ? care.permanenceAgreedOn : null) ?? meeting.heldOn ?? meeting.scheduledFor
  if (permanenceAgreedOn > context.today || (isSame && care.permanenceAgreedOn === permanenceAgreedOn)) return
  const { id, version } = care
  recordPermanencePlan(db, { id, version, permanencePlan, permanenceAgreedOn }, context)
}
