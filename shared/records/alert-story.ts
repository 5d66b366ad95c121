import type { IsoDate } from '../dates.ts'
import { lapsedDays } from '../rules/alert-lapses.ts'
import type { AlertEventLine, AlertOutcome, AlertPage } from './alert.ts'
import type { AlertStage, StageClock } from './alert-stage.ts'

/** One thing that happened to an alert, for the words of a screen or of a letter. */
export type AlertStep =
  | { readonly kind: 'talked' | 'raised'; readonly on: IsoDate }
  /** `to` is another stage than `from` where it moved the concern. */
  | {
      readonly kind: 'recorded'
      readonly on: IsoDate
      readonly event: AlertEventLine
      readonly from: AlertStage
      readonly to: AlertStage
    }
  /** The end of a day by which an answer was due and none had come; `isOfMoreTime` where the rule’s own day was put off. */
  | { readonly kind: 'lapsed'; readonly on: IsoDate; readonly clock: StageClock; readonly isOfMoreTime: boolean }
  | { readonly kind: 'closed'; readonly on: IsoDate; readonly outcome: AlertOutcome }

/**
 * Everything that happened to an alert in the order of its days, the days on which no answer came among them. Of one day,
 * what was recorded stands in its order, then the end of the day.
 */
export function alertStory(page: AlertPage, stages: readonly StageClock[], today: IsoDate): AlertStep[] {
  const { informalOn, raisedOn, closedOn, outcome } = page
  const { steps, ofStage } = recordedSteps(page, stages)
  const lapses = stages.flatMap((clock, at) => {
    const endOn = stages[at + 1]?.beganOn ?? closedOn ?? today
    return lapsedDays(clock, ofStage[at] ?? [], endOn).map((on): AlertStep => {
      return { kind: 'lapsed', on, clock, isOfMoreTime: on !== (clock.dueBeforeExtension ?? clock.due?.dueBy) }
    })
  })
  const story: AlertStep[] = [
    ...(informalOn === null ? [] : [{ kind: 'talked', on: informalOn } as const]),
    { kind: 'raised', on: raisedOn },
    ...steps,
    ...lapses,
    ...(closedOn === null || outcome === null ? [] : [{ kind: 'closed', on: closedOn, outcome } as const]),
  ]
  return story.toSorted((one, other) => one.on.localeCompare(other.on))
}

/** The stages are followed through the log, as a line of it does not say to whom it belongs. */
function recordedSteps({ events, firstStage }: AlertPage, stages: readonly StageClock[]) {
  const stageAt = (place: number): AlertStage => stages[place]?.stage ?? firstStage
  const ofStage: AlertEventLine[][] = stages.map(() => [])
  let at = 0
  const steps = events.map((event): AlertStep => {
    const from = stageAt(at)
    ofStage[at]?.push(event)
    // At the last stage an answer that is not enough leads nowhere else.
    if (isMove(event) && at + 1 < stages.length) at += 1
    return { kind: 'recorded', on: event.happenedOn, event, from, to: stageAt(at) }
  })
  return { steps, ofStage }
}

/** Whether it put the concern to another stage, where there is one. */
export const isMove = ({ kind, isSatisfactory }: Pick<AlertEventLine, 'kind' | 'isSatisfactory'>): boolean =>
  kind === 'escalated' || (kind === 'answered' && isSatisfactory === false)
