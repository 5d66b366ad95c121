import { addDaysTo, type IsoDate, laterOf } from '../dates.ts'
import { type AlertDue, AlertStage, type ConcernStanding, type StageClock } from '../records/alert-stage.ts'
import { challengeDue, stageDue } from './alert-clocks.ts'
import { beginStage, hasLapsed, isBypass } from './alert-stages.ts'
import type { RuleContext } from './due-date.ts'

type RulesNow = RuleContext & { readonly today: IsoDate }

/** A stage a concern has not come to, and by when it would have to answer; null while no challenge meeting is booked. */
type StageAhead = { readonly stage: AlertStage; readonly fromOn: IsoDate; readonly due: AlertDue | null }

/** The stages after the present one, in their order. */
export function stagesAfter(standing: ConcernStanding): AlertStage[] {
  const present = standing.stages.at(-1)
  return present ? AlertStage.options.slice(AlertStage.options.indexOf(present.stage) + 1) : []
}

/** What escalating on a day leads to: when the answer would be due, sent that day, and whether it has to be explained. */
export function ifEscalated(
  standing: ConcernStanding,
  { toStage, on }: { readonly toStage: AlertStage; readonly on: IsoDate },
  rules: RulesNow,
): { readonly due: AlertDue | null; readonly needsReason: boolean } {
  const present = standing.stages.at(-1)
  if (!present) return { due: null, needsReason: false }
  const fromOn = hasLapsed(present, on) ? (present.due?.dueBy ?? on) : on
  const clock = { ...beginStage(toStage, on, fromOn), sentOn: on }
  return { due: dueOf(clock, standing, rules), needsReason: isBypass(present, { on, toStage }) }
}

/** The stages still to come if each letter went out at once and every stage ran to its last day without an answer. */
export function stagesAhead(standing: ConcernStanding, rules: RulesNow): StageAhead[] {
  const present = standing.stages.at(-1)
  if (!present || !standing.isOpen || present.answeredOn !== null) return []
  let endedOn = present.due?.dueBy ?? rules.today
  return stagesAfter(standing).map((stage) => {
    // A stage has until the end of its last day, so it comes to a meeting of a later day at the earliest.
    const fromOn = stage === 'assistantDirector' ? addDaysTo(endedOn, 1) : endedOn
    const clock = { ...beginStage(stage, endedOn, endedOn), sentOn: laterOf(fromOn, rules.today) }
    const due = dueOf(clock, standing, rules)
    const ahead = { stage, fromOn: due?.basis.eventOn ?? endedOn, due }
    endedOn = due?.dueBy ?? endedOn
    return ahead
  })
}

function dueOf(clock: StageClock, { challengeDays }: ConcernStanding, rules: RulesNow): AlertDue | null {
  if (clock.stage !== 'assistantDirector') return stageDue(clock, { ...rules, isFirst: false, on: rules.today }).due
  const meetingOn = challengeDays.find((day) => day >= (clock.sentOn ?? clock.beganOn))
  return meetingOn === undefined ? null : challengeDue(clock, meetingOn, rules)
}
