import { formatDay } from '../../../../shared/dates.ts'
import type { AlertPage } from '../../../../shared/records/alert.ts'
import { type AlertStage, type ConcernStanding, stageWords } from '../../../../shared/records/alert-stage.ts'
import { presentStage } from '../../../../shared/records/alert-status.ts'
import { ifEscalated } from '../../../../shared/rules/alert-ahead.ts'
import { lowerFirst } from '../../../../shared/words.ts'
import type { RulesNow } from '../../../ui/rules-now.ts'
import { calledIn } from './called.ts'
import type { ActChoice } from './choices.tsx'
import { shortDay } from './stage-words.ts'

/** What can be done with an open concern. */
export type Act = 'send' | 'answer' | 'escalate' | 'extend' | 'close'

/** What can be done now, in the order of its keys, each with what it leads to; the first is what is asked for most. */
export function choicesNow(page: AlertPage, standing: ConcernStanding, rules: RulesNow): ActChoice<Act>[] {
  const { state } = standing
  const stage = stageWords(presentStage(standing)?.stage ?? page.firstStage)
  const send: ActChoice<Act> = {
    key: 'send',
    label: 'Say when it was sent',
    hint: `Then the ${stage}’s time runs`,
  }
  const answer: ActChoice<Act> = {
    key: 'answer',
    label: standing.decideWhy === 'noAnswer' ? 'A late answer came' : 'An answer came',
    hint: 'What was said, and whether it is enough',
  }
  const isLateAnswer = standing.decideWhy === 'noAnswer' || standing.decideWhy === 'limit'
  const escalate = escalateChoices(standing, rules)
  const extend = extendChoices(standing, rules)
  const close: ActChoice<Act> = {
    key: 'close',
    label: 'Close',
    hint: `Needs what changed for ${calledIn(page)}. “No reply” is not evidence`,
  }
  if (state === 'toDecide') return [...escalate, ...extend, close, ...(isLateAnswer ? [answer] : [])]
  if (state === 'toSend') return [send, answer, ...escalate, close]
  if (state === 'toBook') return [answer, close]
  return [answer, ...escalate, ...extend, close]
}

/** What is chosen before anybody chooses: what the state asks for, nothing while an answer is waited for. */
export function firstChoice({ state, decideWhy, nextStage }: ConcernStanding): Act | null {
  if (state === 'toSend') return 'send'
  if (state !== 'toDecide') return null
  if (decideWhy === 'answered') return 'close'
  return nextStage === null ? null : 'escalate'
}

function escalateChoices(standing: ConcernStanding, rules: RulesNow): ActChoice<Act>[] {
  const { nextStage } = standing
  if (nextStage === null) return []
  const { due, needsReason } = ifEscalated(standing, { toStage: nextStage, on: rules.today }, rules)
  const isPassing = needsReason && standing.state !== 'toDecide'
  return [
    {
      key: 'escalate',
      label: isPassing ? 'Pass this stage by' : `Escalate to the ${stageWords(nextStage)}`,
      hint: `${isPassing ? `Needs a reason. To the ${stageWords(nextStage)}, ${lowerFirst(dueHint(nextStage, due))}` : dueHint(nextStage, due)}`,
    },
  ]
}

function dueHint(stage: AlertStage, due: ReturnType<typeof ifEscalated>['due']): string {
  if (due === null) return 'No challenge meeting is booked yet'
  if (stage === 'assistantDirector') return `Challenge meeting ${formatDay(due.dueBy)}`
  return `Answer due ${shortDay(due.dueBy)}, ${due.basis.arithmetic.replace(/ \d{4}$/, '')}`
}

/** More time ends with the limit of the whole process, but for the last stage, which has it to the next meeting. */
function extendChoices(standing: ConcernStanding, { today, calendar }: RulesNow): ActChoice<Act>[] {
  const { limit, challengeOn } = standing
  const present = presentStage(standing)
  if (!present || present.due === null || present.sentOn === null) return []
  const label = 'Give more time'
  if (present.stage === 'assistantDirector') {
    const hint =
      challengeOn === null || challengeOn <= present.due.dueBy
        ? 'Needs a reason and a new date'
        : `Needs a reason. To the next challenge meeting, ${formatDay(challengeOn)}`
    return [{ key: 'extend', label, hint }]
  }
  const from = present.due.dueBy > today ? present.due.dueBy : today
  if (from >= limit.dueBy) return []
  const isOneDay = calendar.workingDaysBetween(from, limit.dueBy) <= 1
  return [
    {
      key: 'extend',
      label,
      hint: `Needs a reason and a new date, ${isOneDay ? 'at the latest' : 'not after'} ${shortDay(limit.dueBy)}`,
    },
  ]
}
