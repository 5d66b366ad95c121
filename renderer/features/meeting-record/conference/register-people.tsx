import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { formatDay } from '../../../../shared/dates.ts'
import { nameOf } from '../../../../shared/records/child.ts'
import type { Attendance } from '../../../../shared/records/meeting.ts'
import type { Attendee, Register } from '../../../../shared/records/register.ts'
import { call } from '../../../api.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import type { OpenRecord } from '../use-record.ts'
import { AddPerson, newPersonId } from './add-person.tsx'
import { CorrectPerson } from './correct-person.tsx'
import type { RegisterColumn } from './register-cells.ts'
import { RegisterGrid } from './register-grid.tsx'

type RegisterPeopleProps = { open: OpenRecord; register: Register; columns: readonly RegisterColumn[] }

/** The people of a register: one line each, those the last meeting offers, the children, and a form for anybody else. */
export function RegisterPeople({ open, register: { people, offered }, columns }: RegisterPeopleProps) {
  const [correcting, setCorrecting] = useState<Attendee | null>(null)
  const { id: meetingId, children } = open.record.meeting
  return (
    <>
      {people.length > 0 && (
        <>
          <RegisterGrid
            people={people}
            kin={children}
            columns={columns}
            onSay={({ id }, said) => void open.run(() => call('register.change', { id, ...said }))}
            onRemove={({ id }) => void open.run(() => call('register.remove', { id }))}
            onCorrect={setCorrecting}
            onAdd={() => document.getElementById(newPersonId)?.focus()}
          />
          <Keys />
        </>
      )}
      {correcting && <CorrectPerson person={correcting} kin={children} onClose={() => setCorrecting(null)} />}
      {offered && (
        <div>
          <Button onClick={() => void open.run(() => call('register.takeOver', { meetingId }))}>
            {`Add the ${offered.names.length} from ${formatDay(offered.on)}`}
          </Button>{' '}
          <span className="quiet">{offered.names.join(', ')}</span>
        </div>
      )}
      <AddChildren open={open} absent={children.filter((child) => !people.some(isChild(child)))} />
      <AddPerson meetingId={meetingId} onAdd={(person) => open.run(() => call('register.add', person))} />
    </>
  )
}

const isChild =
  ({ childId }: Attendance) =>
  (person: Attendee): boolean =>
    person.childId === childId

/** Puts a child of the meeting on its register; a child who is named there already is marked with C instead. */
function AddChildren({ open, absent }: { open: OpenRecord; absent: readonly Attendance[] }) {
  if (absent.length === 0) return null
  const { id: meetingId } = open.record.meeting
  const add = ({ childId, ...child }: Attendance) =>
    open.run(() => call('register.add', { meetingId, name: nameOf(child), agency: 'Child', side: 'family', childId }))
  return (
    <div className="conference-offer">
      {absent.map((child) => (
        <Button key={child.childId} onClick={() => void add(child)}>
          Add {nameOf(child)}
        </Button>
      ))}
    </div>
  )
}

function Keys() {
  return (
    <p className="register-keys quiet">
      <Kbd keys="↑ ↓ ← →" /> move <Kbd keys="Space" /> next answer <Kbd keys="H" /> here <Kbd keys="A" /> apologies{' '}
      <Kbd keys="X" /> absent <Kbd keys="C" /> is the child <Kbd keys="+" /> person <Kbd keys="F2" /> correct{' '}
      <Kbd keys="Delete" /> takes off
    </p>
  )
}
