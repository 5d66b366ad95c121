import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import type { ChildConversation, FootprintStanding } from '../../shared/records/footprint.ts'
import type { ChildId, MeetingId } from '../../shared/records/ids.ts'
import { conversationStanding } from '../../shared/rules/private-conversation.ts'
import type { Context } from '../context.ts'
import { ChildLineRow, childLine, childLineColumns } from './child-lines.ts'
import { type ReadDb, read } from './sql.ts'

const conversations = read(
  z.object({
    on: IsoDate,
    outcome: z.enum(['tookPlace', 'refused', 'notAppropriate']).nullable(),
    reason: z.string(),
  }),
  `SELECT happenedOn AS "on", json_extract(facts, '$.conversation') AS outcome,
    coalesce(json_extract(facts, '$.reason'), '') AS reason
  FROM footprintEntry WHERE childId = :childId AND kind = 'privateConversation'`,
)
const before = read(
  z.object({ becameLookedAfterOn: IsoDate, previousOn: IsoDate.nullable() }),
  `SELECT p.startedOn AS becameLookedAfterOn, (
    SELECT max(m.heldOn) FROM meetingChild mc JOIN meeting m ON m.id = mc.meetingId
    WHERE mc.childId = p.childId AND m.status = 'held' AND m.kind IN ('roa', 'adoptionReview')
      AND m.heldOn >= p.startedOn AND m.heldOn < :reviewOn ) AS previousOn
  FROM periodOfCare p WHERE p.childId = :childId AND p.startedOn <= :reviewOn
    AND (p.endedOn IS NULL OR p.endedOn >= :reviewOn) ORDER BY p.startedOn DESC LIMIT 1`,
)
const nextReview = read(
  z.object({ reviewOn: IsoDate }),
  `SELECT coalesce(bookedFor, dueBy) AS reviewOn FROM clock
  WHERE childId = :childId AND track = 'lookedAfter' AND isBinding = 1`,
)
const ofMeeting = read(
  ChildLineRow.extend({ reviewOn: IsoDate, isHeld: z.boolean() }),
  `SELECT ${childLineColumns}, coalesce(m.heldOn, m.scheduledFor) AS reviewOn, m.status = 'held' AS isHeld
  FROM meeting m JOIN meetingChild mc ON mc.meetingId = m.id JOIN child c ON c.id = mc.childId
  WHERE m.id = :meetingId AND m.kind IN ('roa', 'adoptionReview') AND m.status IN ('booked', 'held')
  ORDER BY c.bornOn IS NULL, c.bornOn, c.id`,
)

/** Each child of a review, and whether they were spoken with in private before it; nobody of any other meeting. */
export function conversationsOfMeeting(
  db: ReadDb,
  { meetingId }: { meetingId: MeetingId },
  context: Context,
): ChildConversation[] {
  return ofMeeting.all(db, { meetingId }).flatMap((row) => {
    const standing = standingOf(db, row, context)
    return standing ? [{ ...childLine(row, context.today), standing }] : []
  })
}

/** The same before the next review of one child; null while none is due. */
export function conversationOfChild(db: ReadDb, childId: ChildId, context: Context): FootprintStanding | null {
  const next = nextReview.get(db, { childId })
  return next ? standingOf(db, { childId, reviewOn: next.reviewOn, isHeld: false }, context) : null
}

type Review = { readonly childId: ChildId; readonly reviewOn: IsoDate; readonly isHeld: boolean }

function standingOf(db: ReadDb, review: Review, { today, calendar, settings }: Context): FootprintStanding | null {
  const interval = before.get(db, { childId: review.childId, reviewOn: review.reviewOn })
  if (!interval) return null
  const { reviewOn, isHeld, childId } = review
  const told = conversations.all(db, { childId })
  const remindWorkingDays = settings.conversationWorkingDays
  return conversationStanding({
    ...interval,
    reviewOn,
    isHeld,
    conversations: told,
    today,
    calendar,
    remindWorkingDays,
  })
}
