import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { formatDay } from '../../../../shared/dates.ts'
import type { Conference } from '../../../../shared/records/conference.ts'
import { FormField } from '../../../ui/form-field.tsx'
import { MessageBar } from '../../../ui/message-bar.tsx'
import { StandDownDialog } from '../../../ui/stand-down-dialog.tsx'
import type { OpenRecord } from '../use-record.ts'

type InquorateProps = { open: OpenRecord; conference: Conference }

/** What a chair can do about a conference that is not quorate: go ahead with a reason, or stand it down. */
export function Inquorate({ open, conference: { quorum, inquorateBefore, people } }: InquorateProps) {
  const [isStandingDown, setIsStandingDown] = useState(false)
  const { meeting } = open.record
  const reason = open.field(null, 'inquorateReason')
  const isQuorate = quorum.every((part) => part.isQuorate)
  const isAnybodyHere = people.some(({ partA, partB }) => partA === 'here' || partB === 'here')
  if (isQuorate ? reason.value === '' : !isAnybodyHere && reason.value === '' && inquorateBefore === null) return null
  return (
    <div className="stack">
      {inquorateBefore && !isQuorate && (
        <MessageBar kind="dueSoon" title="Would be the second in a row.">
          The family’s conference of {formatDay(inquorateBefore.on)} was not quorate either
          {inquorateBefore.isStoodDown && ' and was stood down'}.
        </MessageBar>
      )}
      <FormField label="Why it goes ahead although not quorate" hint="Kept with the conference" error={reason.problem}>
        {(ids) => (
          <textarea
            {...ids}
            className="input text-area record-text"
            rows={2}
            value={reason.value}
            onChange={(event) => reason.type(event.target.value)}
          />
        )}
      </FormField>
      {meeting.status === 'booked' && !isQuorate && (
        <div>
          <Button onClick={() => setIsStandingDown(true)}>Stand down instead</Button>
        </div>
      )}
      {isStandingDown && (
        <StandDownDialog
          meeting={meeting}
          lead={`${meeting.label}, ${formatDay(meeting.scheduledFor)}`}
          reason={quorum.find((part) => part.reason !== null)?.reason ?? null}
          onClose={() => setIsStandingDown(false)}
        />
      )}
    </div>
  )
}
