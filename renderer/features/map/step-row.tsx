import { memo, useState } from 'react'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { ChangeDecision, Decision } from '../../../shared/records/decision.ts'
import { call } from '../../api.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { usePausedDay } from '../../ui/use-paused-day.ts'
import { usePausedText } from '../../ui/use-paused-text.ts'
import { type Board, fieldIdOf, type TypedRow } from './board.ts'
import { useKeptText } from './line-row.tsx'
import { stepCommands } from './row-commands.ts'
import { RowFoot } from './row-foot.tsx'
import { RowText } from './row-text.tsx'
import type { RowRef } from './use-drafts.ts'

type StepRowProps = {
  readonly board: Board
  readonly rowKey: string
  readonly heading: string
  readonly headingLabel: string
  /** Null while the record does not have it. */
  readonly step: Decision | null
  readonly about: string
  readonly tag: string
  readonly today: IsoDate
}

/** One next step, which is a decision of the meeting; who, by when and how it will be known open while it is in hand. */
export const StepRow = memo(function StepRow(props: StepRowProps) {
  const { board, rowKey, heading, headingLabel, step, about, tag, today } = props
  const [isInHand, setInHand] = useState(false)
  const row: RowRef = { key: rowKey, heading, id: step?.id ?? null }
  const text = useKeptText(board, { row, kept: step?.what ?? '', commands: stepCommands })
  const typed: TypedRow = { row, commands: stepCommands, childId: step?.childId ?? null, ...text }
  const toWho = () => {
    if (step) document.getElementById(`who-${fieldIdOf(rowKey)}`)?.focus()
    else board.say('Type something in this line first.')
  }
  return (
    <li
      className="line"
      onFocus={() => setInHand(true)}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && setInHand(false)}
    >
      <RowText board={board} typed={typed} label={headingLabel} onType={text.type} onWho={toWho} />
      {step && (
        <RowFoot
          board={board}
          typed={typed}
          who={isInHand ? 'Next step' : inShort(step)}
          about={about}
          tag={tag}
          onWho={toWho}
        />
      )}
      {step && isInHand && <Parts board={board} step={step} id={fieldIdOf(rowKey)} today={today} />}
    </li>
  )
})

const inShort = ({ who, byOn, measure }: Decision): string =>
  [who || 'Who?', byOn ? `by ${formatDay(byOn)}` : 'By when?', measure || 'How will it be known?'].join(' · ')

type PartsProps = { readonly board: Board; readonly step: Decision; readonly id: string; readonly today: IsoDate }

function Parts({ board, step, id, today }: PartsProps) {
  const change = (part: Omit<ChangeDecision, 'id'>) =>
    board.keep(() => call('decisions.change', { id: step.id, ...part }))
  const who = usePausedText(step.who, (value) => change({ who: value }))
  const byOn = usePausedDay(step.byOn, (on) => change({ byOn: on }))
  const measure = usePausedText(step.measure ?? '', (value) => change({ measure: value }))
  return (
    <div className="line-parts">
      <FormField label="Who" id={`who-${id}`}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            list="map-people"
            autoComplete="off"
            value={who.value}
            onChange={(event) => who.type(event.target.value)}
          />
        )}
      </FormField>
      <DateField label="By when" id={`by-${id}`} value={byOn.value} onChange={byOn.onChange} today={today} />
      <TextField label="How it will be known" value={measure.value} onChange={measure.type} />
    </div>
  )
}
