import type { IsoDate } from '../../../shared/dates.ts'
import { EarlyReason } from '../../../shared/records/meeting.ts'
import type { MeetingPreviewInput } from '../../../shared/records/meeting-options.ts'
import { earlyReviewReasons } from '../../../shared/rules/early-reviews.ts'
import { useCommand } from '../../api.ts'
import { fieldIdOf } from '../../ui/form-dialog.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { BeginMeetingForm } from './begin-meeting-form.tsx'
import { FreeDays } from './free-days.tsx'
import { type BeginMeetingProps, useMeetingDraft } from './meeting-draft.ts'
import { PreviewNotes, usePreview } from './preview-notes.tsx'

const form = 'schedule'

/** Books a meeting: what is due, who shares it, and the day, with what that day means said at once. */
export function ScheduleForm(props: BeginMeetingProps) {
  const { child, today, onClose } = props
  const meeting = useMeetingDraft(props, ({ suggestedOn }) => suggestedOn)
  const schedule = useCommand('meetings.schedule')
  const { draft, answers, change, childIds } = meeting
  const { kind, startsAt, place, iroId, earlyReason } = answers
  return (
    <BeginMeetingForm
      {...{ form, child, today, onClose, meeting }}
      title="Schedule a meeting"
      action="Schedule the meeting"
      day={{ path: 'scheduledFor', label: 'Day', missing: 'Enter the day of the meeting.' }}
      command={schedule}
      onSend={(scheduledFor) => schedule.mutate({ ...answers, childIds, scheduledFor }, { onSuccess: onClose })}
    >
      {draft.on && (
        <DayNotes
          preview={{ kind, childIds, on: draft.on, startsAt, place, iroId, meetingId: null }}
          onChoose={(day) => change({ on: day })}
          earlyReason={earlyReason}
          onEarlyReason={(value) => change({ earlyReason: value })}
        />
      )}
    </BeginMeetingForm>
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
