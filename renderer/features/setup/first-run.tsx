import { Button } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { passphraseFault } from '../../../shared/passphrase.ts'
import { Role, roleLabels } from '../../../shared/records/profile.ts'
import { useCommand } from '../../api.ts'
import { statusFacts } from '../../status-facts.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { useFocusOnWrong } from '../../ui/focus-wrong.ts'
import { MessageBar } from '../../ui/message-bar.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { RecoveryCode } from '../../ui/recovery-code.tsx'
import { Solo } from '../../ui/solo.tsx'
import { Steps } from '../../ui/steps.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FirstList } from './first-list.tsx'

const steps = ['You and your role', 'Passphrase', 'Your first list'] as const

type FirstRunProps = {
  /** Called when the vault is there and the person has chosen where to begin. */
  onDone: (begin: 'import' | 'practice') => void
}

/** The first opening on a laptop: who, the passphrase, the recovery code, then the first list. */
export function FirstRun({ onDone }: FirstRunProps) {
  const [person, setPerson] = useState<{ name: string; role: Role }>()
  const [code, setCode] = useState<string>()
  const [hasCode, setHasCode] = useState(false)
  const step = person === undefined ? 0 : hasCode ? 2 : 1
  return (
    <Solo status={statusFacts(null)}>
      <div className="solo-wide setup">
        <Steps label="Setting up" steps={steps} current={step} />
        {person === undefined && <WhoYouAre onNext={setPerson} />}
        {person && !code && <ChoosePassphrase person={person} onCreated={setCode} />}
        {person && code && !hasCode && (
          <RecoveryCode code={code} personName={person.name} onConfirmed={() => setHasCode(true)} />
        )}
        {person && hasCode && <FirstList person={person} onDone={onDone} />}
      </div>
    </Solo>
  )
}

function WhoYouAre({ onNext }: { onNext: (person: { name: string; role: Role }) => void }) {
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('iro')
  const [attempts, setAttempts] = useState(0)
  const form = useFocusOnWrong(attempts)
  const error = attempts > 0 && name.trim() === '' ? 'Enter your name.' : null
  const next = (event: FormEvent) => {
    event.preventDefault()
    setAttempts(attempts + 1)
    if (name.trim() !== '') onNext({ name: name.trim(), role })
  }
  return (
    <form ref={form} onSubmit={next} className="stack setup-form" noValidate>
      <h1>Welcome to Footprint</h1>
      <TextField
        label="Your name"
        hint="As it should stand on letters and lists"
        error={error}
        value={name}
        onChange={setName}
        autoComplete="name"
        autoFocus
      />
      <ChoiceList
        label="Your role"
        choices={Role.options.map((option) => ({ value: option, label: roleLabels[option] }))}
        value={role}
        onChange={setRole}
      />
      <div>
        <Button appearance="primary" type="submit">
          Continue
        </Button>
      </div>
    </form>
  )
}

type ChoosePassphraseProps = { person: { name: string; role: Role }; onCreated: (recoveryCode: string) => void }

function ChoosePassphrase({ person, onCreated }: ChoosePassphraseProps) {
  const create = useCommand('vault.create')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [attempts, setAttempts] = useState(0)
  const form = useFocusOnWrong(attempts)
  const fault = passphraseFault(passphrase, person.name) ?? create.error?.detail.fields?.passphrase
  const difference = passphrase === again ? null : 'The two are not the same. Type it again.'
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempts(attempts + 1)
    if (fault || difference) return
    create.mutate({ ...person, passphrase }, { onSuccess: ({ recoveryCode }) => onCreated(recoveryCode) })
  }
  return (
    <form ref={form} onSubmit={send} className="stack setup-form" noValidate>
      <div>
        <h1>Choose a passphrase</h1>
        <p className="lead">
          It encrypts everything on this laptop. Nobody can reset it for you: not the council, not the makers of
          Footprint.
        </p>
      </div>
      <PassphraseField
        label="Passphrase"
        hint="At least 14 characters. Four words that do not belong together are easy to keep in mind"
        value={passphrase}
        onChange={setPassphrase}
        error={attempts > 0 ? fault : null}
        isNew
        autoFocus
      />
      <PassphraseField
        label="The same passphrase again"
        value={again}
        onChange={setAgain}
        error={attempts > 0 && !fault ? difference : null}
        isNew
      />
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={create.isPending}>
          {create.isPending ? 'Making the vault' : 'Make the vault'}
        </Button>
        {create.error && !create.error.detail.fields && <MessageBar kind="overdue">{create.error.message}</MessageBar>}
      </div>
    </form>
  )
}
