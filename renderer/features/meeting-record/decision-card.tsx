import { Button } from '@fluentui/react-components'
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up'
import type { KeyboardEvent } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChangeDecision, Decision } from '../../../shared/records/decision.ts'
import { call } from '../../api.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { usePausedDay } from '../../ui/use-paused-day.ts'
import { usePausedText } from '../../ui/use-paused-text.ts'
import { stepOwnersId } from './step-owners.tsx'
import type { OpenRecord } from './use-record.ts'

type DecisionCardProps = { open: OpenRecord; today: IsoDate; decision: Decision; number: number }

/** One decision: who does what by when, for whom. Alt+Up and Alt+Down move it, wherever in it the person is. */
export function DecisionCard({ open, today, decision, number }: DecisionCardProps) {
  const { id } = decision
  const { children, kind } = open.record.meeting
  const isReview = kind === 'roa' || kind === 'adoptionReview'
  const change = (part: Omit<ChangeDecision, 'id'>) => open.run(() => call('decisions.change', { id, ...part }))
  const what = usePausedText(decision.what, (value) => change({ what: value }))
  const who = usePausedText(decision.who, (value) => change({ who: value }))
  const measure = usePausedText(decision.measure ?? '', (value) => change({ measure: value }))
  const byOn = usePausedDay(decision.byOn, (on) => change({ byOn: on }))
  const move = async (step: 1 | -1) => {
    const at = document.activeElement?.id
    await what.save()
    await who.save()
    await measure.save()
    await byOn.save()
    await open.run(() => call('decisions.move', { id, step }))
    // Moving takes the card out of the page for a moment, and with it the place of the cursor.
    if (at) document.getElementById(at)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (!event.altKey || step === null) return
    event.preventDefault()
    void move(step)
  }
  return (
    <fieldset className="card decision-card" onKeyDown={onKeyDown}>
      <legend className="decision-legend">
        {isReview ? 'Decision' : 'Step'} {number}
        {decision.carriedFromId && (
          <span className="quiet"> (carried on from the last {isReview ? 'review' : 'plan'})</span>
        )}
      </legend>
      <FormField label="What" id={`what-${id}`}>
        {(ids) => (
          <textarea
            {...ids}
            className="input text-area record-text"
            rows={2}
            value={what.value}
            onChange={(event) => what.type(event.target.value)}
          />
        )}
      </FormField>
      <div className="decision-parts">
        <TextField label="Who" id={`who-${id}`} value={who.value} onChange={who.type} list={stepOwnersId} />
        <DateField label="By when" id={`by-${id}`} value={byOn.value} onChange={byOn.onChange} today={today} />
        {!isReview && (
          <TextField label="How it will be known" id={`measure-${id}`} value={measure.value} onChange={measure.type} />
        )}
        {children.length > 1 && (
          <SelectField
            label="For"
            id={`for-${id}`}
            choices={children.map((child) => ({ value: child.childId, label: nameOf(child) }))}
            none="All the children"
            value={decision.childId}
            onChange={(childId) => void change({ childId })}
          />
        )}
      </div>
      <div className="row row-wrap">
        <Button id={`up-${id}`} size="small" icon={<ArrowUp16Regular />} title="Alt+Up" onClick={() => void move(-1)}>
          Move up
        </Button>
        <Button
          id={`down-${id}`}
          size="small"
          icon={<ArrowDown16Regular />}
          title="Alt+Down"
          onClick={() => void move(1)}
        >
          Move down
        </Button>
        <Button size="small" onClick={() => void open.run(() => call('decisions.remove', { id }))}>
          Remove
        </Button>
      </div>
    </fieldset>
  )
}
