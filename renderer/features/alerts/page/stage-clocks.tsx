import { useQueries } from '@tanstack/react-query'
import { formatDay } from '../../../../shared/dates.ts'
import type { AlertPage } from '../../../../shared/records/alert.ts'
import { type AlertStage, alertStageLabels, type ConcernStanding } from '../../../../shared/records/alert-stage.ts'
import { limitDays } from '../../../../shared/records/alert-status.ts'
import type { PostHolder } from '../../../../shared/records/post.ts'
import { stagesAfter } from '../../../../shared/rules/alert-ahead.ts'
import { call } from '../../../api.ts'
import type { RulesNow } from '../../../ui/rules-now.ts'
import { StatusShape, statusClass } from '../../../ui/status.tsx'
import { whyDate } from '../../../ui/why-date.tsx'
import { FigureButton } from '../../../ui/working.tsx'
import { cardPlaces, edge, type Mark, type StageScale, stageScale } from './stage-scale.ts'
import { StageTable } from './stage-table.tsx'
import { type StageCard, shortDay, stageCards } from './stage-words.ts'

type StageClocksProps = { readonly page: AlertPage; readonly standing: ConcernStanding; readonly rules: RulesNow }

/** The stages of a concern on the working days since it was raised, with who has each, and what each waits for. */
export function StageClocks({ page, standing, rules }: StageClocksProps) {
  const cards = stageCards(page, rules)
  const scale = stageScale(page.raisedOn, standing, rules)
  const places = cardPlaces(cards, scale)
  const holders = useHolders(page, standing, rules)
  const whoOf = (card: StageCard) => who(card, page, holders)
  const limit = limitDays(standing)
  return (
    <section aria-labelledby="stage-clocks">
      <div className="section-head">
        <h2 id="stage-clocks">Stage clocks</h2>
        <span className="quiet">
          {dayWords(standing, limit)}{' '}
          <FigureButton working={() => whyDate(standing.limit)}>{formatDay(standing.limit.dueBy)}</FigureButton>
        </span>
      </div>
      <div className={standing.isOpen ? 'stage-drawing stage-drawing-open' : 'stage-drawing'}>
        {standing.isOpen && (
          <div className="stage-now" style={{ left: `${scale.placeOf(standing.day)}%` }} aria-hidden="true">
            <b className={scale.placeOf(standing.day) > 85 ? 'stage-now-left' : undefined}>Today, day {standing.day}</b>
          </div>
        )}
        <ol className="stage-cards" aria-label="Stages">
          {cards.map((card, index) => (
            <Card key={`${card.stage} ${card.place}`} card={card} who={whoOf(card)} place={places[index]} />
          ))}
        </ol>
        <Axis scale={scale} cards={cards} limit={limit} />
      </div>
      <StageTable cards={cards} whoOf={whoOf} />
    </section>
  )
}

function dayWords({ isOpen, limitState, day }: ConcernStanding, limit: number): string {
  if (!isOpen) return 'working days. The whole process was to end by'
  if (limitState === 'over')
    return `working days, today is day ${day}. The whole process has ${limit}, and was to end by`
  return `working days, today is day ${day} of ${limit}. The whole process ends by`
}

/** Who holds the posts of the stages still to come; the post alone where nobody is known. */
function useHolders(page: AlertPage, standing: ConcernStanding, { today: on }: RulesNow) {
  const stages = stagesAfter(standing)
  const { teamId } = page
  const answers = useQueries({
    queries: stages.map((stage) => ({
      queryKey: ['posts.forStage', { stage, teamId, on }],
      queryFn: () => call('posts.forStage', { stage, teamId, on }),
    })),
  })
  return new Map(stages.map((stage, index) => [stage, answers[index]?.data ?? null]))
}

/** The name on a card, with who answers for them meanwhile. */
function who(card: StageCard, page: AlertPage, holders: ReadonlyMap<AlertStage, PostHolder | null>): string {
  if (card.place === 'present') {
    const { name, actsName } = page.recipient
    const shown = name === alertStageLabels[card.stage] ? '' : name
    return actsName !== name && actsName !== '' ? `${actsName}, for ${shown || 'them'}` : shown
  }
  if (card.place === 'past') return pastName(card, page)
  const holder = holders.get(card.stage)
  if (!holder) return ''
  return holder.awayUntil !== null && holder.delegateName ? `${holder.delegateName}, for ${holder.name}` : holder.name
}

/** Whom a stage that is over was put to. */
function pastName({ stage, clock }: StageCard, { firstStage, recipientName, events }: AlertPage): string {
  const moved = events.find(({ toStage }) => toStage === stage)
  if (moved) return moved.recipientName
  if (stage === firstStage) return recipientName
  const answer = events.find(
    ({ kind, isSatisfactory, happenedOn }) =>
      kind === 'answered' && isSatisfactory === false && happenedOn === clock?.beganOn,
  )
  return answer?.recipientName ?? ''
}

type CardProps = {
  readonly card: StageCard
  readonly who: string
  readonly place: { from: number; to: number } | undefined
}

function Card({ card, who: name, place }: CardProps) {
  const { stage, kind, text, due, on, after } = card
  const gridColumn = place && `${place.from + 1} / ${place.to + 1}`
  return (
    <li
      className={`stage-card stage-${card.place} stage-is-${kind}`}
      style={{ gridColumn }}
      aria-current={card.place === 'present' ? 'step' : undefined}
    >
      <b>{alertStageLabels[stage]}</b>
      <span className="stage-who">{name || 'Nobody named'}</span>
      <span className={`status status-${statusClass[kind]}`}>
        <StatusShape kind={kind} />
        <span>
          {text} {due && <FigureButton working={() => whyDate(due)}>{shortDay(due.dueBy)}</FigureButton>}
          {on && <span className="nowrap">{shortDay(on)}</span>} {after}
        </span>
      </span>
    </li>
  )
}

type AxisProps = { readonly scale: StageScale; readonly cards: readonly StageCard[]; readonly limit: number }

/** The days under the cards; the table beside it tells the same to a screen reader. */
function Axis({ scale, cards, limit }: AxisProps) {
  const at = (day: number) => ({ left: `${scale.placeOf(day)}%` })
  return (
    <div
      className={scale.marks.some(({ isLow }) => isLow) ? 'stage-axis stage-axis-low' : 'stage-axis'}
      aria-hidden="true"
    >
      {cards.map(({ stage, place, kind, fromOn, untilOn }) => {
        const from = scale.placeOf(scale.dayOf(fromOn))
        const width = `${Math.max(0, scale.placeOf(scale.dayOf(untilOn)) - from)}%`
        return (
          <div
            key={`${stage} ${place}`}
            className={`stage-span stage-${place} stage-is-${kind}`}
            style={{ left: `${from}%`, width }}
          />
        )
      })}
      {scale.ticks.map((day) => (
        <i key={day} className={day % 5 === 0 ? 'stage-tick stage-tick-long' : 'stage-tick'} style={at(day)} />
      ))}
      <div className="stage-limit" style={at(limit)} />
      {scale.marks.map((mark) => (
        <DayMark key={`${mark.kind} ${mark.day}`} mark={mark} place={scale.placeOf(mark.day)} limit={limit} />
      ))}
    </div>
  )
}

type DayMarkProps = { readonly mark: Mark; readonly place: number; readonly limit: number }

function DayMark({ mark: { day, on, text, kind, isLow }, place, limit }: DayMarkProps) {
  const isLate = day > limit
  const side = day === 0 ? ' stage-mark-first' : place > edge ? ' stage-mark-last' : ''
  return (
    <>
      {kind === 'challenge' && (
        <span
          className={isLate ? 'stage-challenge stage-challenge-late' : 'stage-challenge'}
          style={{ left: `${place}%` }}
        >
          <StatusShape kind={isLate ? 'overdue' : 'planned'} />
        </span>
      )}
      <span className={`stage-mark${side}${isLow ? ' stage-mark-low' : ''}`} style={{ left: `${place}%` }}>
        <b>{text}</b>
        <span>{shortDay(on)}</span>
      </span>
    </>
  )
}
