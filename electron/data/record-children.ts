import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import type { ChildId } from '../../shared/records/ids.ts'
import { PeriodOfCareId } from '../../shared/records/ids.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import type { RecordChild } from '../../shared/records/meeting-record.ts'
import { sourceDetailsOf } from './source-details.ts'
import { type ReadDb, read } from './sql.ts'

const Care = z.object({
  id: PeriodOfCareId,
  version: z.number().int(),
  startedOn: IsoDate,
  isReviewHistoryComplete: z.boolean(),
  permanencePlan: z.string().nullable(),
  permanenceAgreedOn: IsoDate.nullable(),
})
const careOn = read(
  Care,
  `SELECT id, version, startedOn, isReviewHistoryComplete, permanencePlan, permanenceAgreedOn FROM periodOfCare
  WHERE childId = :childId AND startedOn <= :on AND (endedOn IS NULL OR endedOn >= :on) ORDER BY startedOn DESC LIMIT 1`,
)
// A mere planning meeting is not one of the series.
const heldSince = read(
  z.object({ count: z.number().int() }),
  `SELECT count(*) AS count FROM meetingChild mc CROSS JOIN meeting m ON m.id = mc.meetingId
  WHERE mc.childId = :childId AND m.status = 'held' AND m.kind IN ('roa', 'adoptionReview') AND m.id <> :meetingId
    AND m.heldOn >= :startedOn AND m.heldOn <= :on AND mc.earlyReason IS NOT 'planningMeeting'`,
)

/** The period of care a child was in on a day, or undefined. */
export function careOfOn(db: ReadDb, childId: ChildId, on: IsoDate): z.infer<typeof Care> | undefined {
  return careOn.get(db, { childId, on })
}

/** What the rest of the record tells of each child of a meeting, in the meeting's order. */
export function recordChildren(db: ReadDb, meeting: ListedMeeting): RecordChild[] {
  const on = meeting.heldOn ?? meeting.scheduledFor
  return meeting.children.map(({ childId }) => {
    const care = careOfOn(db, childId, on)
    const { permanencePlan = null, permanenceAgreedOn = null } = care ?? {}
    const held = care && heldSince.get(db, { childId, meetingId: meeting.id, startedOn: care.startedOn, on })
    const reviewNumber = held && care.isReviewHistoryComplete ? held.count + 1 : null
    return { childId, reviewNumber, permanencePlan, permanenceAgreedOn, council: sourceDetailsOf(db, { childId }) }
  })
}
