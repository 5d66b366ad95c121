import { formatDay, type IsoDate } from '../dates.ts'
import { type AlertPage, alertOutcomeLabels, evidenceKindLabels } from './alert.ts'
import { amountOf } from './alert-letter-stages.ts'
import type { PaperTable } from './alert-paper.ts'
import { type StageClock, stageWords } from './alert-stage.ts'
import { type AlertStep, alertStory } from './alert-story.ts'

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
  const { page, stages, today } = told
  const rows = [...factsOf(page), ...alertStory(page, stages, today).flatMap((step) => rowsOf(step, told))]
  // Sorting keeps the order of what happened on one day.
  rows.sort((one, other) => one.on.localeCompare(other.on))
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

const joined = (...parts: readonly string[]): string => parts.map(sentence).filter(Boolean).join(' ')

const factsOf = ({ facts }: AlertPage): Happened[] =>
  facts.flatMap(({ label, happenedOn: on, note }) =>
    on === null ? [] : [{ on, what: sentence(label), known: note === '' ? 'Case record' : note }],
  )

function rowsOf(step: AlertStep, told: Told): Happened[] {
  switch (step.kind) {
    case 'talked':
      return [talkedOf(step.on, told.page)]
    case 'raised':
      return [raisedOf(told.page)]
    case 'recorded':
      return recordedOf(step, told)
    case 'lapsed':
      return lapseOf(step)
    case 'closed':
      return [closedOf(step, told.page)]
  }
}

function talkedOf(on: IsoDate, { informalWith, informalPromise }: AlertPage): Happened {
  const talk = informalWith === '' ? 'Informal talk' : `Informal talk with ${informalWith}`
  const promise = informalPromise === '' ? '' : `Promise: ${informalPromise}`
  return { on, what: joined(talk, promise), known: 'IRO’s note' }
}

/** Sent on the day it was raised and before anything else, which is told in one line. */
const isSentAsRaised = ({ events: [first], raisedOn }: AlertPage): boolean =>
  first?.kind === 'sent' && first.happenedOn === raisedOn

function raisedOf(page: AlertPage): Happened {
  const { raisedOn, firstStage, firstStageWhy, number } = page
  const past =
    firstStage === 'teamManager' ? '' : `Put to the ${stageWords(firstStage)} at once${because(firstStageWhy)}`
  const raised = isSentAsRaised(page) ? `Alert raised, and sent to the ${stageWords(firstStage)}` : 'Alert raised'
  return { on: raisedOn, what: joined(raised, past), known: `Alert ${number}` }
}

const because = (why: string): string => (why.trim() === '' ? '' : `: ${why}`)

type Recorded = Extract<AlertStep, { kind: 'recorded' }>

function recordedOf({ on, event, from, to }: Recorded, { page, hasAdvice }: Told): Happened[] {
  const { kind, note, untilOn, recipientName } = event
  const row = (known: string, ...what: readonly string[]): Happened[] => [{ on, what: joined(...what), known }]
  switch (kind) {
    case 'sent':
      return isSentAsRaised(page) && event === page.events[0]
        ? []
        : row('Sent by the IRO', `Sent to the ${stageWords(from)}`)
    case 'answered': {
      const notEnough = to === from ? 'Not enough' : `Not enough, so it goes to the ${stageWords(to)}`
      return row('The answer', `Answer of the ${stageWords(from)}: ${note}`, event.isSatisfactory ? '' : notEnough)
    }
    case 'escalated':
      return row('IRO’s decision', `Put to the ${stageWords(to)}${because(note)}`)
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

/** The challenge meeting owes no letter, so that a letter tells of no lapse there. */
function lapseOf({ on, clock, isOfMoreTime }: Extract<AlertStep, { kind: 'lapsed' }>): Happened[] {
  const { stage, due, dueBeforeExtension } = clock
  if (stage === 'assistantDirector' || due === null) return []
  // Once more time was given, the sum of the rule is behind it.
  const rule = dueBeforeExtension === null ? `Rule: ${amountOf(due.basis.ruleText)}` : `Rule ${due.ruleId}`
  const known = isOfMoreTime ? 'The day more time was given until' : rule
  return [{ on, what: `Answer due from the ${stageWords(stage)}. None came.`, known }]
}

function closedOf({ on, outcome }: Extract<AlertStep, { kind: 'closed' }>, page: AlertPage): Happened {
  const { evidence, evidenceKind } = page
  const known = evidenceKind === null ? 'IRO’s decision' : evidenceKindLabels[evidenceKind]
  return { on, what: joined(`Closed: ${alertOutcomeLabels[outcome].toLowerCase()}`, evidence), known }
}
