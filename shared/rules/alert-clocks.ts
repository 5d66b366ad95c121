import { addDaysTo, earlierOf, formatDay, type IsoDate, laterOf } from '../dates.ts'
import { type AlertDue, type AlertStage, type StageClock, stageWords } from '../records/alert-stage.ts'
import { planFor, type RuleContext } from './due-date.ts'
import type { WorkingCalendar } from './working-days.ts'

const report = 'Leicestershire IRO annual report 2018-19'

type StageRule = { readonly ruleId: string; readonly source: string }

/** The rule of each stage and where it is written. */
const stageRules: Readonly<Record<AlertStage, StageRule>> = {
  teamManager: { ruleId: 'QA-01', source: `${report}, line 4302` },
  serviceManager: { ruleId: 'QA-02', source: `${report}, lines 4303-4305` },
  headOfService: {
    ruleId: 'QA-03',
    source: `${report}, line 4305; the report gives no time, 5 working days by default`,
  },
  assistantDirector: { ruleId: 'QA-04', source: `${report}, lines 4307 and 4351-4370` },
}

/** What a stage’s first day is called, by how it came to it. */
const eventLabel = ({ stage, sentOn }: StageClock, isFirst: boolean, wasSentLate: boolean): string => {
  if (!isFirst && !wasSentLate) return 'The stage before ended'
  if (sentOn === null) return `If sent to the ${stageWords(stage)} on this day`
  return `Sent to the ${stageWords(stage)}${isFirst ? '' : ', after the day of the rule'}`
}

/** `on` is the day the stage is looked at, on which a letter not marked as sent could be sent at the soonest. */
type Asked = RuleContext & { readonly isFirst: boolean; readonly on: IsoDate }

/**
 * By when a stage answers: 5 working days by default (QA-01 to QA-03), to the end of the last day.
 *
 * The first stage counts from the day sent. Later ones count from the day the stage before ended; a letter sent only when
 * that time was over already counts from the day sent, as nobody can answer before. Until it is marked as sent, the day is
 * the one that sending it now would give.
 */
export function stageDue(stage: StageClock, context: Asked): { due: AlertDue; countsFromOn: IsoDate } {
  const { isFirst } = context
  const askedOn = stage.sentOn ?? laterOf(context.on, stage.beganOn)
  const fromRule = isFirst ? askedOn : stage.countsFromOn
  const byRule = plus(fromRule, stage.stage, context)
  const wasSentLate = askedOn >= byRule && !isFirst
  const from = wasSentLate ? askedOn : fromRule
  const dueBy = wasSentLate ? plus(from, stage.stage, context) : byRule
  const { ruleId, source } = stageRules[stage.stage]
  const amount = amountText(stage.stage, context)
  const { planBy, planByNote } = planFor(dueBy, context.calendar)
  return {
    countsFromOn: from,
    due: {
      label: `Answer of the ${stageWords(stage.stage)}`,
      ruleId,
      dueBy,
      planBy,
      basis: {
        eventLabel: eventLabel(stage, isFirst, wasSentLate),
        eventOn: from,
        ruleText: `Add ${amount}`,
        arithmetic: `${amount} from ${formatDay(from)}`,
        source,
        calendar: isInWorkingDays(context) ? context.calendar.name : 'Every day counts',
        isAssumed: false,
        note: isInWorkingDays(context) ? leftOut(from, dueBy, context) : null,
        planByNote,
        variantBy: null,
      },
    },
  }
}

/** The challenge meeting the assistant director is asked at (QA-04). */
export function challengeDue(stage: StageClock, meetingOn: IsoDate, { calendar }: RuleContext): AlertDue {
  const { ruleId, source } = stageRules.assistantDirector
  const { planBy, planByNote } = planFor(meetingOn, calendar)
  return {
    label: 'Challenge meeting',
    ruleId,
    dueBy: meetingOn,
    planBy,
    basis: {
      eventLabel: 'Put to the assistant director',
      eventOn: stage.beganOn,
      ruleText: 'Next challenge meeting in the calendar',
      arithmetic: `next challenge meeting from ${formatDay(stage.sentOn ?? stage.beganOn)}`,
      source,
      calendar: 'The calendar of challenge meetings',
      isAssumed: false,
      note: null,
      planByNote,
      variantBy: null,
    },
  }
}

/** The same due day with more time given: it counts on from the day before, whose own sum it leaves behind. */
export function withMoreTime(
  due: AlertDue,
  { untilOn, reason }: { readonly untilOn: IsoDate; readonly reason: string },
  calendar: WorkingCalendar,
): AlertDue {
  const { planBy, planByNote } = planFor(untilOn, calendar)
  const basis = {
    ...due.basis,
    eventLabel: 'Due before',
    eventOn: due.dueBy,
    ruleText: 'More time was given',
    arithmetic: `more time after ${formatDay(due.dueBy)}`,
    note: `More time was given until ${formatDay(untilOn)}: ${reason}`,
    planByNote,
  }
  return { ...due, dueBy: untilOn, planBy, basis }
}

/** The last day of the whole process: 20 working days from the day it was raised (QA-05). */
export function alertLimit(raisedOn: IsoDate, { calendar, settings }: RuleContext): AlertDue {
  const dueBy = calendar.addWorkingDays(raisedOn, settings.alertLimitWorkingDays)
  const amount = `${settings.alertLimitWorkingDays} working days`
  return {
    label: 'The whole process',
    ruleId: 'QA-05',
    dueBy,
    planBy: dueBy,
    basis: {
      eventLabel: 'Raised',
      eventOn: raisedOn,
      ruleText: `Add ${amount}`,
      arithmetic: `${amount} from ${formatDay(raisedOn)}`,
      source: 'IRO Handbook, section 6.2',
      calendar: calendar.name,
      isAssumed: false,
      note: leftOut(raisedOn, dueBy, { calendar }),
      planByNote: null,
      variantBy: null,
    },
  }
}

/**
 * From when the limit is near, its own day at the latest however the settings stand, and which working day of the process
 * today is; the day raised is day 0.
 */
export function alertDay(
  raisedOn: IsoDate,
  { calendar, settings, today, limit }: RuleContext & { readonly today: IsoDate; readonly limit: AlertDue },
): { amberOn: IsoDate; day: number } {
  const nearOn = calendar.addWorkingDays(raisedOn, settings.alertAmberWorkingDays)
  return {
    amberOn: earlierOf(nearOn, limit.dueBy),
    day: calendar.workingDaysBetween(raisedOn, today),
  }
}

/** The bank holidays a count of working days passes over, by name and day; null where there are none. */
function leftOut(from: IsoDate, dueBy: IsoDate, { calendar }: Pick<RuleContext, 'calendar'>): string | null {
  const named: string[] = []
  for (let day = addDaysTo(from, 1); day <= dueBy; day = addDaysTo(day, 1)) {
    const name = calendar.bankHolidayOn(day)
    if (name !== null) named.push(`${name}, ${formatDay(day)}`)
  }
  return named.length === 0 ? null : `Not counted: ${named.join('; ')}.`
}

const isInWorkingDays = ({ settings }: RuleContext): boolean => settings.alertDays === 'working'

const amountText = (stage: AlertStage, context: RuleContext): string =>
  `${daysOf(stage, context)} ${isInWorkingDays(context) ? 'working days' : 'days'}`

const daysOf = (stage: AlertStage, { settings }: RuleContext): number =>
  stage === 'headOfService' ? settings.headOfServiceDays : settings.alertAnswerDays

function plus(from: IsoDate, stage: AlertStage, context: RuleContext): IsoDate {
  const days = daysOf(stage, context)
  return isInWorkingDays(context) ? context.calendar.addWorkingDays(from, days) : addDaysTo(from, days)
}
