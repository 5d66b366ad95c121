import { Button, Link } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { passphraseFault } from '../../../shared/passphrase.ts'
import type { VaultStatus } from '../../../shared/records/vault.ts'
import { useCommand } from '../../api.ts'
import { statusFacts } from '../../status-facts.ts'
import { BrandMark } from '../../ui/brand-mark.tsx'
import { useFocusOnWrong } from '../../ui/focus-wrong.ts'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { Solo } from '../../ui/solo.tsx'
import { TextField } from '../../ui/text-field.tsx'

const reasons: Readonly<Record<NonNullable<VaultStatus['lockedBecause']>, string>> = {
  person: 'when you locked it',
  idle: 'after a while without a key or a movement',
  screenLock: 'when the screen locked',
  suspend: 'when the lid closed',
  signOut: 'when the laptop was signing out',
  ended: 'because the part that holds the record ended. What was saved is safe',
}

const london = { timeZone: 'Europe/London' } as const
const day = new Intl.DateTimeFormat('en-GB', {
  ...london,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
const clock = new Intl.DateTimeFormat('en-GB', { ...london, hour: '2-digit', minute: '2-digit' })

/** An instant as the lock screen says it: "Mon 23 Nov 2026 at 08:52". */
const momentOf = (at: Date) => `${day.format(at).replace(',', '')} at ${clock.format(at)}`

/** The lock screen. It names only the person whose laptop it is: no child, no count. */
export function Unlock({ status, onRecovered }: { status: VaultStatus; onRecovered: (newCode: string) => void }) {
  const [way, setWay] = useState<'passphrase' | 'recovery'>('passphrase')
  return (
    <Solo status={statusFacts(status.lockedAt)} isPractice={status.kind === 'practice'}>
      <div className="solo-card">
        <BrandMark />
        <h1>Locked</h1>
        {status.lockedAt && status.lockedBecause && (
          <p className="lead">
            Footprint locked on {momentOf(new Date(status.lockedAt))}, {reasons[status.lockedBecause]}.
          </p>
        )}
        {status.kind === 'practice' && <Practice status={status} />}
        {status.kind === 'real' && way === 'passphrase' && (
          <ByPassphrase status={status} onForgotten={() => setWay('recovery')} />
        )}
        {status.kind === 'real' && way === 'recovery' && (
          <ByRecoveryCode
            personName={status.personName ?? ''}
            onRecovered={onRecovered}
            onBack={() => setWay('passphrase')}
          />
        )}
        <p className="quiet">
          {status.kind === 'practice'
            ? 'Your own vault stays closed: it opens only with its passphrase or its recovery code.'
            : 'Nothing on this laptop can be read without the passphrase or the recovery code.'}
        </p>
      </div>
    </Solo>
  )
}

function ByPassphrase({ status, onForgotten }: { status: VaultStatus; onForgotten: () => void }) {
  const unlock = useCommand('vault.unlock')
  const [passphrase, setPassphrase] = useState('')
  const [blanks, setBlanks] = useState(0)
  const form = useFocusOnWrong(unlock.error ?? blanks)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase === '') {
      unlock.reset()
      setBlanks(blanks + 1)
    } else unlock.mutate({ passphrase }, { onError: () => setPassphrase('') })
  }
  const blank = blanks > 0 && passphrase === '' && !unlock.isPending ? 'Enter the passphrase.' : null
  return (
    <form ref={form} onSubmit={send} className="stack" noValidate>
      <PassphraseField
        label={`Passphrase for ${status.personName}`}
        value={passphrase}
        onChange={setPassphrase}
        error={unlock.error?.detail.fields?.passphrase ?? unlock.error?.message ?? blank}
        autoFocus
      />
      <Button appearance="primary" size="large" type="submit" disabledFocusable={unlock.isPending}>
        {unlock.isPending ? 'Unlocking' : 'Unlock'}
      </Button>
      <p>
        Forgotten it?{' '}
        <Link as="button" inline onClick={onForgotten}>
          Use the recovery code
        </Link>{' '}
        kept by your manager.
      </p>
    </form>
  )
}

type ByRecoveryCodeProps = { personName: string; onRecovered: (newCode: string) => void; onBack: () => void }

function ByRecoveryCode({ personName, onRecovered, onBack }: ByRecoveryCodeProps) {
  const recover = useCommand('vault.recover')
  const [recoveryCode, setRecoveryCode] = useState('')
  const [newPassphrase, setNewPassphrase] = useState('')
  const [attempts, setAttempts] = useState(0)
  const form = useFocusOnWrong(recover.error ?? attempts)
  const faults = {
    code: recoveryCode.trim() === '' ? 'Enter the recovery code.' : null,
    passphrase: passphraseFault(newPassphrase, personName),
  }
  const fields = recover.error?.detail.fields
  const codeError = fields?.recoveryCode ?? fields?.passphrase ?? (fields ? undefined : recover.error?.message)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempts(attempts + 1)
    if (faults.code || faults.passphrase) return
    // The screens replace this form the moment the vault opens, so the answer is awaited, not left to an unmounted form.
    recover.mutateAsync({ recoveryCode, newPassphrase }).then(
      (made) => onRecovered(made.recoveryCode),
      () => {}, // shown from recover.error
    )
  }
  return (
    <form ref={form} onSubmit={send} className="stack" noValidate>
      <TextField
        label={`Recovery code for ${personName}`}
        hint="Seven groups of four. Hyphens and capitals do not matter"
        error={attempts > 0 ? (faults.code ?? codeError ?? null) : null}
        value={recoveryCode}
        onChange={setRecoveryCode}
        autoFocus
      />
      <PassphraseField
        label="New passphrase"
        hint="At least 14 characters, such as four words"
        value={newPassphrase}
        onChange={setNewPassphrase}
        error={attempts > 0 ? (faults.passphrase ?? fields?.newPassphrase) : null}
        isNew
      />
      <Button appearance="primary" size="large" type="submit" disabledFocusable={recover.isPending}>
        Unlock and change the passphrase
      </Button>
      <p>
        <Link as="button" inline onClick={onBack}>
          Back to the passphrase
        </Link>
      </p>
    </form>
  )
}

function Practice({ status }: { status: VaultStatus }) {
  const open = useCommand('practice.open')
  const leave = useCommand('practice.leave')
  return (
    <div className="stack">
      <p>The fictional county opens without a passphrase: nobody in it is real.</p>
      <Button
        appearance="primary"
        size="large"
        autoFocus
        onClick={() => open.mutate({ name: status.personName ?? 'Practice', role: 'iro' })}
      >
        Open the fictional county
      </Button>
      <Button onClick={() => leave.mutate({})}>Go to my own vault</Button>
    </div>
  )
}
