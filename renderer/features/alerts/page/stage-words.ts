import { formatDay, type IsoDate, laterOf } from '../../../../shared/dates.ts'
import type { AlertLine } from '../../../../shared/records/alert.ts'
import type { AlertDue, AlertStage, ConcernStanding, StageClock } from '../../../../shared/records/alert-stage.ts'
import { stagesAhead } from '../../../../shared/rules/alert-ahead.ts'
import type { RulesNow } from '../../../ui/rules-now.ts'
import type { StatusKind } from '../../../ui/status.tsx'

/** One stage as it stands in the drawing. */
export type StageCard = {
  readonly stage: AlertStage
  readonly fromOn: IsoDate
  readonly untilOn: IsoDate
  readonly kind: StatusKind
  /** The words before the day, and the day itself, whose working can be opened. */
  readonly text: string
  readonly due: AlertDue | null
  /** A day without a working: an answer came, or the stage ended. */
  readonly on: IsoDate | null
  /** The words after the day: "not enough". */
  readonly after: string
  readonly place: 'past' | 'present' | 'next' | 'ahead'
  readonly clock: StageClock | null
}

/** A day without its year, for places where the year is plain: "Fri 20 Nov". */
export const shortDay = (day: IsoDate): string => formatDay(day).replace(/ \d{4}$/, '')

type Said = Pick<StageCard, 'kind' | 'text' | 'due' | 'on' | 'after'>

/** The stages of a concern, from the first it was put to, through the present one, to those it would come to. */
export function stageCards({ standing }: Pick<AlertLine, 'standing'>, rules: RulesNow): StageCard[] {
  if (!standing) return []
  const been = standing.stages.map((clock, index): StageCard => {
    const isPresent = index === standing.stages.length - 1 && standing.isOpen
    return {
      ...(isPresent ? presentWords(clock, standing, rules) : pastWords(clock)),
      stage: clock.stage,
      fromOn: clock.countsFromOn,
      untilOn: clock.endedOn ?? clock.due?.dueBy ?? rules.today,
      place: isPresent ? 'present' : 'past',
      clock,
    }
  })
  return [...been, ...cardsAhead(standing, rules)]
}

function cardsAhead(standing: ConcernStanding, rules: RulesNow): StageCard[] {
  return stagesAhead(standing, rules).map(({ stage, fromOn, due }, index): StageCard => {
    const isNext = index === 0 && standing.decideWhy === 'noAnswer'
    const isMeeting = stage === 'assistantDirector'
    return {
      stage,
      fromOn,
      untilOn: isMeeting ? laterOf(fromOn, standing.limit.dueBy) : (due?.dueBy ?? fromOn),
      kind: isNext ? 'dueSoon' : 'planned',
      text: due === null ? 'No challenge meeting booked' : aheadText(isNext, isMeeting),
      due,
      on: null,
      after: '',
      place: isNext ? 'next' : 'ahead',
      clock: null,
    }
  })
}

const aheadText = (isNext: boolean, isMeeting: boolean): string =>
  isMeeting ? 'Challenge meeting' : isNext ? 'Next, due' : 'Would be due'

const said = (kind: StatusKind, text: string, rest: Partial<Said> = {}): Said => ({
  kind,
  text,
  due: null,
  on: null,
  after: '',
  ...rest,
})

function presentWords(clock: StageClock, { state, decideWhy }: ConcernStanding, { today }: RulesNow): Said {
  const { due, answeredOn: on } = clock
  if (state === 'toSend') return said('dueSoon', 'Not marked as sent')
  if (state === 'toBook') return said('dueSoon', 'No challenge meeting booked')
  if (decideWhy === 'noAnswer') return said('overdue', 'No answer by', { due })
  if (decideWhy === 'answered') return said('held', 'Answered', { on })
  if (decideWhy === 'notEnough') return said('overdue', 'Answer', { on, after: 'not enough' })
  const text = clock.stage === 'assistantDirector' ? 'Challenge meeting' : 'Answer due'
  return said(due?.dueBy === today ? 'dueSoon' : 'planned', text, { due })
}

function pastWords({ ending, endedOn, answeredOn, due }: StageClock): Said {
  if (ending === 'lapsed') return said('overdue', 'No answer by', { due })
  if (ending === 'unsatisfactory') return said('overdue', 'Answer', { on: answeredOn, after: 'not enough' })
  if (ending === 'bypassed') return said('stoodDown', 'Passed by', { on: endedOn })
  return said('held', 'Closed', { on: endedOn })
}
