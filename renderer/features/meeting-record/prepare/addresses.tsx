import { Button } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { nameOf } from '../../../../shared/records/child.ts'
import type { Attendance } from '../../../../shared/records/meeting.ts'
import type { ConfidentialAddress } from '../../../../shared/records/readiness.ts'
import { call } from '../../../api.ts'
import { TextField } from '../../../ui/text-field.tsx'
import type { OpenRecord } from '../use-record.ts'

type AddressesProps = { open: OpenRecord; child: Attendance; all: readonly ConfidentialAddress[] }

/** Addresses that somebody must not learn; shown here only, and hidden until they are asked for. */
export function Addresses({ open, child, all }: AddressesProps) {
  const [isShown, setShown] = useState(false)
  const { id: meetingId } = open.record.meeting
  const own = all.filter(({ childId }) => childId === child.childId)
  if (!isShown)
    return (
      <div>
        <Button size="small" onClick={() => setShown(true)}>
          {own.length === 0 ? 'Add an address' : 'Show the addresses'}
          <span className="sr-only"> of {nameOf(child)}</span>
        </Button>
      </div>
    )
  return (
    <>
      {own.map(({ id, version, address, whose, keptFrom }) => (
        <div key={id} className="row row-wrap">
          <span>
            {address} ({whose}), kept from {keptFrom}
          </span>
          <Button
            size="small"
            onClick={() => void open.run(() => call('readiness.removeAddress', { meetingId, id, version }))}
          >
            Remove <span className="sr-only">{address}</span>
          </Button>
        </div>
      ))}
      <AddAddress open={open} child={child} />
    </>
  )
}

function AddAddress({ open, child }: Omit<AddressesProps, 'all'>) {
  const [typed, setTyped] = useState({ address: '', whose: '', keptFrom: '' })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { id: meetingId } = open.record.meeting
    const added = { meetingId, childId: child.childId, id: null, version: null, ...typed }
    if ((await open.run(() => call('readiness.saveAddress', added))) === null) return
    setTyped({ address: '', whose: '', keptFrom: '' })
  }
  const field = (key: keyof typeof typed) => ({
    value: typed[key],
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  })
  const isWhole = Object.values(typed).every((value) => value.trim() !== '')
  return (
    <form
      className="prepare-add"
      aria-label={`Add an address of ${nameOf(child)}`}
      onSubmit={(event) => void submit(event)}
    >
      <TextField label="Address" {...field('address')} />
      <TextField label="Whose it is" {...field('whose')} />
      <TextField label="Kept from" {...field('keptFrom')} />
      <Button type="submit" disabledFocusable={!isWhole}>
        Add the address
      </Button>
    </form>
  )
}
