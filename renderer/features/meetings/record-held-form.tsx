import { useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { HeldMeeting, MeetingPreviewInput } from '../../../shared/records/meeting-options.ts'
import { useCommand } from '../../api.ts'
import { BeginMeetingForm } from './begin-meeting-form.tsx'
import { answerOf, type HeldAnswers, HeldFields, withAnswer } from './held-fields.tsx'
import { type BeginMeetingProps, useMeetingDraft } from './meeting-draft.ts'
import { hasOffers, PlanOffer } from './plan-offer.tsx'
import { usePreview } from './preview-notes.tsx'

const form = 'record'

/** Records a meeting that was held without having been booked here. */
export function RecordHeldForm(props: BeginMeetingProps) {
  const { child, options, today, onClose } = props
  const meeting = useMeetingDraft(props, () => null)
  const [answers, setAnswers] = useState<HeldAnswers>(() => new Map())
  const [offers, setOffers] = useState<HeldMeeting | null>(null)
  const record = useCommand('meetings.recordHeld')
  const { draft, chosen, childIds } = meeting
  const send = (heldOn: IsoDate) => {
    const perChild = childIds.map((childId) => answerOf(childId, answers))
    record.mutate(
      { ...meeting.answers, heldOn, perChild },
      { onSuccess: (answer) => (hasOffers(answer) ? setOffers(answer) : onClose()) },
    )
  }
  if (offers !== null) {
    return <PlanOffer attending={[...options.children, ...chosen.siblings]} held={offers} onClose={onClose} />
  }
  return (
    <BeginMeetingForm
      {...{ form, child, today, onClose, meeting }}
      title="Record a held meeting"
      action="Record as held"
      day={{ path: 'heldOn', label: 'Held on', missing: 'Enter the day it was held.' }}
      command={record}
      onSend={send}
    >
      {draft.on && (
        <PerChild
          preview={{ kind: draft.kind, childIds, on: draft.on, startsAt: null, iroId: null, meetingId: null }}
          answers={answers}
          onAnswers={setAnswers}
          error={record.error}
        />
      )}
    </BeginMeetingForm>
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
