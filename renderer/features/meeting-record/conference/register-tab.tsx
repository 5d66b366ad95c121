import { labelFor } from '../../../../shared/records/code-sets.ts'
import { standDownReasonLabels } from '../../../../shared/records/stand-down-reasons.ts'
import { useAppQuery } from '../../../api.ts'
import { MessageBar } from '../../../ui/message-bar.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import type { RecordTabProps } from '../record-tab.ts'
import { useConference } from '../use-conference.ts'
import { Inquorate } from './inquorate.tsx'
import { QuorumLine } from './quorum-line.tsx'
import { conferenceColumns, hsbColumns, reviewColumns } from './register-cells.ts'
import { RegisterPeople } from './register-people.tsx'

/** Who was asked to a conference or HSB meeting, who came and what they reported; and whether it is quorate. */
export function RegisterTab({ open }: RecordTabProps) {
  const conference = useConference(open)
  if (!conference) return null
  const { kind, status, reasonCode, reasonNote } = open.record.meeting
  const isHsb = kind === 'hsbInitial' || kind === 'hsbReview'
  const split = open.field(null, 'isSplit')
  const columns = isHsb ? hsbColumns : conferenceColumns(split.value === 'yes')
  return (
    <div className="stack register" data-pane tabIndex={-1}>
      {status === 'stoodDown' && (
        <MessageBar kind="info" title="Stood down.">
          {[labelFor(standDownReasonLabels, reasonCode ?? ''), reasonNote].filter(Boolean).join('. ')}
        </MessageBar>
      )}
      {!isHsb && <QuorumLine conference={conference} />}
      <RegisterPeople open={open} register={conference} columns={columns} />
      {!isHsb && (
        <TickField
          label="In two parts, for people who must not meet"
          isTicked={split.value === 'yes'}
          onChange={(isTicked) => split.type(isTicked ? 'yes' : '')}
        />
      )}
      {!isHsb && <Inquorate open={open} conference={conference} />}
    </div>
  )
}

/** Who was asked to a review, and who came. */
export function ReviewRegisterTab({ open }: RecordTabProps) {
  const register = useAppQuery('register.get', { meetingId: open.record.meeting.id }).data
  if (!register) return null
  return (
    <div className="stack register" data-pane tabIndex={-1}>
      <RegisterPeople open={open} register={register} columns={reviewColumns} />
    </div>
  )
}
