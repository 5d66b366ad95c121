import { v7 } from 'uuid'
import { formatDay } from '../../shared/dates.ts'
import { conflict, notFound } from '../../shared/errors.ts'
import { type CloseEnquiry, Enquiry, type RecordEnquiry } from '../../shared/records/enquiry.ts'
import type { Context } from '../context.ts'
import { childOf } from './children.ts'
import { openPlanOf } from './plan-rows.ts'
import { refusal, refuseBefore, refuseFuture } from './refusal.ts'
import { type Db, read, write } from './sql.ts'

const byId = read(
  Enquiry,
  `SELECT id, childId, strategyDiscussionOn, transferNotifiedOn, conferenceOn, isConferenceRequired, closedOn, version
  FROM enquiry WHERE id = :id`,
)
const insert = write(`
  INSERT INTO enquiry (id, childId, strategyDiscussionOn, transferNotifiedOn, isConferenceRequired)
  VALUES (:id, :childId, :strategyDiscussionOn, :transferNotifiedOn, :isConferenceRequired)`)
const close = write(`
  UPDATE enquiry SET closedOn = :closedOn, version = version + 1 WHERE id = :id AND version = :version`)

/** Starts an enquiry; one that needs an initial conference starts its clock (CP-01). */
export function recordEnquiry(
  db: Db,
  { childId, began, on, isConferenceRequired }: RecordEnquiry,
  { today }: Context,
): null {
  childOf(db, childId)
  const isDiscussion = began === 'strategyDiscussion'
  refuseFuture('on', on, { what: isDiscussion ? 'The strategy discussion' : 'The day of being told', today })
  const plan = openPlanOf(db, childId)
  if (plan && isConferenceRequired && on >= plan.startedOn)
    throw refusal(
      'isConferenceRequired',
      `A child protection plan is open since ${formatDay(plan.startedOn)}, so a review conference is due instead. Choose No, or end the plan first.`,
    )
  insert(db, {
    id: v7(),
    childId,
    strategyDiscussionOn: isDiscussion ? on : null,
    transferNotifiedOn: isDiscussion ? null : on,
    isConferenceRequired,
  })
  return null
}

/** Closes an enquiry without an initial conference. */
export function closeEnquiry(db: Db, input: CloseEnquiry, { today }: Context): null {
  const enquiry = byId.get(db, { id: input.id })
  if (!enquiry) throw notFound('This enquiry')
  const { conferenceOn, closedOn, strategyDiscussionOn, transferNotifiedOn } = enquiry
  const endedOn = conferenceOn ?? closedOn
  if (endedOn) throw refusal('closedOn', `This enquiry ended on ${formatDay(endedOn)} already. Look again at the list.`)
  const began = strategyDiscussionOn ?? transferNotifiedOn
  if (began) refuseBefore('closedOn', input.closedOn, { on: began, after: 'the enquiry started' })
  refuseFuture('closedOn', input.closedOn, { what: 'The end', today })
  if (close(db, input) === 0) throw conflict('This enquiry')
  return null
}
