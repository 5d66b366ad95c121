import { formatDay, type IsoDate } from '../dates.ts'
import { type AlertEventLine, type AlertPage, alertOutcomeLabels, evidenceKindLabels } from './alert.ts'
import { amountOf } from './alert-letter-stages.ts'
import type { PaperTable } from './alert-paper.ts'
import { type AlertStage, alertStageLabels, type StageClock } from './alert-stage.ts'

type Happened = { readonly on: IsoDate; readonly what: string; readonly known: string }

/** What has happened is told of the concern itself; what advisers said only where the IRO wants it there. */
export type Told = {
  readonly page: AlertPage
  /** Every stage it has been put to until today, the present one last. */
  readonly stages: readonly StageClock[]
  readonly today: IsoDate
  readonly hasAdvice: boolean
}

/** What has happened, in date order: the facts, the informal talk, and every step of the alert, each with how it is known. */
export function chronology(told: Told): PaperTable {
  const { page } = told
  const rows = [
    ...factsOf(page),
    ...informalOf(page),
    ...raisedOf(page),
    ...stepsOf(told),
    ...told.stages.flatMap((stage, at) => lapseOf(stage, at, told)),
    ...closedOf(page),
  ]
  // Sorting keeps the order of what happened on one day.
  rows.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  return {
    headings: ['Date', 'What happened', 'How it is known'],
    rows: rows.map(({ on, what, known }) => [formatDay(on), what, known]),
    nowAt: null,
  }
}

/** Facts that have no day, which no table in date order can hold. */
export const undatedFacts = ({ facts }: AlertPage): string[] =>
  facts
    .filter(({ happenedOn }) => happenedOn === null)
    .map(({ label, note }) => sentence(note === '' ? label : `${label}: ${note}`))

/** The text with a full stop at its end, unless it ends a sentence already; blank stays blank. */
export const sentence = (text: string): string =>
  text.trim() === '' || /[.!?…][”’"')]*$/.test(text.trim()) ? text.trim() : `${text.trim()}.`

/** What a stage is called within a sentence: "team manager". */
export const stageWords = (stage: AlertStage): string => alertStageLabels[stage].toLowerCase()

const joined = (...parts: readonly string[]): string => parts.map(sentence).filter(Boolean).join(' ')

const factsOf = ({ facts }: AlertPage): Happened[] =>
  facts.flatMap(({ label, happenedOn: on, note }) =>
    on === null ? [] : [{ on, what: sentence(label), known: note === '' ? 'Case record' : note }],
  )

function informalOf({ informalOn: on, informalWith, informalPromise }: AlertPage): Happened[] {
  if (on === null) return []
  const talk = informalWith === '' ? 'Informal talk' : `Informal talk with ${informalWith}`
  const promise = informalPromise === '' ? '' : `Promise: ${informalPromise}`
  return [{ on, what: joined(talk, promise), known: 'IRO’s note' }]
}

function raisedOf({ raisedOn: on, firstStage, firstStageWhy, events, number }: AlertPage): Happened[] {
  const first = events.find(({ kind }) => kind === 'sent' || kind === 'escalated')
  const isSentToo = first?.kind === 'sent' && first.happenedOn === on
  const past =
    firstStage === 'teamManager' ? '' : `Put to the ${stageWords(firstStage)} at once${because(firstStageWhy)}`
  const raised = isSentToo ? `Alert raised, and sent to the ${stageWords(firstStage)}` : 'Alert raised'
  return [{ on, what: joined(raised, past), known: `Alert ${number}` }]
}

const because = (why: string): string => (why.trim() === '' ? '' : `: ${why}`)

type At = { readonly event: AlertEventLine; readonly stage: AlertStage; readonly isWithRaised: boolean }

/** The stages are followed through the log, as a line of it does not say to whom it belongs. */
function stepsOf({ page, stages, hasAdvice }: Told): Happened[] {
  let at = 0
  return page.events.flatMap((event, index) => {
    const stage = stages[at]?.stage ?? page.firstStage
    const isWithRaised = index === 0 && event.kind === 'sent' && event.happenedOn === page.raisedOn
    if (event.kind === 'escalated' || (event.kind === 'answered' && event.isSatisfactory === false)) at += 1
    return stepOf({ event, stage, isWithRaised }, { hasAdvice, next: stages[at]?.stage ?? stage })
  })
}

function stepOf({ event, stage, isWithRaised }: At, { hasAdvice, next }: { hasAdvice: boolean; next: AlertStage }) {
  const { happenedOn: on, kind, note, untilOn, recipientName } = event
  const row = (known: string, ...what: readonly string[]): Happened[] => [{ on, what: joined(...what), known }]
  switch (kind) {
    case 'sent':
      return isWithRaised ? [] : row('Sent by the IRO', `Sent to the ${stageWords(stage)}`)
    case 'answered': {
      const notEnough = next === stage ? 'Not enough' : `Not enough, so it goes to the ${stageWords(next)}`
      return row('The answer', `Answer of the ${stageWords(stage)}: ${note}`, event.isSatisfactory ? '' : notEnough)
    }
    case 'escalated':
      return row('IRO’s decision', `Put to the ${stageWords(next)}${because(note)}`)
    case 'extended':
      return row('IRO’s decision', `More time given until ${untilOn && formatDay(untilOn)}${because(note)}`)
    case 'cafcassReferred':
      return hasAdvice ? row('IRO’s note', `Referred to Cafcass${because(note)}`) : []
    case 'cafcassAnswered':
      return hasAdvice ? row('IRO’s note', `Answer of Cafcass${because(note)}`) : []
    case 'legalAdvice':
      return hasAdvice
        ? row('IRO’s note', `Legal advice${recipientName && ` of ${recipientName}`}${because(note)}`)
        : []
    case 'noted':
      return []
  }
}

/** A day by which an answer was due and none had come; more time that was given afterwards does not undo it. */
function lapseOf(one: StageClock, at: number, { stages, page, today }: Told): Happened[] {
  const { stage, sentOn, due, dueBeforeExtension, beganOn } = one
  if (sentOn === null || due === null || stage === 'assistantDirector') return []
  const end = stages[at + 1]?.beganOn ?? page.closedOn ?? today
  const within = page.events.filter(({ happenedOn }) => happenedOn >= beganOn && happenedOn <= end)
  const answered = within.filter(({ kind }) => kind === 'answered').map(({ happenedOn }) => happenedOn)
  const extended = within.filter(({ kind }) => kind === 'extended').map(({ happenedOn }) => happenedOn)
  const isLapsed = (by: IsoDate, until: IsoDate) => by < until && !answered.some((on) => on >= sentOn && on <= by)
  const row = (on: IsoDate, known: string): Happened[] => [
    { on, what: `Answer due from the ${stageWords(stage)}. None came.`, known },
  ]
  const rule = `Rule: ${amountOf(due.basis.ruleText)}`
  if (dueBeforeExtension === null) return isLapsed(due.dueBy, end) ? row(due.dueBy, rule) : []
  const isLateExtended = extended.some((on) => on > dueBeforeExtension)
  return [
    ...(isLateExtended && isLapsed(dueBeforeExtension, end) ? row(dueBeforeExtension, rule) : []),
    ...(isLapsed(due.dueBy, end) ? row(due.dueBy, 'The day more time was given until') : []),
  ]
}

function closedOf({ closedOn: on, outcome, evidence, evidenceKind }: AlertPage): Happened[] {
  if (on === null || outcome === null) return []
  const known = evidenceKind === null ? 'IRO’s decision' : evidenceKindLabels[evidenceKind]
  return [{ on, what: joined(`Closed: ${alertOutcomeLabels[outcome].toLowerCase()}`, evidence), known }]
}
