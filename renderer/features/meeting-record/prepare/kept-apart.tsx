import { Button } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { RecordId } from '../../../../shared/records/ids.ts'
import type { Readiness } from '../../../../shared/records/readiness.ts'
import { call } from '../../../api.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { Status } from '../../../ui/status.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { OpenRecord } from '../use-record.ts'
import { statusOf } from './ready-line.tsx'

type KeptApartProps = { open: OpenRecord; ready: Readiness }

/** Pairs of people who must not meet, and whether they are asked to different parts. */
export function KeptApart({ open, ready: { people, pairs, items } }: KeptApartProps) {
  return (
    <div className="prepare-part">
      <h3>Who must not meet</h3>
      {pairs.length === 0 && <p className="quiet">Nobody is kept apart.</p>}
      {pairs.map(({ id }) => {
        const item = items.find(({ key }) => key === `pair ${id}`)
        return (
          <div key={id} className="row row-wrap">
            {item ? (
              <Status kind={statusOf(item.state)} text={`${item.label}: ${item.text}`} />
            ) : (
              <span className="quiet">One of two people kept apart is not asked any more</span>
            )}
            <Button size="small" onClick={() => void open.run(() => call('readiness.letMeet', { id }))}>
              They may meet <span className="sr-only">({item?.label})</span>
            </Button>
          </div>
        )
      })}
      <AddPair open={open} people={people} />
    </div>
  )
}

function AddPair({ open, people }: { open: OpenRecord; people: Readiness['people'] }) {
  const [firstId, setFirst] = useState<RecordId | null>(null)
  const [secondId, setSecond] = useState<RecordId | null>(null)
  const [why, setWhy] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (firstId === null || secondId === null) return
    const { id: meetingId } = open.record.meeting
    if ((await open.run(() => call('readiness.keepApart', { meetingId, firstId, secondId, why }))) === null) return
    setFirst(null)
    setSecond(null)
    setWhy('')
  }
  const choices = people.map(({ id, name, agency }) => ({ value: id, label: `${name}, ${agency}` }))
  return (
    <form className="prepare-add" aria-label="Keep two people apart" onSubmit={(event) => void submit(event)}>
      <SelectField label="First person" choices={choices} none="Choose" value={firstId} onChange={setFirst} />
      <SelectField
        label="Second person"
        choices={choices.filter(({ value }) => value !== firstId)}
        none="Choose"
        value={secondId}
        onChange={setSecond}
      />
      <TextField label="Why" value={why} onChange={setWhy} />
      <Button type="submit" disabledFocusable={firstId === null || secondId === null}>
        Keep apart
      </Button>
    </form>
  )
}
