import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import { nameOf } from '../../shared/records/child.ts'
import type { Conference, ConferenceAsked } from '../../shared/records/conference.ts'
import type { Decision } from '../../shared/records/decision.ts'
import type { DueDate, ListedMeeting } from '../../shared/records/meeting.ts'
import { MeetingStatus } from '../../shared/records/meeting.ts'
import { sortOf } from '../../shared/records/meeting-kind.ts'
import { nextReviewConference } from '../../shared/rules/child-protection.ts'
import { nextHsbReview } from '../../shared/rules/hsb.ts'
import { type Quorum, quorum } from '../../shared/rules/quorum.ts'
import type { Context } from '../context.ts'
import { agencyViewsOf } from './agency-views.ts'
import { otherChair } from './chairs.ts'
import { answersOf, type Decided, decidedOn } from './conference-children.ts'
import { listDecisions } from './decisions.ts'
import { conferenceOf, registerOf, registerOfMeeting } from './register.ts'
import { type ReadDb, read } from './sql.ts'

// By the children, as the plus sign keeps SQLite from reading every meeting by its status.
// The reasons a stood-down conference has for want of people are the two that quoracy can give.
const before = read(
  z.object({ day: IsoDate, status: MeetingStatus, isInquorate: z.boolean() }),
  `SELECT coalesce(m.heldOn, m.scheduledFor) AS day, m.status,
    CASE m.status WHEN 'stoodDown' THEN coalesce(m.reasonCode, '') IN ('lackOfProfessionals', 'socialWorkerDidNotAttend')
      ELSE EXISTS (SELECT 1 FROM meetingField f
        WHERE f.meetingId = m.id AND f.field = 'inquorateReason' AND f.value <> '') END AS isInquorate
  FROM meeting m
  WHERE m.id <> :meetingId AND +m.status IN ('held', 'stoodDown') AND coalesce(m.heldOn, m.scheduledFor) <= :day
    AND +m.kind IN (SELECT value FROM json_each(:kinds))
    AND m.id IN (SELECT o.meetingId FROM meetingChild o WHERE o.childId IN (
      SELECT childId FROM meetingChild WHERE meetingId = :meetingId UNION
      SELECT s.id FROM meetingChild mine JOIN child c ON c.id = mine.childId JOIN child s ON s.familyId = c.familyId
      WHERE mine.meetingId = :meetingId))
  ORDER BY day DESC, m.id DESC LIMIT 1`,
)

/** The core group meets within this many working days of the conference (CP-07). */
const coreGroupWorkingDays = 10

/** The register of a meeting, whether it is quorate, and what recording it will write. */
export function conference(db: ReadDb, { meetingId, heldOn }: ConferenceAsked, context: Context): Conference {
  const meeting = conferenceOf(db, meetingId, context)
  const on = meeting.heldOn ?? heldOn ?? meeting.scheduledFor
  const decided = decidedOn(db, meeting, on)
  const next = nextMeeting(decided, { meeting, on }, context)
  const isConference = isOfProtection(meeting)
  return {
    ...registerOfMeeting(db, meeting),
    views: agencyViewsOf(db, meetingId),
    quorum: quorumOf(db, meeting, context),
    inquorateBefore: isConference ? inquorateBefore(db, meeting, on) : null,
    children: decided.map(({ shown }) => shown),
    coreGroupBy: next && isConference ? context.calendar.addWorkingDays(on, coreGroupWorkingDays) : null,
    next,
    otherChair: meeting.status === 'booked' ? otherChair(db, meeting, on) : null,
    missing: missingIn(db, { meeting, decided }, context),
    planBlanks: planBlanks(db, meeting, context),
  }
}

type ToConclude = { readonly meeting: ListedMeeting; readonly decided: readonly Decided[] }

/** What keeps a meeting from being recorded as held, in sentences: decisions first, then quoracy without a reason. */
export function missingIn(db: ReadDb, { meeting, decided }: ToConclude, context: Context): string[] {
  const undecided = decided.flatMap(({ shown: { childId, step } }) => {
    const child = meeting.children.find((one) => one.childId === childId)
    return step.act === 'blocked' && child ? [`${nameOf(child)}: ${step.text}`] : []
  })
  const [short] = quorumOf(db, meeting, context).flatMap((part) => part.missing)
  if (short === undefined || answersOf(db, meeting, null)('inquorateReason').trim() !== '') return undecided
  return [...undecided, `The register says it is not quorate. ${short} Say on the register why it went ahead.`]
}

/** How each part of a conference stands against CP-08; nothing for an HSB meeting. */
export function quorumOf(db: ReadDb, meeting: ListedMeeting, { settings }: Context): Quorum[] {
  if (!isOfProtection(meeting)) return []
  const people = registerOf(db, meeting.id)
  const isSplit = answersOf(db, meeting, null)('isSplit') === 'yes'
  return (isSplit ? (['partA', 'partB'] as const) : (['partA'] as const)).map((part) =>
    quorum(
      people.map((person) => ({
        ...person,
        isHere: person[part] === 'here',
        hasReported: person.report === 'received',
      })),
      settings,
    ),
  )
}

/** What is blank in the outline plan, in sentences: blanks keep it from being final. */
export function planBlanks(db: ReadDb, meeting: ListedMeeting, context: Context): string[] {
  const { decisions } = listDecisions(db, { meetingId: meeting.id }, context)
  const answer = answersOf(db, meeting, null)
  const wanted = [
    ['bottomLines', 'Write the bottom lines.'],
    ['nextMeetingOn', 'Enter the day of the next meeting.'],
    ...(isOfProtection(meeting) ? [['coreGroupOn', 'Enter the day of the core group.']] : []),
  ] as const
  return [
    ...(decisions.length === 0 ? ['Add the first step of the plan.'] : []),
    ...decisions.flatMap((decision, index) => blanksIn(decision, index + 1)),
    ...wanted.flatMap(([field = '', text = '']) => (answer(field) === '' ? [text] : [])),
  ]
}

function blanksIn({ what, who, byOn, measure }: Decision, number: number): string[] {
  const blank = [
    what.trim() === '' && 'what',
    who.trim() === '' && 'who',
    byOn === null && 'by when',
    (measure ?? '').trim() === '' && 'how it will be known',
  ].filter((word) => word !== false)
  return blank.length > 0 ? [`Step ${number}: enter ${blank.join(', ')}.`] : []
}

const isOfProtection = ({ kind }: ListedMeeting): boolean => kind === 'icpc' || kind === 'rcpc'

function inquorateBefore(db: ReadDb, { id: meetingId, kind }: ListedMeeting, day: IsoDate) {
  const found = before.get(db, { meetingId, day, kinds: JSON.stringify(sortOf(kind)) })
  return found?.isInquorate ? { on: found.day, isStoodDown: found.status === 'stoodDown' } : null
}

/** When the next meeting is due for those who stay on, or come on, a plan; null when nobody does. */
function nextMeeting(
  decided: readonly Decided[],
  { meeting, on }: { meeting: ListedMeeting; on: IsoDate },
  context: Context,
): DueDate | null {
  const staying = decided.filter(({ goesOn }) => goesOn)
  const [first] = staying
  if (!first) return null
  // A plan that starts today is due a first review; one that goes on, the next.
  const isStarting = staying.some(({ shown }) => !shown.isOpen)
  const startedOn = isStarting ? on : (first.shown.openSince ?? on)
  const met = isStarting ? [] : [on]
  return isOfProtection(meeting)
    ? nextReviewConference({ startedOn, conferencesHeld: met, isConferenceHistoryComplete: true }, context)
    : nextHsbReview({ startedOn, meetingsHeld: met }, context)
}
