import { useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import type { HeldMeeting, MeetingPreviewInput } from '../../../shared/records/meeting-options.ts'
import { useCommand } from '../../api.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { ChairReason } from './chair-reason.tsx'
import { answerOf, type HeldAnswers, HeldFields, withAnswer } from './held-fields.tsx'
import { KindAndSiblings } from './kind-and-siblings.tsx'
import { type BeginMeetingProps, useMeetingDraft } from './meeting-draft.ts'
import { ChairField, DayAndTime, dayProblems, TextField, timeOf } from './meeting-form.tsx'
import { hasOffers, PlanOffer } from './plan-offer.tsx'
import { usePreview } from './preview-notes.tsx'

const form = 'record'

/** Records a meeting that was held without having been booked here. */
export function RecordHeldForm(props: BeginMeetingProps) {
  const { child, options, today, onClose } = props
  const { kinds, draft, change, chosen, chooseKind, childIds } = useMeetingDraft(props, () => null)
  const [answers, setAnswers] = useState<HeldAnswers>(() => new Map())
  const [isMissing, setMissing] = useState(false)
  const [offers, setOffers] = useState<HeldMeeting | null>(null)
  const [chairReason, setChairReason] = useState('')
  const record = useCommand('meetings.recordHeld')
  const { kind, on: heldOn, typedTime, place, iroId, earlyReason } = draft
  const missing = isMissing && heldOn === null ? 'Enter the day it was held.' : null
  const submit = () => {
    setMissing(heldOn === null)
    if (heldOn === null) return
    const perChild = childIds.map((childId) => answerOf(childId, answers))
    const held = { kind, heldOn, startsAt: timeOf(typedTime), place, iroId, earlyReason, chairReason, perChild }
    record.mutate(held, {
      onSuccess: (answer) => (hasOffers(answer) ? setOffers(answer) : onClose()),
    })
  }
  if (offers !== null) {
    return <PlanOffer attending={[...options.children, ...chosen.siblings]} held={offers} onClose={onClose} />
  }
  const { error } = record
  return (
    <FormDialog
      title="Record a held meeting"
      lead={namesTogether([child])}
      action="Record as held"
      problems={dayProblems(form, 'heldOn', { missing, error })}
      onSubmit={submit}
      onClose={onClose}
      isBusy={record.isPending}
    >
      <KindAndSiblings
        kinds={kinds}
        chosen={chosen}
        onKind={chooseKind}
        withIds={draft.withIds}
        onWith={(withIds) => change({ withIds })}
      />
      <DayAndTime
        {...{ form, typedTime, today, missing, error }}
        on={heldOn}
        path="heldOn"
        label="Held on"
        onChange={change}
      />
      {heldOn && (
        <PerChild
          preview={{ kind, childIds, on: heldOn, startsAt: null, iroId: null, meetingId: null }}
          answers={answers}
          onAnswers={setAnswers}
          error={error}
        />
      )}
      <TextField label="Place" value={place} onChange={(value) => change({ place: value })} />
      <ChairField value={iroId} onChange={(value) => change({ iroId: value })} on={heldOn ?? today} />
      <ChairReason
        {...{ form, kind, childIds, iroId, error }}
        on={heldOn ?? today}
        value={chairReason}
        onChange={setChairReason}
      />
    </FormDialog>
  )
}

type PerChildProps = {
  preview: MeetingPreviewInput
  answers: HeldAnswers
  onAnswers: (answers: HeldAnswers) => void
  error: AppError | null
}

/** What is asked about each child, measured against the limit that runs now. */
function PerChild({ preview, answers, onAnswers, error }: PerChildProps) {
  const found = usePreview(preview)?.perChild ?? []
  const children = found.map((child) => ({ ...child, dueBy: child.due?.dueBy ?? null }))
  return children.map((child, index) => (
    <HeldFields
      key={child.childId}
      {...{ form, child, index, error }}
      kind={preview.kind}
      heldOn={preview.on}
      answer={answerOf(child.childId, answers)}
      onChange={(answer) => onAnswers(withAnswer(answers, children, answer))}
    />
  ))
}
