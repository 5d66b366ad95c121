import { dayOf, timeOf } from '../../../../shared/clock.ts'
import { formatDay, type IsoDate } from '../../../../shared/dates.ts'
import { type AlertPage, alertOutcomeLabels } from '../../../../shared/records/alert.ts'
import { stageWords } from '../../../../shared/records/alert-stage.ts'
import { type AlertStep, alertStory } from '../../../../shared/records/alert-story.ts'

/** One line of what happened so far. */
type LogEntry = {
  readonly key: string
  readonly on: IsoDate
  readonly what: string
  /** What was said, why, and when it was recorded: each a line of its own. */
  readonly notes: readonly string[]
}

/** Everything that happened to an alert in the order of its days, in the words of its page. */
export const logOf = (page: AlertPage, today: IsoDate): LogEntry[] =>
  alertStory(page, page.standing?.stages ?? [], today).map((step) => ({ on: step.on, ...entryOf(step, page) }))

function entryOf(step: AlertStep, page: AlertPage): Omit<LogEntry, 'on'> {
  switch (step.kind) {
    case 'talked':
      return { key: 'informal', what: 'Talked first', notes: lines(page.informalWith, page.informalPromise) }
    case 'raised':
      return raised(page)
    case 'recorded':
      return written(step, page)
    case 'lapsed':
      return {
        key: `lapse ${step.clock.stage} ${step.on}`,
        what: `No answer from the ${stageWords(step.clock.stage)}`,
        notes: ['The stage ended at the end of the day'],
      }
    case 'closed':
      return {
        key: 'closed',
        what: `Closed: ${alertOutcomeLabels[step.outcome].toLowerCase()}`,
        notes: [page.evidence],
      }
  }
}

function raised({ kind, firstStage, firstStageWhy, recipientName, raisedOn, raisedAt }: AlertPage) {
  const to = recipientName && `, ${recipientName}`
  const what = kind === 'concern' ? `Raised, to the ${stageWords(firstStage)}${to}` : 'Good practice recorded'
  const why = firstStageWhy && `Stages before passed by: ${firstStageWhy}`
  return { key: 'raised', what, notes: lines(why, `Recorded ${recorded(raisedAt, raisedOn)}`) }
}

const lines = (...texts: readonly string[]): string[] => texts.filter((text) => text !== '')

/** The time alone where something was recorded on its own day. */
function recorded(at: string, on: IsoDate): string {
  const day = dayOf(at)
  return day === on ? timeOf(at) : `${formatDay(day)}, ${timeOf(at)}`
}

type Recorded = Extract<AlertStep, { kind: 'recorded' }>
type Words = { readonly what: string; readonly notes: readonly string[] }

function written(step: Recorded, page: AlertPage): Omit<LogEntry, 'on'> {
  const { event } = step
  const { what, notes } = eventWords(step, page.kind === 'concern')
  const added = event.addToLetter && `Added to the letter: ${event.addToLetter}`
  const when = `Recorded ${recorded(event.recordedAt, event.happenedOn)}`
  return { key: event.id, what, notes: lines(...notes, added, when) }
}

function eventWords({ event, from, to }: Recorded, isConcern: boolean): Words {
  const { kind, note, recipientName, untilOn, isSatisfactory } = event
  const named = recipientName && `, ${recipientName}`
  switch (kind) {
    case 'sent':
      return { what: isConcern ? `Sent to the ${stageWords(from)}` : 'Sent on', notes: [] }
    case 'answered': {
      const what = `Answer of the ${stageWords(from)}: ${isSatisfactory ? 'enough' : 'not enough'}`
      const went = to === from ? '' : `Put at once to the ${stageWords(to)}${named}`
      return { what, notes: [note, went] }
    }
    case 'escalated':
      return { what: `Escalated to the ${stageWords(to)}${named}`, notes: [note && `Why: ${note}`] }
    case 'extended':
      return { what: `More time given${untilOn ? `, until ${formatDay(untilOn)}` : ''}`, notes: [note] }
    default:
      return { what: `${otherWords[kind]}${named}`, notes: [note] }
  }
}

const otherWords = {
  cafcassReferred: 'Referred to Cafcass',
  cafcassAnswered: 'Answer from Cafcass',
  legalAdvice: 'Legal advice',
  noted: 'Note',
} as const
