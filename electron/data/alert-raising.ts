import { z } from 'zod'
import { addDaysTo, daysBetween, type IsoDate } from '../../shared/dates.ts'
import type { AlertLine } from '../../shared/records/alert.ts'
import type {
  AlertPrefill,
  PrefillAsked,
  ProposedFact,
  SimilarAlert,
  SimilarAsked,
} from '../../shared/records/alert-raising.ts'
import { isAlerted, isReportMissing, reportFacts, reportTitle } from '../../shared/records/alert-text.ts'
import { type AlertSigns, alertWording, likelyTheme } from '../../shared/records/alert-wording.ts'
import { type ChildLine, namelessly } from '../../shared/records/child-line.ts'
import { ChildId, TeamId } from '../../shared/records/ids.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import { listed } from '../../shared/words.ts'
import type { Context } from '../context.ts'
import { draftOf } from './alert-drafts.ts'
import { ago, type ChildSigns, signsOfChild } from './alert-facts.ts'
import { listAlerts } from './alert-rows.ts'
import { ChildLineRow, childLine, childLineColumns } from './child-lines.ts'
import { childPage } from './child-page.ts'
import { getMeeting } from './meeting-list.ts'
import { dayOfMeeting, reportsOf, type StandingReport } from './readiness-reports.ts'
import { type ReadDb, read } from './sql.ts'

const lines = read(
  ChildLineRow,
  `SELECT ${childLineColumns} FROM json_each(:ids) j JOIN child c ON c.id = j.value
  ORDER BY c.bornOn IS NULL, c.bornOn, c.id`,
)
// Brothers and sisters with anything open, and whoever else the meeting is about.
const beside = read(
  ChildLineRow,
  `SELECT ${childLineColumns} FROM child c WHERE c.id NOT IN (SELECT value FROM json_each(:ids)) AND (
    c.id IN (SELECT childId FROM meetingChild WHERE meetingId = :meetingId)
    OR c.id IN (SELECT childId FROM caseState) AND c.familyId IN (
      SELECT x.familyId FROM json_each(:ids) j JOIN child x ON x.id = j.value WHERE x.familyId IS NOT NULL))
  ORDER BY c.bornOn IS NULL, c.bornOn, c.id LIMIT 11`,
)
const people = read(
  z.object({ childId: ChildId, worker: z.string().nullable(), teamId: TeamId.nullable(), team: z.string().nullable() }),
  `SELECT c.id AS childId, w.name AS worker, c.teamId, t.name AS team FROM json_each(:ids) j JOIN child c ON c.id = j.value
  LEFT JOIN worker w ON w.id = c.workerId LEFT JOIN team t ON t.id = c.teamId`,
)

/** Everything a new alert can be filled in with: only what the record knows, each with where it was read. */
export function prefillAlert(db: ReadDb, asked: PrefillAsked, context: Context): AlertPrefill {
  const draft = asked.alertDraftId === null ? null : draftOf(db, asked.alertDraftId)
  const meetingId = draft?.meetingId ?? asked.meetingId
  const meeting = meetingId === null ? null : getMeeting(db, { id: meetingId }, context)
  const childIds = childIdsOf({ asked, meeting, of: draft?.childId ?? null })
  const ids = JSON.stringify(childIds)
  const children = lines.all(db, { ids }).map((row) => childLine(row, context.today))
  const reports = meeting ? lateReports(db, { meeting, childIds, only: draft?.report ?? asked.report }, context) : []
  const known = children.map((child) => ({
    child,
    signs: signsOfChild(db, childPage(db, { childId: child.childId }, context), context),
  }))
  const signs = signsTogether(known, { children, reports, meeting, today: context.today })
  const whose = people.all(db, { ids })
  const team = whose.find(({ teamId }) => teamId !== null)
  return {
    children,
    others: beside.all(db, { ids, meetingId }).map((row) => childLine(row, context.today)),
    meeting: meeting && { id: meeting.id, label: meeting.label, on: dayOfMeeting(meeting) },
    facts: [...meetingFacts(meeting, reports, context), ...factsTogether(known)],
    theme: likelyTheme(signs, draft ? 'report' : asked.source),
    wording: alertWording(signs),
    askedBy: askedBy(context),
    workerName: listed([...new Set(whose.flatMap(({ worker }) => worker ?? []))]),
    teamId: team?.teamId ?? null,
    teamName: team?.team ?? '',
    draft: draft && draft.closedOn === null ? draft.kept : null,
  }
}

type Whose = { readonly asked: PrefillAsked; readonly meeting: ListedMeeting | null; readonly of: ChildId | null }

/** Whom it is about: the children asked for, else the child of the draft, else those of the meeting. */
function childIdsOf({ asked, meeting, of }: Whose): ChildId[] {
  if (asked.childIds.length > 0) return asked.childIds
  if (of !== null) return [of]
  return meeting?.children.map(({ childId }) => childId).slice(0, 12) ?? []
}

type Late = {
  readonly meeting: ListedMeeting
  readonly childIds: readonly ChildId[]
  readonly only: PrefillAsked['report']
}

function lateReports(db: ReadDb, { meeting, childIds, only }: Late, context: Context): StandingReport[] {
  return reportsOf(db, meeting, context).filter(
    ({ report, childId, receipt, receivers }) =>
      (only === null || report === only) &&
      (childId === null || childIds.includes(childId)) &&
      receipt.notNeededWhy.trim() === '' &&
      receivers.some(isAlerted),
  )
}

function meetingFacts(
  meeting: ListedMeeting | null,
  reports: readonly StandingReport[],
  { today }: Context,
): ProposedFact[] {
  if (meeting === null) return []
  const on = dayOfMeeting(meeting)
  const at = meeting.startsAt === null ? '' : ` at ${meeting.startsAt}`
  const note = meeting.heldOn === null ? `${ago(on, today)}${at}` : `held ${ago(on, today)}`
  const from = 'Prepare'
  return [
    ...reports.flatMap((report) =>
      reportFacts(report).map((fact) => ({ ...fact, themes: ['reportsLate' as const], from })),
    ),
    { label: meeting.label, happenedOn: on, note, themes: ['reportsLate', 'workingTogether'], from: 'Meetings' },
  ]
}

type Known = { readonly child: ChildLine; readonly signs: ChildSigns }

/** Each fact once: with whose it is where the children differ in it, by initials, as it may leave the unit. */
function factsTogether(known: readonly Known[]): ProposedFact[] {
  const keyOf = ({ label, happenedOn, note }: ProposedFact) => `${label} ${happenedOn} ${note}`
  const shared = known.reduce<Record<string, number>>((counts, { signs }) => {
    for (const key of new Set(signs.facts.map(keyOf))) counts[key] = (counts[key] ?? 0) + 1
    return counts
  }, {})
  const isShared = (fact: ProposedFact) => shared[keyOf(fact)] === known.length
  return known.flatMap(({ child, signs }, index) =>
    signs.facts.flatMap((fact) => {
      if (isShared(fact)) return index === 0 ? [fact] : []
      return [{ ...fact, label: `${fact.label}, ${namelessly(child)}` }]
    }),
  )
}

type Together = {
  readonly children: readonly ChildLine[]
  readonly reports: readonly StandingReport[]
  readonly meeting: ListedMeeting | null
  readonly today: IsoDate
}

function signsTogether(known: readonly Known[], { children, reports, meeting, today }: Together): AlertSigns {
  const [report] = reports
  const isToCome = meeting !== null && meeting.heldOn === null && dayOfMeeting(meeting) >= today
  const some = (is: (signs: ChildSigns) => boolean) => known.some(({ signs }) => is(signs))
  return {
    who: whoText(children),
    isVisitMissed: some(({ isVisitMissed }) => isVisitMissed),
    report: report
      ? {
          name: report.name,
          title: reports.length === 1 ? reportTitle(report) : 'reports late or missing',
          isStillWanted: isToCome && isReportMissing(report),
        }
      : null,
    overdue: known.map(({ signs }) => signs.overdue).find((label) => label !== null) ?? null,
    isDecisionOpen: some(({ isDecisionOpen }) => isDecisionOpen),
    isPermanenceMissing: some(({ isPermanenceMissing }) => isPermanenceMissing),
  }
}

/** First names, which is how the work is spoken of; a restricted record and an unborn child have none to use. */
function whoText(children: readonly ChildLine[]): string {
  const names = children.map(({ givenName, isRestricted }) => (isRestricted ? null : givenName))
  if (children.length > 3) return 'the children'
  if (names.some((name) => name === null) || names.length === 0)
    return children.length > 1 ? 'the children' : 'the child'
  return listed(names.flatMap((name) => name ?? []))
}

function askedBy({ today, calendar, settings }: Context): IsoDate {
  const { alertDays, alertAnswerDays } = settings
  return alertDays === 'working' ? calendar.addWorkingDays(today, alertAnswerDays) : addDaysTo(today, alertAnswerDays)
}

/** For so many days after it was closed an alert with the same theme is worth reading before another is raised. */
const lately = 30

/** Alerts that a new one may say again: open ones about any of the children, and those closed lately with its theme. */
export function similarAlerts(db: ReadDb, { childIds, kind, theme }: SimilarAsked, context: Context): SimilarAlert[] {
  const about = childIds.flatMap((childId) => listAlerts(db, { iroId: null, which: 'all', childId }, context))
  const once = [...new Map(about.map((alert) => [alert.id, alert])).values()]
  const isRecent = (on: IsoDate | null) => on !== null && daysBetween(on, context.today) <= lately
  const isSimilar = (alert: AlertLine): boolean => {
    if (alert.kind !== kind) return false
    if (alert.kind === 'goodPractice') return alert.theme === theme && isRecent(alert.raisedOn)
    return alert.closedOn === null || (alert.theme === theme && isRecent(alert.closedOn))
  }
  return once
    .filter(isSimilar)
    .map((alert) => similarLine(alert, theme))
    .toSorted((a, b) => Number(b.isSameTheme) - Number(a.isSameTheme) || b.raisedOn.localeCompare(a.raisedOn))
}

function similarLine(alert: AlertLine, wanted: SimilarAsked['theme']): SimilarAlert {
  const { id, number, title, theme, raisedOn, iroName, standing, closedOn } = alert
  const present = closedOn === null ? standing?.stages.at(-1) : undefined
  const stage = present ? { stage: present.stage, sinceOn: present.beganOn } : null
  return { id, number, title, theme, isSameTheme: theme === wanted, raisedOn, iroName, stage, closedOn }
}
