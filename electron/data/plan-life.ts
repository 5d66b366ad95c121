import { v7 } from 'uuid'
import { z } from 'zod'
import { formatDay, IsoDate } from '../../shared/dates.ts'
import { conflict } from '../../shared/errors.ts'
import { ChildId, IroId } from '../../shared/records/ids.ts'
import {
  ChairedMeeting,
  type EndByLetter,
  PlanLife,
  PlanOutcome,
  type RecordToolkit,
  RepeatAnalysis,
  type WriteAnalysis,
} from '../../shared/records/plan-life.ts'
import { type DualFacts, endingByLetter, isFirstReviewConference } from '../../shared/rules/ending-a-plan.ts'
import { repeatPlan } from '../../shared/rules/repeat-plan.ts'
import type { Context } from '../context.ts'
import { childOf } from './children.ts'
import { noteEdit } from './edits.ts'
import { latestPlanOf } from './plan-rows.ts'
import { openPlan } from './plans.ts'
import { refusal, refuseBefore, refuseFuture } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const outcomes = read(
  PlanOutcome.extend({ isConferenceHistoryComplete: z.boolean() }),
  `SELECT id AS planId, startedOn, endedOn, endedBy, endAgreedBy, endAgreedOn, letterOn, hasToolkit, toolkitOn,
    previousPlans, isConferenceHistoryComplete
  FROM protectionPlan WHERE childId = :childId ORDER BY startedOn, id`,
)
const analyses = read(
  RepeatAnalysis,
  `SELECT id, analysis, writtenOn, version FROM repeatAnalysis
  WHERE childId = :childId AND writtenOn >= :since ORDER BY writtenOn DESC, id DESC LIMIT 1`,
)
const awaited = read(
  z.object({ count: z.number() }),
  'SELECT count(*) AS count FROM caseState WHERE childId = :childId AND awaitingConferenceSince IS NOT NULL',
)
const chaired = read(
  ChairedMeeting.omit({ isChange: true }).extend({ iroId: IroId.nullable() }),
  `SELECT m.id AS meetingId, m.kind, coalesce(m.heldOn, m.scheduledFor) AS "on", m.status = 'held' AS isHeld, m.iroId,
    i.name AS iroName, m.chairReason
  FROM meetingChild mc JOIN meeting m ON m.id = mc.meetingId LEFT JOIN iro i ON i.id = m.iroId
  WHERE mc.childId = :childId AND m.kind IN ('icpc', 'rcpc') AND m.status IN ('held', 'booked') ORDER BY 3, m.id`,
)
const dual = read(
  z.object({
    childId: ChildId,
    planStartedOn: IsoDate,
    lookedAfterOn: IsoDate.nullable(),
    reviewsHeld: z.array(IsoDate),
  }),
  `SELECT p.childId, p.startedOn AS planStartedOn,
    (SELECT max(c.startedOn) FROM periodOfCare c WHERE c.childId = p.childId AND c.startedOn <= :today
      AND (c.endedOn IS NULL OR c.endedOn > :today)) AS lookedAfterOn,
    (SELECT json_group_array(heldOn) FROM (SELECT m.heldOn FROM meetingChild mc JOIN meeting m ON m.id = mc.meetingId
      WHERE mc.childId = p.childId AND m.kind IN ('roa', 'adoptionReview') AND m.status = 'held'
      ORDER BY m.heldOn)) AS reviewsHeld
  FROM json_each(:childIds) j JOIN protectionPlan p ON p.childId = j.value
  WHERE p.startedOn <= :today AND p.endedOn IS NULL`,
)
const insertAnalysis = write(`
  INSERT INTO repeatAnalysis (id, childId, analysis, writtenOn) VALUES (:id, :childId, :analysis, :writtenOn)`)
const changeAnalysis = write(`
  UPDATE repeatAnalysis SET analysis = :analysis, version = version + 1 WHERE id = :id AND version = :version`)
const keepToolkit = write(`
  UPDATE protectionPlan SET hasToolkit = :hasToolkit, toolkitOn = :toolkitOn, version = version + 1
  WHERE id = :id AND version = :version`)
const endByLetterOn = write(`
  UPDATE protectionPlan SET endedOn = :endsOn, endedBy = 'letter', letterOn = :letterOn, version = version + 1
  WHERE id = :id AND version = :version`)

/** What the life of a child's plan asks for today. Refuses a child who is not on the record. */
export function planLife(db: ReadDb, { childId }: { childId: ChildId }, { today }: Context): PlanLife {
  childOf(db, childId)
  const plans = outcomes.all(db, { childId })
  const open = plans.findLast(({ startedOn, endedOn }) => startedOn <= today && (endedOn === null || endedOn > today))
  const chairs = chaired.all(db, { childId })
  const letter = dualFacts(db, [childId], today).map(endingByLetter)[0]
  const conferencesHeld = chairs.filter(({ kind, isHeld }) => kind === 'rcpc' && isHeld).map(({ on }) => on)
  return PlanLife.parse({
    repeat: repeatOf(db, { childId, open, plans }, today),
    letterEndsOn: letter && 'endsOn' in letter ? letter.endsOn : null,
    isFirstReviewNext: open !== undefined && isFirstReviewConference({ ...open, conferencesHeld }, today),
    plans,
    chairs: chairs.map((one, index) => ({ ...one, isChange: isChange(one.iroId, chairs.slice(0, index)) })),
  })
}

type Outcome = ReturnType<typeof outcomes.all>[number]
type Asked = { readonly childId: ChildId; readonly open: Outcome | undefined; readonly plans: readonly Outcome[] }

function repeatOf(db: ReadDb, { childId, open, plans }: Asked, today: IsoDate): PlanLife['repeat'] {
  const isAwaited = awaited.get(db, { childId })?.count !== 0
  if (open === undefined && !isAwaited) return { isRepeat: false, lastEndedOn: null, months: null, analysis: null }
  const previousPlans = open?.previousPlans ?? null
  const repeat = repeatPlan({ on: open?.startedOn ?? today, plans, previousPlans })
  const analysis = repeat.isRepeat ? analyses.get(db, { childId, since: repeat.lastEndedOn ?? '1900-01-01' }) : null
  return { ...repeat, analysis: analysis ?? null }
}

function isChange(iroId: IroId | null, before: readonly { readonly iroId: IroId | null }[]): boolean {
  const last = before.findLast((one) => one.iroId !== null)?.iroId ?? null
  return iroId !== null && last !== null && iroId !== last
}

type DualChild = DualFacts & { readonly childId: ChildId }

/** The children among these who have an open plan, with what ending it by letter depends on. */
function dualFacts(db: ReadDb, childIds: readonly ChildId[], today: IsoDate): DualChild[] {
  return dual.all(db, { childIds: JSON.stringify(childIds), today })
}

/** The children whose plan may end by letter at the review held on that day (CP-14). */
export function letterOfferedFor(
  db: ReadDb,
  { childIds, heldOn }: { childIds: readonly ChildId[]; heldOn: IsoDate },
  { today }: Context,
): ChildId[] {
  return dualFacts(db, childIds, today).flatMap(({ childId, ...facts }) => {
    const answer = endingByLetter(facts)
    return 'endsOn' in answer && answer.endsOn === heldOn ? [childId] : []
  })
}

/** Keeps the analysis of a repeat plan; refused for a child who was on no plan before (CP-11). */
export function writeAnalysis(db: Db, { childId, version, analysis }: WriteAnalysis, context: Context): null {
  const { repeat } = planLife(db, { childId }, context)
  if (!repeat.isRepeat) throw refusal('analysis', 'No earlier plan is recorded, so no repeat-plan analysis is asked.')
  const known = repeat.analysis
  if (known === null && version === null) insertAnalysis(db, { id: v7(), childId, analysis, writtenOn: context.today })
  else if (known === null || changeAnalysis(db, { id: known.id, version: version ?? 0, analysis }) === 0)
    throw conflict('This analysis')
  noteEdit(db, `child:${childId}`, 'Repeat-plan analysis')
  return null
}

/** Keeps whether the neglect toolkit was used, and when. */
export function recordToolkit(db: Db, input: RecordToolkit, { today }: Context): null {
  const plan = openPlan(db, input, 'hasToolkit')
  const { id, version, hasToolkit } = input
  if (hasToolkit && input.toolkitOn === null) throw refusal('toolkitOn', 'Enter the day the toolkit was used.')
  const toolkitOn = hasToolkit ? input.toolkitOn : null
  if (toolkitOn) refuseFuture('toolkitOn', toolkitOn, { what: 'The day the toolkit was used', today })
  if (keepToolkit(db, { id, version, hasToolkit, toolkitOn }) === 0) throw conflict('This plan')
  noteEdit(db, `child:${plan.childId}`, 'Neglect toolkit')
  return null
}

/** Ends a plan by letter on the day of the first review held with both open; refused as `endingByLetter` says (CP-14). */
export function endPlanByLetter(db: Db, input: EndByLetter, { today }: Context): null {
  const { id, version, letterOn } = input
  const { childId } = openPlan(db, input, 'letterOn')
  const [facts] = dualFacts(db, [childId], today)
  const started = latestPlanOf(db, childId)?.startedOn
  if (!facts)
    throw refusal('letterOn', `The plan starts ${started ? formatDay(started) : 'later'}. It is not open yet.`)
  const answer = endingByLetter(facts)
  if ('problem' in answer) throw refusal('letterOn', answer.problem)
  refuseFuture('letterOn', letterOn, { what: 'The letter', today })
  refuseBefore('letterOn', letterOn, { on: answer.endsOn, after: 'the review' })
  if (endByLetterOn(db, { id, version, letterOn, endsOn: answer.endsOn }) === 0) throw conflict('This plan')
  noteEdit(db, `child:${childId}`, 'Plan ended by letter')
  return null
}
