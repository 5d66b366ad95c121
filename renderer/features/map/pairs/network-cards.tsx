import { Button } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { MeetingMap, NetworkPerson } from '../../../../shared/records/map.ts'
import { type Attendee, presenceLabels } from '../../../../shared/records/register.ts'
import { call } from '../../../api.ts'
import { Status } from '../../../ui/status.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import type { OpenMap } from '../use-map.ts'
import { KeptField } from './kept-field.tsx'

/** The id of the field somebody of the network is typed in. */
export const NEW_PERSON_ID = 'network-name'

/** Who is in the room and who stands round the family: the register to read, the network to fill in. */
export function NetworkCards({ open }: { open: OpenMap }) {
  const { people, network } = open.map
  return (
    <section className="network" aria-labelledby="network">
      <h2 id="network">Network</h2>
      <p className="quiet">
        People round the family who are not on the register. Until they are spoken to: not verified.
      </p>
      <NewPerson open={open} />
      <ul className="people-cards" aria-label="Network">
        {network.map((person) => (
          <PersonCard key={person.id} open={open} person={person} />
        ))}
      </ul>
      <h3 className="pair-part">On the register</h3>
      {people.length === 0 && <p className="quiet">Nobody is on the register yet.</p>}
      <ul className="people-cards people-read" aria-label="On the register">
        {people.map((person) => (
          <li key={person.id}>
            <b>{person.name}</b> <span className="quiet">{[person.agency, cameTo(person)].join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const cameTo = ({ partA, partB, isInvited }: Attendee): string => {
  if (partA === 'here' || partB === 'here') return 'here'
  const said = partA ?? partB
  return said === null ? (isInvited ? 'invited' : 'not invited') : presenceLabels[said].toLowerCase()
}

function PersonCard({ open, person }: { open: OpenMap; person: NetworkPerson }) {
  const { id, name, relation, isVerified } = person
  const change = (part: Partial<Pick<MeetingMap['network'][number], 'name' | 'relation' | 'isVerified'>>) =>
    call('network.change', { id, ...part })
  const takeOut = async () => {
    await open.run(() => call('network.remove', { id }))
    document.getElementById(NEW_PERSON_ID)?.focus()
  }
  return (
    <li className="person-card">
      <div className="person-head">
        <b>{name}</b>
        {!isVerified && <Status kind="planned" text="Not verified" />}
      </div>
      <KeptField
        open={open}
        label={`How ${name} is related`}
        kept={relation}
        send={(value) => change({ relation: value })}
        isLine
      />
      <div className="person-foot">
        <TickField
          label={`${name} is verified`}
          isTicked={isVerified}
          onChange={(isTicked) => void open.run(() => change({ isVerified: isTicked }))}
        />
        <Button size="small" onClick={() => void takeOut()}>
          Take {name} out
        </Button>
      </div>
    </li>
  )
}

function NewPerson({ open }: { open: OpenMap }) {
  const [name, setName] = useState('')
  const [relation, setRelation] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const meetingId = open.map.meeting.id
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const isBlank = name.trim() === ''
    setProblem(isBlank ? 'Enter a name.' : null)
    if (isBlank || !(await open.run(() => call('network.add', { meetingId, name, relation })))) return
    setName('')
    setRelation('')
    document.getElementById(NEW_PERSON_ID)?.focus()
  }
  return (
    <form className="network-new" aria-label="Add to the network" onSubmit={submit} noValidate>
      <TextField label="Name" id={NEW_PERSON_ID} value={name} onChange={setName} error={problem} />
      <TextField label="How related" value={relation} onChange={setRelation} />
      <div>
        <Button type="submit" size="small">
          Add to the network
        </Button>
      </div>
    </form>
  )
}
