import { formatDay, type IsoDate } from '../dates.ts'
import { type AlertContext, type AlertEvent, concernStanding, stageAfter } from '../rules/alert-stages.ts'
import type { AlertPage } from './alert.ts'
import type { PaperTable } from './alert-paper.ts'
import { AlertStage, alertStageLabels, type ConcernStanding, type StageClock } from './alert-stage.ts'

/** What the stages of a letter are worked out from; `toStage` is the one it is about to be put to, else null. */
export type Staged = {
  readonly page: Pick<AlertPage, 'raisedOn' | 'firstStage' | 'closedOn'>
  readonly moves: readonly AlertEvent[]
  readonly rules: AlertContext
  readonly toStage: AlertStage | null
}

/** How a concern stands once the letter is sent today, and what follows of each stage if nothing is put right. */
export type LetterStages = {
  readonly standing: ConcernStanding
  readonly now: StageClock
  readonly next: readonly StageClock[]
}

/** The stages as they stand with the letter sent, and those after it: each begins on the working day after the one before. */
export function letterStages({ page, moves, rules, toStage }: Staged): LetterStages {
  const { today } = rules
  let events = [...moves]
  const fold = (): ConcernStanding => concernStanding(page, events, rules)
  if (toStage !== null) events = [...events, { kind: 'escalated', on: today, toStage, reason: '' }]
  if (page.closedOn === null && lastOf(fold()).sentOn === null) events = [...events, { kind: 'sent', on: today }]
  const standing = fold()
  const next: StageClock[] = []
  let before = lastOf(standing)
  for (let after = stageAfter(before.stage); page.closedOn === null && after; after = stageAfter(after)) {
    if (!before.due) break
    const on = rules.calendar.addWorkingDays(before.due.dueBy, 1)
    events = [...events, { kind: 'escalated', on, toStage: after, reason: '' }, { kind: 'sent', on }]
    before = lastOf(fold())
    next.push(before)
  }
  return { standing, now: lastOf(standing), next }
}

/** The stages of a concern with their days, the present one marked, and the limit of the whole process last. */
export function stagesTable({ page }: Staged, { standing, now, next }: LetterStages): PaperTable {
  const begun = [...standing.stages, ...next]
  const { limit, isOpen } = standing
  const passed = AlertStage.options.filter(
    (stage) => order(stage) < order(now.stage) && !begun.some((one) => one.stage === stage),
  )
  const rows = [...begun.map((one) => ({ stage: one.stage, cells: cellsOf(one, { now, next, isOpen }) }))]
  for (const stage of passed) rows.push({ stage, cells: ['', '', 'Passed by'] })
  rows.sort((one, other) => order(one.stage) - order(other.stage))
  const nowAt = isOpen ? rows.findIndex(({ stage }) => stage === now.stage) : null
  return {
    headings: ['Stage', 'Sent', 'Answer due', 'Where it stands'],
    rows: [
      ...rows.map(({ stage, cells }, at) => [`${at === nowAt ? '► ' : ''}${alertStageLabels[stage]}`, ...cells]),
      ['Outer limit, all stages', formatDay(page.raisedOn), formatDay(limit.dueBy), amountOf(limit.basis.ruleText)],
    ],
    nowAt,
  }
}

/** "5 working days", of the rule "Add 5 working days". */
export const amountOf = (ruleText: string): string => ruleText.replace(/^Add /, '')

const order = (stage: AlertStage): number => AlertStage.options.indexOf(stage)

type Seen = Pick<LetterStages, 'now' | 'next'> & { readonly isOpen: boolean }

function cellsOf(one: StageClock, { now, next, isOpen }: Seen): string[] {
  const day = (on: IsoDate | null, otherwise: string) => (on === null ? otherwise : formatDay(on))
  // Nobody owes an answer to what was never sent.
  if (one !== now && one.sentOn === null) return ['Not marked as sent', '', 'Passed by']
  const days = [day(one.sentOn, 'Not marked as sent'), day(one.due?.dueBy ?? null, 'Not set yet')]
  if (next.includes(one))
    return [...days, one.stage === 'assistantDirector' ? 'Challenge meeting, if not put right' : 'If not put right']
  if (one === now) return [...days, isOpen ? 'This letter' : 'Closed']
  return [...days, endingOf(one)]
}

function endingOf({ ending, answeredOn, sentOn, due, endedOn }: StageClock): string {
  if (ending === 'unsatisfactory') return 'Answer not enough'
  if (ending === 'bypassed' && (sentOn === null || due?.dueBy !== endedOn)) return 'Passed by'
  return answeredOn === null ? 'No answer' : 'Answered'
}

function lastOf({ stages }: ConcernStanding): StageClock {
  const last = stages.at(-1)
  if (!last) throw new RangeError('A concern stands at one stage at least.')
  return last
}
