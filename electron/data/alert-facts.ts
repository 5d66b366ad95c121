import { z } from 'zod'
import { dayOf } from '../../shared/clock.ts'
import { addDaysTo, daysBetween, formatDay, IsoDate } from '../../shared/dates.ts'
import type { ProposedFact } from '../../shared/records/alert-raising.ts'
import type { AlertTheme } from '../../shared/records/alert-themes.ts'
import type { ChildPage } from '../../shared/records/child-page.ts'
import { placeText } from '../../shared/records/fact-source.ts'
import type { ChildId } from '../../shared/records/ids.ts'
import { MeetingKind, meetingKindLabels } from '../../shared/records/meeting-kind.ts'
import { isVisitMissed, visitDue } from '../../shared/rules/visits.ts'
import type { Context } from '../context.ts'
import { sourceDetailsOf } from './source-details.ts'
import { type ReadDb, read } from './sql.ts'

/** What the record tells of one child that a concern could be about, and what of it stands out. */
export type ChildSigns = {
  readonly facts: readonly ProposedFact[]
  readonly isVisitMissed: boolean
  readonly overdue: string | null
  readonly isDecisionOpen: boolean
  readonly isPermanenceMissing: boolean
}

const here = 'This record'
/** Longer ago than this, who the social worker was before says nothing of how things are. */
const changeDays = 182
const mostDecisions = 5

// Nobody has said that it was done, and no later meeting has taken it on; the last day of it has passed.
const openDecisions = read(
  z.object({ what: z.string(), who: z.string(), byOn: IsoDate, kind: MeetingKind, heldOn: IsoDate }),
  `SELECT d.what, d.who, d.byOn, m.kind, m.heldOn FROM meetingChild mc JOIN meeting m ON m.id = mc.meetingId
  JOIN decision d ON d.meetingId = m.id AND (d.childId IS NULL OR d.childId = mc.childId)
  WHERE mc.childId = :childId AND m.status = 'held' AND d.byOn < :today AND coalesce(d.outcome, 'notDone') = 'notDone'
    AND NOT EXISTS (SELECT 1 FROM decision later WHERE later.carriedFromId = d.id)
  ORDER BY d.byOn, d.position`,
)
// The last step of the child's row before which another social worker, or one at all, was recorded.
const workerBefore = read(
  z.object({ name: z.string(), at: z.string() }),
  `SELECT w.name, a.at FROM child c JOIN rowHistory h ON h.rowId = c.id AND h.tableName = 'child'
  JOIN audit a ON a.id = h.auditId JOIN worker w ON w.id = json_extract(h.rowBefore, '$.workerId')
  WHERE c.id = :childId AND w.id IS NOT c.workerId ORDER BY h.id DESC LIMIT 1`,
)

/** Every dated fact of a child an alert may be about, and what of it is late or missing today. */
export function signsOfChild(db: ReadDb, page: ChildPage, context: Context): ChildSigns {
  const { id: childId } = page.child
  const visits = visitFacts(db, page, context)
  const decisions = openDecisions.all(db, { childId, today: context.today })
  const permanence = permanenceFacts(page, context)
  const clocks = clockFacts(page, context)
  const decisionFacts = decisions.slice(0, mostDecisions).map(({ what, who, byOn, kind, heldOn }) =>
    fact(shortened(what), byOn, {
      note: [who && `for ${who}`, 'not marked as done', ago(byOn, context.today)].filter(Boolean).join(', '),
      themes: ['drift'],
      from: `${meetingKindLabels[kind]} of ${formatDay(heldOn)}`,
    }),
  )
  return {
    facts: [
      ...visits.facts,
      ...workerFacts(db, childId, { page, context }),
      ...clocks.facts,
      ...lastMeetings(page, context),
      ...permanence,
      ...decisionFacts,
      ...openSince(page, context),
    ],
    isVisitMissed: visits.isMissed,
    overdue: clocks.overdue,
    isDecisionOpen: decisions.length > 0,
    isPermanenceMissing: permanence.length > 0,
  }
}

type Rest = { readonly note: string; readonly themes: AlertTheme[]; readonly from: string }

const fact = (label: string, happenedOn: IsoDate | null, rest: Rest): ProposedFact => ({ label, happenedOn, ...rest })

/** "8 weeks ago", "6 days ago", "in 3 days", "today". */
export function ago(on: IsoDate, today: IsoDate): string {
  const days = daysBetween(on, today)
  if (days === 0) return 'today'
  if (days < 0) return `in ${counted(-days, 'day')}`
  return days < 14 ? `${counted(days, 'day')} ago` : `${counted(Math.floor(days / 7), 'week')} ago`
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text)

/** The last visit the council’s file tells of, and by when the next is wanted: known to be missed only by a newer file. */
function visitFacts(db: ReadDb, page: ChildPage, { today }: Context): { facts: ProposedFact[]; isMissed: boolean } {
  const details = sourceDetailsOf(db, { childId: page.child.id })
  const last = details.find(({ field }) => field === 'lastVisitOn')
  const lastVisitOn = IsoDate.safeParse(last?.value).data ?? null
  if (last === undefined || lastVisitOn === null) return { facts: [], isMissed: false }
  const toldOn = dayOf(last.importedAt)
  const from = `${placeText(last.origin)}, imported ${formatDay(toldOn)}`
  const facts = [fact('Last statutory visit', lastVisitOn, { note: ago(lastVisitOn, today), themes: ['visits'], from })]
  const alone = details.find(({ field }) => field === 'wasSeenAlone')?.value
  if (alone === 'yes' || alone === 'no') {
    const note = alone === 'yes' ? 'Yes' : 'No'
    facts.push(fact('Seen alone at the last visit', null, { note, themes: ['visits', 'childsVoice'], from }))
  }
  const placedOn = placedSince(page)
  const { placementCode = null } = page.case ?? {}
  const due = placedOn === null ? null : visitDue({ placedOn, placementCode, lastVisitOn })
  if (due === null) return { facts, isMissed: false }
  const isMissed = isVisitMissed(due, toldOn)
  const label = due.dueBy < today ? 'Next visit was due' : 'Next visit due'
  const note = `${due.short}, ${ago(due.dueBy, today)}${isMissed || due.dueBy >= today ? '' : '; none known since'}`
  facts.push(fact(label, due.dueBy, { note, themes: ['visits'], from: `Rule ${due.ruleId}` }))
  return { facts, isMissed }
}

/** The day the present placement began; a change of its papers alone, with the same carers, begins none. */
function placedSince({ case: state, periodsOfCare }: ChildPage): IsoDate | null {
  if (!state?.lookedAfterOn || state.isShortBreaks) return null
  const placements = periodsOfCare.find(({ endedOn }) => endedOn === null)?.placements ?? []
  let at = placements.findLastIndex(({ endedOn }) => endedOn === null)
  while (at > 0 && placements[at]?.isChangeOfCarer === false) at -= 1
  return placements[at]?.startedOn ?? null
}

type Of = { readonly page: ChildPage; readonly context: Context }

function workerFacts(db: ReadDb, childId: ChildId, { page, context: { today } }: Of): ProposedFact[] {
  const before = workerBefore.get(db, { childId })
  if (!before) return []
  const on = dayOf(before.at)
  if (on < addDaysTo(today, -changeDays)) return []
  const now = page.workerName
  const label = now === null ? 'No social worker recorded' : 'Social worker changed'
  const note = `${ago(on, today)}; ${before.name} before${now === null ? '' : `, now ${now}`}`
  return [fact(label, on, { note, themes: ['visits', 'drift', 'directWork'], from: here })]
}

function clockFacts(page: ChildPage, { today }: Context): { facts: ProposedFact[]; overdue: string | null } {
  const binding = page.clocks.filter(({ isBinding }) => isBinding)
  const facts = binding.map(({ label, dueBy, bookedFor, ruleId }) => {
    const booked = bookedFor === null ? 'not booked' : `booked for ${formatDay(bookedFor)}`
    const isLate = dueBy < today
    return fact(`${label} ${isLate ? 'was due' : 'due'}`, dueBy, {
      note: `${ago(dueBy, today)}, ${booked}`,
      themes: isLate ? ['statutoryDuty', 'drift'] : [],
      from: `Rule ${ruleId}`,
    })
  })
  return { facts, overdue: binding.find(({ dueBy }) => dueBy < today)?.label ?? null }
}

function lastMeetings({ meetings }: ChildPage, { today }: Context): ProposedFact[] {
  const last = (kinds: readonly MeetingKind[], label: string) => {
    const found = meetings.findLast(({ kind, heldOn }) => heldOn !== null && kinds.includes(kind))
    if (!found?.heldOn) return []
    const themes: AlertTheme[] = ['drift', 'planQuality', 'childsVoice', 'statutoryDuty']
    return [fact(label, found.heldOn, { note: ago(found.heldOn, today), themes, from: here })]
  }
  return [...last(['roa', 'adoptionReview'], 'Last review held'), ...last(['icpc', 'rcpc'], 'Last conference held')]
}

/** LAC-07: the second review is over, all reviews are known, and no plan for permanence is recorded. */
function permanenceFacts({ case: state, periodsOfCare, meetings }: ChildPage, { today }: Context): ProposedFact[] {
  const period = periodsOfCare.find(({ endedOn }) => endedOn === null)
  if (!period || !state?.lookedAfterOn || state.isShortBreaks || !period.isReviewHistoryComplete) return []
  if (period.permanencePlan !== null) return []
  const second = meetings.filter(
    ({ kind, heldOn }) =>
      (kind === 'roa' || kind === 'adoptionReview') && heldOn !== null && heldOn >= period.startedOn,
  )[1]
  if (!second?.heldOn) return []
  const note = `${ago(second.heldOn, today)}; no plan for permanence is recorded`
  const themes: AlertTheme[] = ['drift', 'planQuality', 'statutoryDuty']
  return [fact('Second review held', second.heldOn, { note, themes, from: 'Rule LAC-07' })]
}

function openSince({ case: state }: ChildPage, { today }: Context): ProposedFact[] {
  const since = (label: string, on: IsoDate | null | undefined, themes: AlertTheme[]) =>
    on
      ? [
          fact(label, on, {
            note: `for ${counted(Math.floor(daysBetween(on, today) / 7), 'week')}`,
            themes,
            from: here,
          }),
        ]
      : []
  return [
    ...since('Child protection plan since', state?.planStartedOn, ['drift']),
    ...since('Looked after since', state?.lookedAfterOn, ['drift']),
  ]
}
