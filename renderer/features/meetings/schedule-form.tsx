import { useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import { EarlyReason } from '../../../shared/records/meeting.ts'
import type { MeetingPreviewInput } from '../../../shared/records/meeting-options.ts'
import { earlyReviewReasons } from '../../../shared/rules/early-reviews.ts'
import { useCommand } from '../../api.ts'
import { FormDialog, fieldIdOf } from '../../ui/form-dialog.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { ChairReason } from './chair-reason.tsx'
import { FreeDays } from './free-days.tsx'
import { KindAndSiblings } from './kind-and-siblings.tsx'
import { type BeginMeetingProps, useMeetingDraft } from './meeting-draft.ts'
import { ChairField, DayAndTime, dayProblems, TextField, timeOf } from './meeting-form.tsx'
import { PreviewNotes, usePreview } from './preview-notes.tsx'

const form = 'schedule'

/** Books a meeting: what is due, who shares it, and the day, with what that day means said at once. */
export function ScheduleForm(props: BeginMeetingProps) {
  const { child, today, onClose } = props
  const { kinds, draft, change, chosen, chooseKind, childIds } = useMeetingDraft(
    props,
    ({ suggestedOn }) => suggestedOn,
  )
  const [isMissing, setMissing] = useState(false)
  const [chairReason, setChairReason] = useState('')
  const schedule = useCommand('meetings.schedule')
  const { kind, on, typedTime, place, iroId, earlyReason } = draft
  const missing = isMissing && on === null ? 'Enter the day of the meeting.' : null
  const startsAt = timeOf(typedTime)
  const submit = () => {
    setMissing(on === null)
    if (on === null) return
    const booking = { kind, childIds, scheduledFor: on, startsAt, place, iroId, earlyReason, chairReason }
    schedule.mutate(booking, { onSuccess: onClose })
  }
  const { error } = schedule
  return (
    <FormDialog
      title="Schedule a meeting"
      lead={namesTogether([child])}
      action="Schedule the meeting"
      problems={dayProblems(form, 'scheduledFor', { missing, error })}
      onSubmit={submit}
      onClose={onClose}
      isBusy={schedule.isPending}
    >
      <KindAndSiblings
        kinds={kinds}
        chosen={chosen}
        onKind={chooseKind}
        withIds={draft.withIds}
        onWith={(withIds) => change({ withIds })}
      />
      <DayAndTime
        {...{ form, on, typedTime, today, missing, error }}
        path="scheduledFor"
        label="Day"
        onChange={change}
      />
      {on && (
        <DayNotes
          preview={{ kind, childIds, on, startsAt, place, iroId, meetingId: null }}
          onChoose={(day) => change({ on: day })}
          earlyReason={earlyReason}
          onEarlyReason={(value) => change({ earlyReason: value })}
        />
      )}
      <TextField
        label="Place"
        value={place}
        onChange={(value) => change({ place: value })}
        id={fieldIdOf(form, 'place')}
      />
      <ChairField
        value={iroId}
        onChange={(value) => change({ iroId: value })}
        on={on ?? today}
        id={fieldIdOf(form, 'iroId')}
      />
      <ChairReason
        {...{ form, kind, childIds, iroId, error }}
        on={on ?? today}
        value={chairReason}
        onChange={setChairReason}
      />
    </FormDialog>
  )
}

type DayNotesProps = {
  preview: MeetingPreviewInput
  onChoose: (day: IsoDate) => void
  earlyReason: EarlyReason | null
  onEarlyReason: (reason: EarlyReason | null) => void
}

const earlyChoices = EarlyReason.options.map((value) => ({
  value,
  label:
    value === 'planningMeeting' ? 'A planning meeting only: the interval runs on' : earlyReviewReasons[value].label,
}))

/** What the chosen day means; for a review far ahead of its limit, also whether it is brought forward. */
function DayNotes({ preview, onChoose, earlyReason, onEarlyReason }: DayNotesProps) {
  const isReview = preview.kind === 'roa' || preview.kind === 'adoptionReview'
  const isEarly = usePreview(preview)?.perChild.some((child) => child.isEarly) ?? false
  return (
    <>
      <PreviewNotes preview={preview} />
      <FreeDays preview={preview} onChoose={onChoose} />
      {isReview && isEarly && (
        <SelectField
          label="Brought forward because"
          choices={earlyChoices}
          none="Not brought forward"
          value={earlyReason}
          onChange={onEarlyReason}
          id={fieldIdOf(form, 'earlyReason')}
        />
      )}
    </>
  )
}
