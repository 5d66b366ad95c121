import { v7 } from 'uuid'
import { z } from 'zod'
import { addMonthsTo, IsoDate } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'
import { type IroId, MeetingId } from '../../shared/records/ids.ts'
import { MeetingKind } from '../../shared/records/meeting-kind.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import {
  ManagerAnswer,
  type RecordStep,
  RecordStepName,
  type RecordSteps,
  type SayStep,
  type WaitingRecord,
} from '../../shared/records/record-steps.ts'
import {
  doneOnProblem,
  type RecordLimit,
  recordBand,
  recordBandLabels,
  recordLimits,
  type StepEvents,
  stepDueBy,
  stepStanding,
} from '../../shared/rules/record-limits.ts'
import type { Context } from '../context.ts'
import { ChildLineRow, childLine, childLineColumns } from './child-lines.ts'
import { noteEdit } from './edits.ts'
import { grouped } from './grouped.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

/** Today asks about meetings of this many months, and about older ones that have a step done. */
const monthsAsked = 3

const Said = z.object({
  step: RecordStepName,
  doneOn: IsoDate.nullable(),
  doneBy: z.string(),
  answer: ManagerAnswer.nullable(),
})
type Said = z.infer<typeof Said>

const HeldRow = z.object({
  meetingId: MeetingId,
  kind: MeetingKind,
  heldOn: IsoDate.nullable(),
  makesNoPlan: z.boolean(),
  /** As stored, as most meetings have nothing left to do. */
  said: z.string(),
})
type HeldRow = z.infer<typeof HeldRow>

// No plan is made where something was decided about every child, and a plan about none.
const columns = `m.id AS meetingId, m.kind, m.heldOn, (
    SELECT count(*) = count(f.id) AND total(f.value IN ('plan', 'continue', 'start')) = 0 FROM meetingChild mc
    LEFT JOIN meetingField f ON f.meetingId = m.id AND f.childId = mc.childId AND f.field = 'outcome' AND f.value <> ''
    WHERE mc.meetingId = m.id ) AS makesNoPlan, (
    SELECT json_group_array(json_object('step', s.step, 'doneOn', s.doneOn, 'doneBy', s.doneBy,
      'answer', s.answer))
    FROM recordStep s WHERE s.meetingId = m.id ) AS said`
// What an import brought was recorded where it came from. An older meeting of which nothing was ever said here is not
// asked about: it was recorded before there were steps, or by somebody who does not keep them.
const isAsked = `m.status = 'held' AND m.sourceRowId IS NULL AND (
  m.heldOn >= :sinceOn OR m.id IN (SELECT meetingId FROM recordStep WHERE doneOn IS NOT NULL))`
const one = read(
  HeldRow.extend({ isAsked: z.boolean() }),
  `SELECT ${columns}, ${isAsked} AS isAsked FROM meeting m WHERE m.id = :meetingId`,
)
const held = read(
  HeldRow,
  `SELECT ${columns} FROM meeting m WHERE ${isAsked}
    AND (SELECT count(*) FROM recordStep s WHERE s.meetingId = m.id AND s.doneOn IS NOT NULL)
      < iif(m.kind = 'icpc', 6, 5)
    AND (:iroId IS NULL OR m.iroId = :iroId OR m.iroId IS NULL AND EXISTS (
      SELECT 1 FROM meetingChild x JOIN caseState c ON c.childId = x.childId
      WHERE x.meetingId = m.id AND c.iroId = :iroId ))
  ORDER BY m.heldOn, m.id`,
)
const children = read(
  ChildLineRow.extend({ meetingId: MeetingId }),
  `SELECT mc.meetingId, ${childLineColumns} FROM json_each(:ids) j JOIN meetingChild mc ON mc.meetingId = j.value
  JOIN child c ON c.id = mc.childId ORDER BY j.key, c.bornOn IS NULL, c.bornOn, c.id`,
)
const upsertRow = write(`
  INSERT INTO recordStep (id, meetingId, step, doneOn, doneBy, answer)
  VALUES (:id, :meetingId, :step, :doneOn, :doneBy, :answer)
  ON CONFLICT (meetingId, step) DO UPDATE SET doneOn = excluded.doneOn, doneBy = excluded.doneBy,
    answer = excluded.answer, version = version + 1
  WHERE doneOn IS NOT excluded.doneOn OR doneBy <> excluded.doneBy OR answer IS NOT excluded.answer`)

type Kept = { readonly id: string; readonly meetingId: MeetingId } & Omit<Said, 'answer'> &
  Partial<Pick<Said, 'answer'>>
const upsert = (db: Db, row: Kept) => upsertRow(db, { answer: null, ...row })

/** The steps after a meeting, with their last days; none of a meeting that was called off. */
export function recordSteps(db: ReadDb, { meetingId }: { meetingId: MeetingId }, context: Context): RecordSteps {
  const row = one.get(db, { meetingId, sinceOn: askedSince(context) })
  if (!row) return { heldOn: null, isAsked: false, steps: [] }
  return { heldOn: row.heldOn, isAsked: row.isAsked, steps: stepsOf(row, context) }
}

/** Keeps when a step was done and by whom; refused before the day of the meeting, and for a day to come. */
export function sayStep(db: Db, input: SayStep, context: Context): z.infer<typeof SavedRecord> {
  const { meetingId, step, doneOn, doneBy } = input
  const { heldOn, steps } = recordSteps(db, { meetingId }, context)
  const found = steps.find((each) => each.step === step)
  if (!found) throw new AppError({ code: 'invalid', message: 'Nothing like that follows such a meeting.' })
  if (heldOn === null)
    throw new AppError({ code: 'rule', message: 'Record the meeting as held first. The limits run from that day.' })
  const problem = doneOn && doneOnProblem(doneOn, heldOn, context.today)
  if (problem)
    throw new AppError({ code: 'invalid', message: `${found.label}: ${problem}`, fields: { doneOn: problem } })
  const { answer = found.answer } = input
  if (answer !== null && step !== 'managerAnswered')
    throw new AppError({ code: 'invalid', message: 'Only a manager agrees or queries. Leave the answer out.' })
  const isDone = doneOn !== null
  upsert(db, { id: v7(), meetingId, step, doneOn, doneBy: isDone ? doneBy : '', answer: isDone ? answer : null })
  noteEdit(db, `meeting:${meetingId}`, isDone ? found.label : `${found.label}: not done`)
  return { savedAt: context.now }
}

/** Notes that the full record is written, when it is marked complete and nobody has said so before. */
export function noteRecordWritten(db: Db, meetingId: MeetingId, context: Context): void {
  const { heldOn, steps } = recordSteps(db, { meetingId }, context)
  const written = steps.find(({ step }) => step === 'recordWritten')
  if (heldOn === null || heldOn > context.today || written?.doneOn !== null) return
  upsert(db, { id: v7(), meetingId, step: 'recordWritten', doneOn: context.today, doneBy: context.who })
}

/** Notes that the mapping and the outline plan were given out, of a meeting that was held and where nobody said so yet. */
export function noteGiven(db: Db, meetingId: MeetingId, context: Context): void {
  const { heldOn, steps } = recordSteps(db, { meetingId }, context)
  if (heldOn === null || heldOn > context.today) return
  for (const { step, doneOn } of steps)
    if ((step === 'mappingGiven' || step === 'planGiven') && doneOn === null)
      upsert(db, { id: v7(), meetingId, step, doneOn: context.today, doneBy: context.who })
}

/**
 * Meetings recorded here that have a step overdue or due within five working days, or are not uploaded yet; the soonest
 * first. A meeting is its chair's; one without a chair is the children's IROs'.
 */
export function waitingRecords(db: ReadDb, { iroId }: { iroId: IroId | null }, context: Context): WaitingRecord[] {
  const waiting = held.all(db, { iroId, sinceOn: askedSince(context) }).flatMap((row) => {
    const steps = stepsOf(row, context).filter(waits)
    const { meetingId, kind, heldOn } = row
    return heldOn && steps.length > 0 ? [{ meetingId, kind, heldOn, steps: steps.toSorted(bySoonest) }] : []
  })
  const lines = children.all(db, { ids: JSON.stringify(waiting.map(({ meetingId }) => meetingId)) })
  const found = grouped(lines, ({ meetingId }) => meetingId)
  return waiting
    .map((line) => ({
      ...line,
      children: (found.get(line.meetingId) ?? []).map((child) => childLine(child, context.today)),
    }))
    .toSorted((a, b) => dueOf(a.steps[0]).localeCompare(dueOf(b.steps[0])) || a.heldOn.localeCompare(b.heldOn))
}

const askedSince = ({ today }: Context): IsoDate => addMonthsTo(today, -monthsAsked)

/** The upload waits from the day of the meeting, whatever is left of its limit. */
const waits = ({ step, doneOn, standing }: RecordStep): boolean =>
  doneOn === null && (standing.kind === 'overdue' || standing.kind === 'dueSoon' || step === 'uploaded')

const dueOf = (step: RecordStep | undefined): string => step?.due?.dueBy ?? ''
/** Of steps due on one day the upload comes first: a list names the first only. */
const bySoonest = (a: RecordStep, b: RecordStep): number =>
  dueOf(a).localeCompare(dueOf(b)) || Number(b.step === 'uploaded') - Number(a.step === 'uploaded')

function stepsOf(row: HeldRow, context: Context): RecordStep[] {
  const said = z.array(Said).parse(JSON.parse(row.said))
  const uploadedOn = said.find(({ step }) => step === 'uploaded')?.doneOn ?? null
  const events = { heldOn: row.heldOn, uploadedOn: row.heldOn && uploadedOn }
  return recordLimits(row).map((limit) => {
    const done = said.find(({ step }) => step === limit.step)
    return stepOf({ limit, events, done }, context)
  })
}

type Step = { readonly limit: RecordLimit; readonly events: StepEvents; readonly done: Said | undefined }

function stepOf({ limit, events, done }: Step, { today, calendar }: Context): RecordStep {
  const { step, label, todo, owner, ruleId } = limit
  const dueBy = stepDueBy(limit, events, calendar)
  const { doneOn = null, doneBy = '', answer = null } = done ?? {}
  const isBanded = ruleId === 'CP-07' && step === 'recordDistributed' && doneOn !== null && events.heldOn !== null
  return {
    ...{ step, label, todo, owner, doneOn, doneBy, answer },
    due: dueBy && dueOn(limit, { events, dueBy }, calendar.name),
    standing: stepStanding({ dueBy, doneOn, today, calendar, answer }),
    band: isBanded ? recordBandLabels[recordBand(events.heldOn, doneOn, calendar)] : null,
  }
}

type Counted = { readonly events: StepEvents; readonly dueBy: IsoDate }

function dueOn({ from, workingDays, ruleId, source }: RecordLimit, { events, dueBy }: Counted, calendar: string) {
  const eventOn = (from === 'held' ? events.heldOn : events.uploadedOn) ?? dueBy
  const eventLabel = from === 'held' ? 'Meeting held' : 'Decisions uploaded, so received'
  return { dueBy, eventLabel, eventOn, workingDays, ruleId, source, calendar }
}
