import { Button } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { MeetingId } from '../../../../shared/records/ids.ts'
import { type AddAttendee, AttendeeSide, attendeeSideLabels, likelySide } from '../../../../shared/records/register.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'

/** The id of the box a new person’s name is typed in. */
export const newPersonId = 'new-person'

type AddPersonProps = { meetingId: MeetingId; onAdd: (person: AddAttendee) => Promise<unknown> }

/** Adds a person by name and agency; Enter adds, and the name box is ready for the next one. */
export function AddPerson({ meetingId, onAdd }: AddPersonProps) {
  const [name, setName] = useState('')
  const [agency, setAgency] = useState('')
  const [chosen, setChosen] = useState<AttendeeSide | null>(null)
  const side = chosen ?? likelySide(agency)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    document.getElementById(newPersonId)?.focus()
    if ((await onAdd({ meetingId, name, agency, side })) === null) return
    setName('')
    setAgency('')
    setChosen(null)
  }
  return (
    <form className="register-add" aria-label="Add a person" onSubmit={(event) => void submit(event)}>
      <TextField id={newPersonId} label="Name" value={name} onChange={setName} />
      <TextField label="Agency, or how related" value={agency} onChange={setAgency} />
      <SelectField
        label="Counts as"
        choices={AttendeeSide.options.map((value) => ({ value, label: attendeeSideLabels[value] }))}
        none={attendeeSideLabels[likelySide(agency)]}
        value={side}
        onChange={setChosen}
      />
      <Button type="submit">Add person</Button>
    </form>
  )
}
