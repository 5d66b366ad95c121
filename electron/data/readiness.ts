import type { MeetingId } from '../../shared/records/ids.ts'
import type { Readiness, ReadyItem, ReportLine } from '../../shared/records/readiness.ts'
import type { Context } from '../context.ts'
import { draftsOf, raisedAbout } from './alert-drafts.ts'
import { answersOf } from './conference-children.ts'
import { getMeeting, meetingsById } from './meeting-list.ts'
import { childItems } from './readiness-children.ts'
import { bookingItems, needsItem, pairItems } from './readiness-items.ts'
import { addressesOf, needsOf, pairsOf } from './readiness-people.ts'
import { reportLine, reportsOf, type StandingReport } from './readiness-reports.ts'
import { registerOf } from './register.ts'
import type { ReadDb } from './sql.ts'

/** Everything to make ready for a meeting, each with how it stands today. */
export function readiness(db: ReadDb, { meetingId }: { meetingId: MeetingId }, context: Context): Readiness {
  const meeting = getMeeting(db, { id: meetingId }, context)
  const standing = reportsOf(db, meeting, context)
  const drafts = draftsOf(db, meetingId)
  const reports = standing.map((one) => {
    const alerts = raisedAbout(db, { meetingId, childId: one.childId })
    return reportLine(one, { draft: draftOf(one, drafts), alerts })
  })
  const [people, pairs, addresses] = [needsOf(db, meetingId), pairsOf(db, meetingId), addressesOf(db, meetingId)]
  const isConference = meeting.kind === 'icpc' || meeting.kind === 'rcpc'
  const others = registerOf(db, meetingId).map(({ report }) => report)
  return {
    items: [
      ...standing.flatMap((one, index) => reportItems(one, reports[index])),
      ...childItems(db, { meeting, addresses }, context),
      needsItem(people),
      ...pairItems({ people, pairs, isSplit: !isConference || answersOf(db, meeting, null)('isSplit') === 'yes' }),
      ...bookingItems(meeting),
    ],
    reports,
    otherReports: {
      received: others.filter((report) => report === 'received').length,
      notReceived: others.filter((report) => report === 'notReceived').length,
    },
    people,
    pairs,
    addresses,
  }
}

/** What is to fix before each of these meetings; those held, called off or ready are left out. */
export function toFixOf(db: ReadDb, { meetingIds }: { meetingIds: readonly MeetingId[] }, context: Context) {
  return meetingsById(db, meetingIds, context)
    .filter(({ status }) => status === 'booked')
    .map(({ id: meetingId }) => {
      const wrong = readiness(db, { meetingId }, context).items.filter(({ state }) => state === 'toFix')
      return { meetingId, toFix: wrong.map(({ label, text }) => `${label}: ${text}`) }
    })
    .filter(({ toFix }) => toFix.length > 0)
}

function draftOf({ report, childId }: StandingReport, drafts: ReturnType<typeof draftsOf>) {
  const found = drafts.find((one) => one.report === report && one.childId === childId)
  if (!found) return null
  const { id, draft, madeOn, closedOn, closedWhy, version } = found
  return { id, draft, madeOn, closedOn, closedWhy, version }
}

function reportItems({ report, childId, label, receivers }: StandingReport, line: ReportLine | undefined): ReadyItem[] {
  return receivers.flatMap(({ who, due }) => {
    const told = who === 'chair' ? line?.chair : line?.parents
    if (!told) return []
    const key = `${report} ${childId ?? ''} ${who}`
    return [{ key, section: 'reports', childId, label, ...told, ruleId: due.ruleId, dueOn: due.on }]
  })
}
