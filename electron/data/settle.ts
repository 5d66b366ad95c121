import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import { trackOfKind } from '../../shared/records/clock.ts'
import { type Clock, clocksOf } from '../../shared/rules/child-due-dates.ts'
import type { Context } from '../context.ts'
import { type KnownChild, knownChildren } from './facts.ts'
import { refreshSearch } from './search-index.ts'
import { type Db, read, write } from './sql.ts'
import { keepSetting, settingOf } from './stored-settings.ts'

type Settling = Pick<Context, 'today' | 'calendar' | 'settings' | 'progress'>

const waiting = read(z.object({ count: z.number() }), 'SELECT count(*) AS count FROM touchedChild')
// Two thousand at a time bounds the memory of a large import.
const take = write('INSERT INTO settlingChild SELECT childId FROM touchedChild LIMIT 2000')
const taken = write('DELETE FROM touchedChild WHERE childId IN (SELECT childId FROM settlingChild)')
const clear = write('DELETE FROM settlingChild')
const forgetState = write('DELETE FROM caseState WHERE childId IN (SELECT childId FROM settlingChild)')
const forgetClocks = write('DELETE FROM clock WHERE childId IN (SELECT childId FROM settlingChild)')
const touchAll = write('INSERT OR IGNORE INTO touchedChild SELECT id FROM child')

const insertClock = write(`
  INSERT INTO clock (childId, iroId, track, kind, label, ruleId, dueBy, planBy, isBinding, basis, bookedMeetingId, bookedFor)
  VALUES (:childId, :iroId, :track, :kind, :label, :ruleId, :dueBy, :planBy, :isBinding, :basis, :bookedMeetingId, :bookedFor)`)

const insertState = write(`
  INSERT INTO caseState (childId, iroId, lookedAfterOn, isShortBreaks, planStartedOn, hsbStartedOn,
    awaitingConferenceSince, adoptionTrack, legalStatusCode, placementCode, lastReviewOn, lastConferenceOn,
    nextKind, nextLabel, nextRuleId, nextDueBy, nextPlanBy, nextMeetingId, nextBookedFor)
  VALUES (:childId, :iroId, :lookedAfterOn, :isShortBreaks, :planStartedOn, :hsbStartedOn,
    :awaitingConferenceSince, :adoptionTrack, :legalStatusCode, :placementCode, :lastReviewOn, :lastConferenceOn,
    :nextKind, :nextLabel, :nextRuleId, :nextDueBy, :nextPlanBy, :nextMeetingId, :nextBookedFor)`)

// Facts that take or lose effect on a day of their own, without anybody typing: they concern the child again then.
const touchArriving = write(`
  INSERT OR IGNORE INTO touchedChild
  SELECT childId FROM periodOfCare WHERE startedOn > :since AND startedOn <= :today OR endedOn > :since AND endedOn <= :today
  UNION SELECT childId FROM legalStatus WHERE startedOn > :since AND startedOn <= :today OR endedOn > :since AND endedOn <= :today
  UNION SELECT childId FROM placement WHERE startedOn > :since AND startedOn <= :today OR endedOn > :since AND endedOn <= :today
  UNION SELECT childId FROM adoption WHERE endedOn > :since AND endedOn <= :today
  UNION SELECT childId FROM enquiry WHERE closedOn > :since AND closedOn <= :today
  UNION SELECT childId FROM protectionPlan WHERE startedOn > :since AND startedOn <= :today OR endedOn > :since AND endedOn <= :today
  UNION SELECT childId FROM hsbInvolvement WHERE startedOn > :since AND startedOn <= :today OR endedOn > :since AND endedOn <= :today
  UNION SELECT childId FROM allocation WHERE startedOn > :since AND startedOn <= :today OR endedOn > :since AND endedOn <= :today`)

const SETTLED_ON = 'settledOn'

/**
 * Works out again what the lists show of every child this transaction touched: due dates by shared/rules, the case's
 * state, and the search index. Triggers fill `temp.touchedChild` (audit.ts), so no command can leave a stale date.
 */
export function settle(db: Db, context: Settling): void {
  const total = waiting.get(db, {})?.count ?? 0
  for (let done = 0; take(db, {}) > 0; ) {
    forgetClocks(db, {})
    forgetState(db, {})
    const known = knownChildren(db, context)
    for (const child of known) settleChild(db, child, context)
    refreshSearch(db)
    taken(db, {})
    clear(db, {})
    done += known.length
    context.progress({ label: 'Working out due dates', done, total })
  }
}

/** Marks every child to be settled: after a change of settings, each due date may differ. */
export function touchEveryChild(db: Db): void {
  touchAll(db, {})
}

/** On the first opening of a day: settles the children for whom a dated fact has begun or ended since the last one. */
export function startDay(db: Db, _input: Record<string, never>, { today }: Context): null {
  const since = settingOf(db, SETTLED_ON, IsoDate)
  if (since === today) return null
  if (since && since < today) touchArriving(db, { since, today })
  else touchAll(db, {}) // never settled, or the laptop's clock was set back
  keepSetting(db, SETTLED_ON, today)
  return null
}

function settleChild(db: Db, child: KnownChild, context: Settling): void {
  const { care, plan, hsb, enquiry } = child.facts
  if (!care && !plan && !hsb && !enquiry) return
  const clocks = clocksOf(child.facts, context).clocks.map((clock) => ({ ...clock, ...bookingFor(clock, child) }))
  for (const clock of clocks)
    insertClock(db, { ...clock, childId: child.childId, iroId: child.iroId, basis: JSON.stringify(clock.basis) })
  const next = clocks.find((clock) => clock.isBinding)
  insertState(db, {
    childId: child.childId,
    iroId: child.iroId,
    lookedAfterOn: care?.startedOn ?? null,
    isShortBreaks: care?.isShortBreaksOnly ?? false,
    planStartedOn: plan?.startedOn ?? null,
    hsbStartedOn: hsb?.startedOn ?? null,
    awaitingConferenceSince: enquiry?.strategyDiscussionsOn[0] ?? enquiry?.transferNotifiedOn ?? null,
    adoptionTrack: care?.adoption ? (care.adoption.placedOn ? 'placed' : 'authorised') : null,
    legalStatusCode: child.legalStatusCode,
    placementCode: child.placementCode,
    lastReviewOn: care?.reviewsHeld.at(-1)?.heldOn ?? null,
    lastConferenceOn: plan ? (plan.conferencesHeld.at(-1) ?? plan.startedOn) : null,
    nextKind: next?.kind ?? null,
    nextLabel: next?.label ?? null,
    nextRuleId: next?.ruleId ?? null,
    nextDueBy: next?.dueBy ?? null,
    nextPlanBy: next?.planBy ?? null,
    nextMeetingId: next?.bookedMeetingId ?? null,
    nextBookedFor: next?.bookedFor ?? null,
  })
}

/** The first meeting booked that would answer a clock. An initial conference answers only itself. */
function bookingFor({ kind, track }: Clock, { booked }: KnownChild) {
  const meeting = booked.find((one) => trackOfKind[one.kind] === track && (one.kind === 'icpc') === (kind === 'icpc'))
  return { bookedMeetingId: meeting?.id ?? null, bookedFor: meeting?.scheduledFor ?? null }
}
