import { dayOf, timeOf } from '../../../../shared/clock.ts'
import { formatDay, type IsoDate } from '../../../../shared/dates.ts'
import { type AlertEventLine, type AlertPage, alertOutcomeLabels } from '../../../../shared/records/alert.ts'
import { type AlertStage, alertStageLabels, type StageClock } from '../../../../shared/records/alert-stage.ts'
import { stageAfter } from '../../../../shared/rules/alert-stages.ts'

/** One line of what happened so far. */
export type LogEntry = {
  readonly key: string
  readonly on: IsoDate
  readonly what: string
  /** What was said, why, and when it was recorded: each a line of its own. */
  readonly notes: readonly string[]
}

/** The stage as it stands in a sentence: "service manager". */
export const stageWords = (stage: AlertStage): string => alertStageLabels[stage].toLowerCase()

/** Everything that happened to an alert in the order of its days, the days on which no answer came among them. */
export function logOf(page: AlertPage, today: IsoDate): LogEntry[] {
  const entries = [...begun(page), ...happened(page), ...lapses(page, today), ...closed(page)]
  // Of one day, what was recorded stands in its order, and the end of the day comes last.
  return entries
    .map((entry, order) => ({ entry, order }))
    .toSorted((a, b) => a.entry.on.localeCompare(b.entry.on) || a.order - b.order)
    .map(({ entry }) => entry)
}

function begun(page: AlertPage): LogEntry[] {
  const { informalOn, informalWith, informalPromise, raisedOn, raisedAt, firstStage, firstStageWhy } = page
  const to = page.recipientName && `, ${page.recipientName}`
  const talked: LogEntry[] =
    informalOn === null
      ? []
      : [{ key: 'informal', on: informalOn, what: 'Talked first', notes: lines(informalWith, informalPromise) }]
  const what = page.kind === 'concern' ? `Raised, to the ${stageWords(firstStage)}${to}` : 'Good practice recorded'
  const why = firstStageWhy && `Stages before passed by: ${firstStageWhy}`
  return [
    ...talked,
    { key: 'raised', on: raisedOn, what, notes: lines(why, `Recorded ${recorded(raisedAt, raisedOn)}`) },
  ]
}

const lines = (...texts: readonly string[]): string[] => texts.filter((text) => text !== '')

/** The time alone where something was recorded on its own day. */
function recorded(at: string, on: IsoDate): string {
  const day = dayOf(at)
  return day === on ? timeOf(at) : `${formatDay(day)}, ${timeOf(at)}`
}

function happened(page: AlertPage): LogEntry[] {
  let stage: AlertStage = page.firstStage
  return page.events.map((event): LogEntry => {
    const from = stage
    if (event.toStage) stage = event.toStage
    else if (event.isSatisfactory === false) stage = stageAfter(stage) ?? stage
    const { what, notes } = eventWords(event, { from, to: stage, isConcern: page.kind === 'concern' })
    const added = event.addToLetter && `Added to the letter: ${event.addToLetter}`
    const when = `Recorded ${recorded(event.recordedAt, event.happenedOn)}`
    return { key: event.id, on: event.happenedOn, what, notes: lines(...notes, added, when) }
  })
}

type Stages = { readonly from: AlertStage; readonly to: AlertStage; readonly isConcern: boolean }
type Words = { readonly what: string; readonly notes: readonly string[] }

function eventWords(event: AlertEventLine, { from, to, isConcern }: Stages): Words {
  const { kind, note, recipientName, untilOn, isSatisfactory } = event
  const named = recipientName && `, ${recipientName}`
  switch (kind) {
    case 'sent':
      return { what: isConcern ? `Sent to the ${stageWords(from)}` : 'Sent on', notes: [] }
    case 'answered': {
      const what = `Answer of the ${stageWords(from)}: ${isSatisfactory ? 'enough' : 'not enough'}`
      const went = to === from ? '' : `Put to the ${stageWords(to)}${named} at once`
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

function lapses({ standing, events }: AlertPage, today: IsoDate): LogEntry[] {
  return (standing?.stages ?? []).flatMap((clock) =>
    lapsedOn(clock, events, today).map(
      (on): LogEntry => ({
        key: `lapse ${clock.stage} ${on}`,
        on,
        what: `No answer from the ${stageWords(clock.stage)}`,
        notes: ['Its time ended at the end of the day'],
      }),
    ),
  )
}

/** The days on which the time of a stage ran out: before more time was given, and at its end. */
function lapsedOn(clock: StageClock, events: readonly AlertEventLine[], today: IsoDate): IsoDate[] {
  const { sentOn, due, dueBeforeExtension: before, ending } = clock
  if (sentOn === null || due === null) return []
  const extension = events.find(({ untilOn }) => untilOn === due.dueBy)
  const wasLate = before !== null && extension !== undefined && extension.happenedOn > before
  const isOver = ending === 'lapsed' || (clock.answeredOn ?? clock.endedOn ?? today) > due.dueBy
  return [...(wasLate ? [before] : []), ...(isOver ? [due.dueBy] : [])]
}

function closed({ closedOn, outcome, evidence }: AlertPage): LogEntry[] {
  if (closedOn === null || outcome === null) return []
  return [
    { key: 'closed', on: closedOn, what: `Closed: ${alertOutcomeLabels[outcome].toLowerCase()}`, notes: [evidence] },
  ]
}
