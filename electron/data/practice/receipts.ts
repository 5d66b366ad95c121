import { z } from 'zod'
import { addMonthsTo, IsoDate } from '../../../shared/dates.ts'
import { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import { reportDue } from '../../../shared/rules/report-receipt.ts'
import { read, write } from '../sql.ts'
import { makeRandom } from './random.ts'
import { type World, workingDay } from './world.ts'

const Asked = z.object({
  id: MeetingId,
  kind: MeetingKind,
  meetsOn: IsoDate,
  startsAt: z.string().nullable(),
  isHeld: z.boolean(),
  childId: ChildId,
  place: z.number().int(),
})
const asked = read(
  Asked,
  `SELECT m.id, m.kind, coalesce(m.heldOn, m.scheduledFor) AS meetsOn, m.startsAt, m.status = 'held' AS isHeld, mc.childId,
    row_number() OVER (PARTITION BY m.id ORDER BY mc.id) AS place
  FROM meeting m JOIN meetingChild mc ON mc.meetingId = m.id
  WHERE m.kind IN ('roa', 'adoptionReview', 'icpc', 'rcpc')
    AND (m.status = 'held' AND m.heldOn >= :since OR m.status = 'booked' AND m.scheduledFor > :today
      AND m.scheduledFor <= :untilOn)
  ORDER BY meetsOn, m.id, mc.id`,
)
const insert = write(`
  INSERT INTO reportReceipt (id, meetingId, childId, report, receivedOn, receivedAtTime, seenOn, seenAtTime)
  VALUES (:id, :meetingId, :childId, :report, :receivedOn, :receivedAtTime, :seenOn, :seenAtTime)`)

/** Share in time, and share that never came, about as the annual report has them. */
const shares = {
  assessment: { inTime: 0.77, never: 0.05 },
  plan: { inTime: 0.68, never: 0.08 },
  socialWork: { inTime: 0.76, never: 0.03 },
  parents: { inTime: 0.72, never: 0.05 },
} as const

/** How far ahead reports come in, in working days. */
const AHEAD = 8

/**
 * Enters when reports reached the chair, and the parents of a conference, for the meetings of a year and of the next
 * days. Today's meetings are left to the day. With chance of its own, so that nothing else in the county changes.
 */
export function enterReceipts(county: World): void {
  const world = { ...county, random: makeRandom(20_261_207) }
  const { db, today } = world
  const span = { today, since: addMonthsTo(today, -12), untilOn: workingDay(world, AHEAD) }
  for (const meeting of asked.all(db, span)) {
    if (meeting.kind === 'icpc' || meeting.kind === 'rcpc') {
      // The report of a conference is about the family.
      if (meeting.place === 1) enterReceipt(world, meeting, 'socialWork')
    } else for (const report of ['plan', 'assessment'] as const) enterReceipt(world, meeting, report)
  }
}

function enterReceipt(
  world: World,
  meeting: z.infer<typeof Asked>,
  report: 'plan' | 'assessment' | 'socialWork',
): void {
  const isShared = report === 'socialWork'
  const receivedOn = drawDay(world, meeting, { who: 'chair', share: shares[report] })
  const seenOn = isShared ? drawDay(world, meeting, { who: 'parents', share: shares.parents }) : null
  if (receivedOn === null && seenOn === null) return
  insert(world.db, {
    id: world.random.id(),
    meetingId: meeting.id,
    childId: isShared ? null : meeting.childId,
    report,
    receivedOn,
    receivedAtTime: receivedOn && timeOf(world),
    seenOn,
    seenAtTime: null,
  })
}

type Whom = { readonly who: 'chair' | 'parents'; readonly share: { readonly inTime: number; readonly never: number } }

/** The day it came; null where it never did, or has not yet. */
function drawDay(
  { random, rules, today }: World,
  meeting: z.infer<typeof Asked>,
  { who, share }: Whom,
): IsoDate | null {
  const { calendar, settings } = rules
  const { kind, meetsOn: on, startsAt: time, isHeld } = meeting
  const due = reportDue({ kind, on, time }, who, { calendar, lead: settings.reviewReportLead })
  if (due === null || random.chance(share.never)) return null
  const early = calendar.subtractWorkingDays(due.on, random.whole(1, 4))
  const isInTime = random.chance(share.inTime)
  const day = isInTime ? early : due.ruleId === 'LAC-11' || random.chance(0.4) ? on : calendar.addWorkingDays(due.on, 1)
  return isHeld || day < today ? day : null
}

const timeOf = ({ random }: World): string =>
  `${String(random.whole(9, 16)).padStart(2, '0')}:${random.pick(['05', '20', '35', '50'])}`
