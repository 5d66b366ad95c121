import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { formatDay } from '../../../../shared/dates.ts'
import { labelFor } from '../../../../shared/records/code-sets.ts'
import type { Attendee } from '../../../../shared/records/register.ts'
import { standDownReasonLabels } from '../../../../shared/records/stand-down-reasons.ts'
import { call } from '../../../api.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { MessageBar } from '../../../ui/message-bar.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import type { RecordTabProps } from '../record-tab.ts'
import { AddPerson, newPersonId } from './add-person.tsx'
import { CorrectPerson } from './correct-person.tsx'
import { Inquorate } from './inquorate.tsx'
import { QuorumLine } from './quorum-line.tsx'
import { columnsOf } from './register-cells.ts'
import { RegisterGrid } from './register-grid.tsx'
import { useConference } from './use-conference.ts'

/** Who was asked to a conference or HSB meeting, who came and what they reported; and whether it is quorate. */
export function RegisterTab({ open }: RecordTabProps) {
  const conference = useConference(open)
  const [correcting, setCorrecting] = useState<Attendee | null>(null)
  if (!conference) return null
  const { id: meetingId, kind, status, reasonCode, reasonNote } = open.record.meeting
  const isHsb = kind === 'hsbInitial' || kind === 'hsbReview'
  const split = open.field(null, 'isSplit')
  const columns = columnsOf({ isSplit: split.value === 'yes', isHsb })
  const remove = ({ id }: Attendee) => void open.run(() => call('register.remove', { id }))
  return (
    <div className="stack register" data-pane tabIndex={-1}>
      {status === 'stoodDown' && (
        <MessageBar kind="info" title="Stood down.">
          {[labelFor(standDownReasonLabels, reasonCode ?? ''), reasonNote].filter(Boolean).join('. ')}
        </MessageBar>
      )}
      {!isHsb && <QuorumLine conference={conference} />}
      {conference.people.length > 0 && (
        <>
          <RegisterGrid
            people={conference.people}
            columns={columns}
            onSay={({ id }, said) => void open.run(() => call('register.change', { id, ...said }))}
            onRemove={remove}
            onCorrect={setCorrecting}
            onAdd={() => document.getElementById(newPersonId)?.focus()}
          />
          <Keys />
        </>
      )}
      {correcting && <CorrectPerson person={correcting} onClose={() => setCorrecting(null)} />}
      {conference.offered && (
        <div>
          <Button onClick={() => void open.run(() => call('register.takeOver', { meetingId }))}>
            {`Add the ${conference.offered.names.length} from ${formatDay(conference.offered.on)}`}
          </Button>{' '}
          <span className="quiet">{conference.offered.names.join(', ')}</span>
        </div>
      )}
      <AddPerson meetingId={meetingId} onAdd={(person) => open.run(() => call('register.add', person))} />
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

function Keys() {
  return (
    <p className="register-keys quiet">
      <Kbd keys="↑ ↓ ← →" /> move <Kbd keys="Space" /> next answer <Kbd keys="H" /> here <Kbd keys="A" /> apologies{' '}
      <Kbd keys="X" /> absent <Kbd keys="+" /> person <Kbd keys="F2" /> correct <Kbd keys="Delete" /> takes off
    </p>
  )
}
