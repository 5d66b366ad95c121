import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { MonthlyDay } from '../../../shared/records/challenge.ts'
import { fieldNotes } from '../../ui/form-field.tsx'

type SeriesDaysProps = {
  series: readonly MonthlyDay[]
  /** Days that are not added after all. */
  left: readonly IsoDate[]
  onLeave: (day: IsoDate, isTicked: boolean) => void
  id: string
  error: string | null
}

/** The days of a series to look at before they are added: each can be left out, and says where it gave way. */
export function SeriesDays({ series, left, onLeave, id, error }: SeriesDaysProps) {
  const notes = fieldNotes(id, 'A bank holiday or a closure gives way to the next working day.', error)
  return (
    <fieldset className={error === null ? 'field' : 'field field-wrong'} aria-describedby={notes.describedBy}>
      <legend className="field-label">Days</legend>
      {notes.nodes}
      <div className="series-days">
        {series.map((day, index) => (
          <label key={day.on} className="choice">
            <input
              id={index === 0 ? id : undefined}
              type="checkbox"
              checked={!day.isThere && !left.includes(day.on)}
              disabled={day.isThere}
              onChange={(event) => onLeave(day.on, event.target.checked)}
            />
            <span>{formatDay(day.on)}</span>
            {why(day) && <span className="choice-hint">{why(day)}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function why({ insteadOf, because, isThere }: MonthlyDay): string | null {
  if (isThere) return 'This month has one already'
  return insteadOf && because ? `Not ${formatDay(insteadOf)}: ${because}` : null
}
