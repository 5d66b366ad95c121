import { v7 } from 'uuid'
import { z } from 'zod'
import { AppError, conflict } from '../../shared/errors.ts'
import type {
  AlertEventKind,
  AnswerAlert,
  CloseAlert,
  EscalateAlert,
  ExtendAlert,
  LogAlert,
  SayAlertSent,
} from '../../shared/records/alert.ts'
import { type AlertStage, stageWords } from '../../shared/records/alert-stage.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import { whyNoEvidence } from '../../shared/rules/alert-evidence.ts'
import { type AlertEvent, whyNot } from '../../shared/rules/alert-stages.ts'
import type { Context } from '../context.ts'
import { alertContext, alertWith, movesOf } from './alert-rows.ts'
import { noteEdit } from './edits.ts'
import { refusal, refuseBefore, refuseFuture } from './refusal.ts'
import { type Db, read, write } from './sql.ts'

const nextSequence = read(
  z.object({ next: z.number().int() }),
  'SELECT coalesce(max(sequence), 0) + 1 AS next FROM alertEvent WHERE alertId = :alertId',
)
const insert = write(`
  INSERT INTO alertEvent (id, alertId, sequence, kind, happenedOn, toStage, untilOn, isSatisfactory, recipientName, note,
    addToLetter, recordedAt)
  VALUES (:id, :alertId, :sequence, :kind, :happenedOn, :toStage, :untilOn, :isSatisfactory, :recipientName, :note,
    :addToLetter, :recordedAt)`)
// Every act moves the alert's version, so that two windows cannot both escalate it.
const touch = write('UPDATE alert SET version = version + 1 WHERE id = :id AND version = :version')
const close = write(`
  UPDATE alert SET closedOn = :closedOn, outcome = :outcome, theme = :theme, evidenceKind = :evidenceKind,
    evidenceOn = :evidenceOn, evidence = :evidence, changedForChild = :changedForChild, learning = :learning,
    version = version + 1 WHERE id = :id AND version = :version`)
const mark = write('UPDATE alert SET isForPreChallenge = 1 WHERE id = :id')

type Saved = z.infer<typeof SavedRecord>
type Which = { readonly alertId: RecordId; readonly version: number }
type Kept = {
  readonly kind: AlertEventKind
  readonly happenedOn: string
  readonly toStage?: AlertStage
  readonly untilOn?: string
  readonly isSatisfactory?: boolean
  readonly recipientName?: string
  readonly note?: string
  readonly addToLetter?: string
}

/** Says that the letter of the present stage, or the card of a good practice, was sent on. */
export function sayAlertSent(db: Db, { on, ...which }: SayAlertSent, context: Context): Saved {
  const { line } = alertWith(db, which, context)
  if (line.kind === 'goodPractice') {
    refuseFuture('on', on, { what: 'The day it was sent', today: context.today })
    refuseBefore('on', on, { on: line.raisedOn, after: 'it was raised' })
    if (line.sentOn !== null) throw refusal('on', 'This is marked as sent already.')
  } else refuseMove(db, { which, event: { kind: 'sent', on }, field: 'on' }, context)
  return keep(db, which, { kept: { kind: 'sent', happenedOn: on }, what: 'Marked as sent' }, context)
}

/** Records an answer; one that is not enough puts the concern to the next stage at once (QA-02). */
export function answerAlert(db: Db, input: AnswerAlert, context: Context): Saved {
  const { on, isSatisfactory, note, recipientName, addToLetter, ...which } = input
  refuseMove(db, { which, event: { kind: 'answered', on, isSatisfactory }, field: 'on' }, context)
  const kept: Kept = { kind: 'answered', happenedOn: on, isSatisfactory, note, recipientName, addToLetter }
  return keep(db, which, { kept, what: 'Answer' }, context)
}

/** Puts a concern to a later stage; a reason is asked where a stage or its time is passed by (QA-06). */
export function escalateAlert(db: Db, input: EscalateAlert, context: Context): Saved {
  const { toStage, reason, recipientName, addToLetter, isForPreChallenge, ...which } = input
  const on = context.today
  refuseMove(db, { which, event: { kind: 'escalated', on, toStage, reason }, field: 'reason' }, context)
  const kept: Kept = { kind: 'escalated', happenedOn: on, toStage, recipientName, note: reason, addToLetter }
  if (isForPreChallenge) mark(db, { id: which.alertId })
  return keep(db, which, { kept, what: `Escalated to the ${stageWords(toStage)}` }, context)
}

/** Gives the present stage more time, with a reason and within the limit of the whole process (QA-05). */
export function extendAlert(db: Db, { untilOn, reason, ...which }: ExtendAlert, context: Context): Saved {
  const on = context.today
  refuseMove(db, { which, event: { kind: 'extended', on, untilOn, reason }, field: 'untilOn' }, context)
  return keep(
    db,
    which,
    { kept: { kind: 'extended', happenedOn: on, untilOn, note: reason }, what: 'More time' },
    context,
  )
}

/** Closes a concern; refused without evidence, and "no reply" is none. */
export function closeAlert(db: Db, { alertId, version, ...closing }: CloseAlert, context: Context): Saved {
  const { today, now } = context
  const { line } = alertWith(db, { alertId }, context)
  const which = { alertId, version }
  refuseMove(db, { which, event: { kind: 'closed', on: today }, field: 'evidence' }, context)
  refuseFuture('evidenceOn', closing.evidenceOn, { what: 'The day of the evidence', today })
  if (closing.outcome !== 'raisedInError')
    refuseBefore('evidenceOn', closing.evidenceOn, { on: line.raisedOn, after: 'the alert was raised' })
  for (const field of ['evidence', 'changedForChild'] as const) {
    const why = whyNoEvidence(closing[field])
    if (why !== null) throw refusal(field, why)
  }
  if (close(db, { id: alertId, version, closedOn: today, ...closing }) === 0) throw conflict('This alert')
  noteEdit(db, `alert:${alertId}`, 'Closed')
  return { savedAt: now }
}

/** Adds to the log what moves no stage: Cafcass, legal advice, or a note. Cafcass is for looked-after children (QA-07). */
export function logAlert(db: Db, { kind, on, recipientName, note, ...which }: LogAlert, context: Context): Saved {
  const { line } = alertWith(db, which, context)
  refuseFuture('on', on, { what: 'The day', today: context.today })
  if (kind === 'cafcassReferred' && !line.isLookedAfter)
    throw new AppError({
      code: 'rule',
      message: 'A referral to Cafcass is for a looked-after child (Children Act 1989, section 25B(3)).',
    })
  if (kind === 'cafcassAnswered' && line.cafcassOn === null) throw refusal('on', 'It has not been referred to Cafcass.')
  return keep(db, which, { kept: { kind, happenedOn: on, recipientName, note }, what: logged[kind] }, context)
}

const logged = {
  cafcassReferred: 'Referred to Cafcass',
  cafcassAnswered: 'Answer from Cafcass',
  legalAdvice: 'Legal advice',
  noted: 'Note',
} as const

type Move = { readonly which: Which; readonly event: AlertEvent; readonly field: string }

function refuseMove(db: Db, { which, event, field }: Move, context: Context): void {
  const { line, events } = alertWith(db, which, context)
  if (line.kind === 'goodPractice')
    throw new AppError({ code: 'rule', message: 'Good practice never escalates and needs no answer (QA-08).' })
  const why = whyNot(line, movesOf(line, events), { ...alertContext(db, context), event })
  if (why !== null) throw refusal(field, why)
}

function keep(
  db: Db,
  { alertId, version }: Which,
  { kept, what }: { kept: Kept; what: string },
  { now }: Context,
): Saved {
  if (touch(db, { id: alertId, version }) === 0) throw conflict('This alert')
  const sequence = nextSequence.get(db, { alertId })?.next ?? 1
  const blank = { toStage: null, untilOn: null, isSatisfactory: null, recipientName: '', note: '', addToLetter: '' }
  insert(db, { ...blank, ...kept, id: v7(), alertId, sequence, recordedAt: now })
  noteEdit(db, `alert:${alertId}`, what)
  return { savedAt: now }
}
