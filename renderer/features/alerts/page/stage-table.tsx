import { formatDay, type IsoDate } from '../../../../shared/dates.ts'
import { alertStageLabels } from '../../../../shared/records/alert-stage.ts'
import type { StageCard } from './stage-words.ts'

type StageTableProps = { readonly cards: readonly StageCard[]; readonly whoOf: (card: StageCard) => string }

/** What the drawing of the stages shows, as a table for screen readers. */
export function StageTable({ cards, whoOf }: StageTableProps) {
  return (
    <div className="sr-only">
      <table>
        <caption>Stages and their days</caption>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">With</th>
            <th scope="col">Counts from</th>
            <th scope="col">Sent on</th>
            <th scope="col">Due</th>
            <th scope="col">How it stands</th>
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <tr key={`${card.stage} ${card.place}`}>
              <th scope="row">{alertStageLabels[card.stage]}</th>
              <td>{whoOf(card) || 'Nobody named'}</td>
              <td>{formatDay(card.fromOn)}</td>
              <td>{card.clock ? dayOr(card.clock.sentOn, 'Not marked as sent') : 'Not yet'}</td>
              <td>{dayOr(card.due?.dueBy ?? card.clock?.due?.dueBy ?? null, 'No day yet')}</td>
              <td>{standsText(card)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const dayOr = (day: IsoDate | null, otherwise: string): string => (day === null ? otherwise : formatDay(day))

const standsText = ({ text, due, on, after }: StageCard): string =>
  [text, due && formatDay(due.dueBy), on && formatDay(on), after].filter(Boolean).join(' ')
