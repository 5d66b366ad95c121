import { useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import type { HeldMeeting } from '../../../shared/records/meeting-options.ts'
import { useCommand } from '../../api.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormDialog, fieldIdOf, problemAt, problemsOf } from '../../ui/form-dialog.tsx'
import { answerOf, answersGiven, HeldFields, perChildOf, withAnswer } from './held-fields.tsx'
import { leadOf, type MeetingFormProps } from './meeting-form.tsx'
import { hasOffers, PlanOffer } from './plan-offer.tsx'

const form = 'hold'

/** Records a booked meeting as held; late, it asks why before it can be saved. */
export function HoldDialog({ meeting, today, onClose }: MeetingFormProps) {
  const [kept] = useState(meeting)
  const [heldOn, setHeldOn] = useState<IsoDate | null>(kept.scheduledFor <= today ? kept.scheduledFor : today)
  const [answers, setAnswers] = useState(() => answersGiven(kept.children))
  const [isMissing, setMissing] = useState(false)
  const [offers, setOffers] = useState<HeldMeeting | null>(null)
  const hold = useCommand('meetings.hold')
  const { id, version, kind, children } = kept
  const missing = isMissing && heldOn === null ? 'Enter the day it was held.' : null
  const submit = () => {
    setMissing(heldOn === null)
    if (heldOn === null) return
    const held = { id, version, heldOn, perChild: perChildOf(children, answers) }
    hold.mutate(held, {
      onSuccess: (answer) => (hasOffers(answer) ? setOffers(answer) : onClose()),
    })
  }
  if (offers !== null) return <PlanOffer attending={children} held={offers} onClose={onClose} />
  return (
    <FormDialog
      title="Record as held"
      lead={leadOf(kept)}
      action="Record as held"
      problems={
        missing ? [{ fieldId: fieldIdOf(form, 'heldOn'), text: missing }] : problemsOf(hold.error, form, 'heldOn')
      }
      onSubmit={submit}
      onClose={onClose}
      isBusy={hold.isPending}
    >
      <DateField
        label="Held on"
        hint="Or type “today”"
        value={heldOn}
        onChange={setHeldOn}
        today={today}
        id={fieldIdOf(form, 'heldOn')}
        error={missing ?? problemAt(hold.error, 'heldOn')}
      />
      {heldOn &&
        children.map((child, index) => (
          <HeldFields
            key={child.childId}
            {...{ form, kind, heldOn, child, index }}
            answer={answerOf(child.childId, answers)}
            onChange={(answer) => setAnswers(withAnswer(answers, children, answer))}
            error={hold.error}
          />
        ))}
    </FormDialog>
  )
}
