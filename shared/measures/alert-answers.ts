import type { AlertReportLine, ReportStage } from '../records/alert-report.ts'
import { AlertStage, alertStageLabels, stageWords } from '../records/alert-stage.ts'
import { type Days, type Figure, share } from './alert-figure.ts'
import { medianOf } from './share.ts'

type Lines = readonly AlertReportLine[]

/** The median and the longest of numbers of working days; null of none. */
export function daysOf(days: readonly number[]): Days | null {
  const median = medianOf(days)
  return median === null ? null : { median, longest: Math.max(...days), of: days.length }
}

/** Whether a stage was answered by the day due, extensions included; an answer that was not enough is an answer. */
const isAnsweredInTime = ({ answeredOn, dueBy }: ReportStage): boolean =>
  answeredOn !== null && (dueBy === null || answeredOn <= dueBy)

/**
 * For each stage, how many were answered in time of those answered or lapsed, and the working days of the answers. An
 * answer to a letter never marked as sent is left out: by when it was due, and how long it took, cannot be said.
 */
export function answersByStage(concerns: Lines): Figure[] {
  return AlertStage.options.map((stage) => {
    const asked = concerns.flatMap((line) =>
      line.stages.filter((one) => one.stage === stage).map((at) => ({ line, at })),
    )
    const decided = asked.filter(({ at }) => at.isLapsed || (at.answeredOn !== null && at.sentOn !== null))
    const inTime = decided.filter(({ at }) => isAnsweredInTime(at))
    return share(stage, alertStageLabels[stage], {
      counted: inTime.map(({ line }) => line),
      of: decided.map(({ line }) => line),
      days: daysOf(asked.flatMap(({ at }) => at.answerDays ?? [])),
    })
  })
}

/** How many concerns were put to each stage after the first of the process. */
export function putToStages(concerns: Lines): Figure[] {
  return AlertStage.options.slice(1).map((stage) => {
    const counted = concerns.filter(({ stages }) => stages.some((one) => one.stage === stage))
    return share(stage, `Put to the ${stageWords(stage)}`, { counted, of: concerns })
  })
}

/** How many concerns were closed within the days of the whole process, and how long closing took. */
export function inTimeToClose(closed: Lines): Figure {
  const counted = closed.filter(({ closedOn, limitOn }) => closedOn !== null && limitOn !== null && closedOn <= limitOn)
  const days = daysOf(closed.flatMap(({ closeDays }) => closeDays ?? []))
  return share('inTime', 'Closed within the time for the whole process', { counted, of: closed, days })
}
