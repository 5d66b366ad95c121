import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import { ChildId, IroId, MeetingId } from '../../shared/records/ids.ts'
import { MeetingKind } from '../../shared/records/meeting-kind.ts'
import type { ChildFacts } from '../../shared/rules/child-due-dates.ts'
import { restartsClockByDefault } from '../../shared/rules/looked-after-reviews.ts'
import type { Context } from '../context.ts'
import { type ReadDb, read } from './sql.ts'

/** What the record holds of one child on a day: the facts the rules ask for, and what only the lists show. */
export type KnownChild = {
  readonly childId: ChildId
  readonly iroId: IroId | null
  readonly facts: ChildFacts
  readonly legalStatusCode: string | null
  readonly placementCode: string | null
  readonly booked: readonly { readonly id: MeetingId; readonly kind: MeetingKind; readonly scheduledFor: IsoDate }[]
}

const day = IsoDate.nullable()
const has = { childId: ChildId }

// Each statement answers for every child in temp.settlingChild at once: one pass over each table, not one a child.
// CROSS JOIN keeps SQLite from turning a join round: it would read every child's rows to settle one.
const children = read(
  z.object({ ...has, bornOn: day, expectedOn: day, iroId: IroId.nullable() }),
  `SELECT c.id AS childId, c.bornOn, c.expectedOn, a.iroId
  FROM settlingChild s CROSS JOIN child c ON c.id = s.childId
  LEFT JOIN allocation a ON a.childId = c.id AND a.startedOn <= :today AND (a.endedOn IS NULL OR a.endedOn > :today)`,
)
const Period = z.object({ ...has, startedOn: IsoDate, isReviewHistoryComplete: z.boolean() })
const periods = read(
  Period,
  `SELECT p.childId, p.startedOn, p.isReviewHistoryComplete FROM settlingChild s CROSS JOIN periodOfCare p USING (childId)
  WHERE p.startedOn <= :today AND (p.endedOn IS NULL OR p.endedOn > :today) ORDER BY p.childId, p.startedOn`,
)
const statuses = read(
  z.object({ ...has, code: z.string(), isCurrent: z.boolean(), periodStartedOn: IsoDate }),
  `SELECT l.childId, l.code, l.endedOn IS NULL OR l.endedOn > :today AS isCurrent, p.startedOn AS periodStartedOn
  FROM settlingChild s CROSS JOIN legalStatus l USING (childId) JOIN periodOfCare p ON p.id = l.periodOfCareId
  WHERE l.startedOn <= :today ORDER BY l.childId, l.startedOn`,
)
const placements = read(
  z.object({
    ...has,
    startedOn: IsoDate,
    code: z.string().nullable(),
    isUnplannedMove: z.boolean(),
    isCurrent: z.boolean(),
  }),
  `SELECT p.childId, p.startedOn, p.code, p.endedOn IS NULL OR p.endedOn > :today AS isCurrent,
    p.isPlanned IS 0 AND p.isChangeOfCarer = 1 AS isUnplannedMove
  FROM settlingChild s CROSS JOIN placement p USING (childId) WHERE p.startedOn <= :today ORDER BY p.childId, p.startedOn`,
)
const adoptions = read(
  z.object({ ...has, authorisedOn: day, placedOn: day }),
  `SELECT a.childId, iif(a.authorisedOn <= :today, a.authorisedOn, NULL) AS authorisedOn,
    iif(a.placedOn <= :today, a.placedOn, NULL) AS placedOn
  FROM settlingChild s CROSS JOIN adoption a USING (childId)
  WHERE min(coalesce(a.authorisedOn, a.placedOn), coalesce(a.placedOn, a.authorisedOn)) <= :today
    AND (a.endedOn IS NULL OR a.endedOn > :today) ORDER BY a.childId, coalesce(a.placedOn, a.authorisedOn)`,
)
const enquiries = read(
  z.object({ ...has, strategyDiscussionOn: day, transferNotifiedOn: day }),
  `SELECT e.childId, e.strategyDiscussionOn, e.transferNotifiedOn FROM settlingChild s CROSS JOIN enquiry e USING (childId)
  WHERE e.isConferenceRequired = 1 AND e.conferenceOn IS NULL AND (e.closedOn IS NULL OR e.closedOn > :today)
  ORDER BY e.childId, e.strategyDiscussionOn`,
)
const plans = read(
  z.object({ ...has, startedOn: IsoDate, isConferenceHistoryComplete: z.boolean() }),
  `SELECT p.childId, p.startedOn, p.isConferenceHistoryComplete FROM settlingChild s CROSS JOIN protectionPlan p USING (childId)
  WHERE p.startedOn <= :today AND (p.endedOn IS NULL OR p.endedOn > :today) ORDER BY p.childId, p.startedOn`,
)
const hsb = read(
  z.object({ ...has, startedOn: IsoDate }),
  `SELECT h.childId, h.startedOn FROM settlingChild s CROSS JOIN hsbInvolvement h USING (childId)
  WHERE h.startedOn <= :today AND (h.endedOn IS NULL OR h.endedOn > :today) ORDER BY h.childId, h.startedOn`,
)
const meetings = read(
  z.object({
    ...has,
    id: MeetingId,
    kind: MeetingKind,
    on: IsoDate,
    isHeld: z.boolean(),
    earlyReason: z.string().nullable(),
  }),
  `SELECT mc.childId, m.id, m.kind, coalesce(m.heldOn, m.scheduledFor) AS "on", m.status = 'held' AS isHeld, mc.earlyReason
  FROM settlingChild s CROSS JOIN meetingChild mc USING (childId) JOIN meeting m ON m.id = mc.meetingId
  WHERE m.status IN ('held', 'booked') ORDER BY mc.childId, coalesce(m.heldOn, m.scheduledFor), m.id`,
)

const isReview = (kind: MeetingKind) => kind === 'roa' || kind === 'adoptionReview'
/** Short-break series: legal statuses that follow a timetable of their own (regulation 48). */
const SHORT_BREAKS = /^V[34]$/

function byChild<T extends { childId: ChildId }>(rows: readonly T[]): (childId: ChildId) => readonly T[] {
  const found = new Map<ChildId, T[]>()
  for (const row of rows) {
    const list = found.get(row.childId)
    if (list) list.push(row)
    else found.set(row.childId, [row])
  }
  return (childId) => found.get(childId) ?? []
}

/** Everything the statements above found, by child. */
type Found = ReturnType<typeof gather> & Pick<Context, 'settings'>

function gather(db: ReadDb, today: IsoDate) {
  const at = { today }
  return {
    today,
    periods: byChild(periods.all(db, at)),
    statuses: byChild(statuses.all(db, at)),
    placements: byChild(placements.all(db, at)),
    adoptions: byChild(adoptions.all(db, at)),
    enquiries: byChild(enquiries.all(db, at)),
    plans: byChild(plans.all(db, at)),
    hsb: byChild(hsb.all(db, at)),
    meetings: byChild(meetings.all(db, {})),
  }
}

/** The facts of every child in `temp.settlingChild` as they stand on `today`. */
export function knownChildren(db: ReadDb, { today, settings }: Pick<Context, 'today' | 'settings'>): KnownChild[] {
  const found = { ...gather(db, today), settings }
  return children.all(db, { today }).map(({ childId, iroId, bornOn, expectedOn }) => {
    const period = found.periods(childId).at(-1)
    const all = found.meetings(childId)
    const statusesNow = period ? inPeriod(found.statuses(childId), period.startedOn) : []
    return {
      childId,
      iroId,
      facts: {
        bornOn,
        expectedOn,
        care: period ? careFacts(childId, period, found) : null,
        plan: planFacts(childId, found),
        enquiry: enquiryFacts(childId, found),
        hsb: hsbFacts(childId, found),
      },
      legalStatusCode: statusesNow.findLast((status) => status.isCurrent)?.code ?? null,
      placementCode: period ? (found.placements(childId).findLast((one) => one.isCurrent)?.code ?? null) : null,
      booked: all.filter((one) => !one.isHeld).map(({ id, kind, on }) => ({ id, kind, scheduledFor: on })),
    }
  })
}

const inPeriod = <T extends { periodStartedOn: IsoDate }>(rows: readonly T[], startedOn: IsoDate) =>
  rows.filter((row) => row.periodStartedOn === startedOn)

function held(childId: ChildId, found: Found, since: IsoDate, isKind: (kind: MeetingKind) => boolean) {
  return found
    .meetings(childId)
    .filter(({ isHeld, kind, on }) => isHeld && isKind(kind) && on >= since && on <= found.today)
}

function careFacts(childId: ChildId, period: z.infer<typeof Period>, found: Found): NonNullable<ChildFacts['care']> {
  const { startedOn, isReviewHistoryComplete } = period
  const statusesNow = inPeriod(found.statuses(childId), startedOn)
  const moves = found.placements(childId).filter((move) => move.isUnplannedMove && move.startedOn >= startedOn)
  const adoption = found.adoptions(childId).at(-1)
  return {
    startedOn,
    isShortBreaksOnly: statusesNow.length > 0 && statusesNow.every(({ code }) => SHORT_BREAKS.test(code)),
    reviewsHeld: held(childId, found, startedOn, isReview).map(({ on, earlyReason }) => ({
      heldOn: on,
      restartsClock: earlyReason !== 'planningMeeting' && restartsClockByDefault(earlyReason !== null, found.settings),
    })),
    isReviewHistoryComplete,
    unplannedMovesOn: moves.map((move) => move.startedOn),
    adoption: adoption ? { authorisedOn: adoption.authorisedOn, placedOn: adoption.placedOn } : null,
  }
}

function planFacts(childId: ChildId, found: Found): ChildFacts['plan'] {
  const plan = found.plans(childId).at(-1)
  if (!plan) return null
  const { startedOn, isConferenceHistoryComplete } = plan
  const conferencesHeld = held(childId, found, startedOn, (kind) => kind === 'rcpc').map((meeting) => meeting.on)
  return { startedOn, conferencesHeld, isConferenceHistoryComplete }
}

function enquiryFacts(childId: ChildId, found: Found): ChildFacts['enquiry'] {
  const open = found.enquiries(childId)
  if (open.length === 0) return null
  return {
    strategyDiscussionsOn: open.flatMap((enquiry) => enquiry.strategyDiscussionOn ?? []),
    transferNotifiedOn: open.find((enquiry) => enquiry.transferNotifiedOn)?.transferNotifiedOn ?? null,
  }
}

function hsbFacts(childId: ChildId, found: Found): ChildFacts['hsb'] {
  const involvement = found.hsb(childId).at(-1)
  if (!involvement) return null
  const { startedOn } = involvement
  return { startedOn, meetingsHeld: held(childId, found, startedOn, (kind) => kind.startsWith('hsb')).map((m) => m.on) }
}
