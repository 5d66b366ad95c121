import { Button } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { passphraseFault } from '../../../shared/passphrase.ts'
import type { ChangeKeys } from '../../../shared/records/vault.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { useFocusOnWrong } from '../../ui/focus-wrong.ts'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { RecoveryCode } from '../../ui/recovery-code.tsx'
import { SettingGroup } from './setting-parts.tsx'

type Change = 'passphrase' | 'code'

/** What opens the vault: the passphrase and the recovery code, each changed only by somebody who knows the passphrase. */
export function VaultSettings() {
  const status = useAppQuery('vault.status', {}).data
  const [change, setChange] = useState<Change>()
  const [code, setCode] = useState<string>()
  // The button that opened the form takes focus back when it is drawn again.
  const [wasOpen, setWasOpen] = useState<Change>()
  if (status?.kind !== 'real') return null
  const open = (wanted: Change) => {
    setChange(wanted)
    setWasOpen(wanted)
  }
  return (
    <SettingGroup
      title="Vault"
      lead="Everything is encrypted on this laptop. It locks after ten minutes without a key, or an hour while Room view shows a map; and at once when the screen locks or the lid closes."
    >
      {!change && !code && (
        <div className="button-row">
          <Button autoFocus={wasOpen === 'passphrase'} onClick={() => open('passphrase')}>
            Change the passphrase
          </Button>
          <Button autoFocus={wasOpen === 'code'} onClick={() => open('code')}>
            Make a new recovery code
          </Button>
        </div>
      )}
      {change && (
        <ChangeForm
          change={change}
          personName={status.personName ?? ''}
          onDone={(newCode) => {
            setChange(undefined)
            setCode(newCode ?? undefined)
          }}
          onCancel={() => setChange(undefined)}
        />
      )}
      {code && (
        <RecoveryCode
          level={3}
          code={code}
          personName={status.personName ?? ''}
          onConfirmed={() => setCode(undefined)}
        />
      )}
    </SettingGroup>
  )
}

type ChangeFormProps = {
  change: Change
  personName: string
  onDone: (newCode: string | null) => void
  onCancel: () => void
}

function ChangeForm({ change, personName, onDone, onCancel }: ChangeFormProps) {
  const send = useCommand('vault.changeKeys')
  const [passphrase, setPassphrase] = useState('')
  const [newPassphrase, setNewPassphrase] = useState('')
  const isPassphrase = change === 'passphrase'
  const [attempts, setAttempts] = useState(0)
  const fields = send.error?.detail.fields
  const form = useFocusOnWrong(send.error ?? attempts)
  const faults = {
    passphrase: passphrase === '' ? 'Enter the passphrase in use.' : null,
    newPassphrase: isPassphrase ? passphraseFault(newPassphrase, personName) : null,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempts(attempts + 1)
    if (faults.passphrase || faults.newPassphrase) return
    const input: ChangeKeys = {
      passphrase,
      newPassphrase: isPassphrase ? newPassphrase : null,
      wantsNewCode: !isPassphrase,
    }
    send.mutate(input, { onSuccess: ({ recoveryCode }) => onDone(recoveryCode) })
  }
  return (
    <form ref={form} onSubmit={submit} className="stack card setting-card" noValidate>
      <PassphraseField
        label="Passphrase in use"
        value={passphrase}
        onChange={setPassphrase}
        error={attempts > 0 ? (faults.passphrase ?? fields?.passphrase ?? (fields ? null : send.error?.message)) : null}
        autoFocus
      />
      {isPassphrase && (
        <PassphraseField
          label="New passphrase"
          hint="At least 14 characters, such as four words"
          value={newPassphrase}
          onChange={setNewPassphrase}
          error={attempts > 0 ? (faults.newPassphrase ?? fields?.newPassphrase) : null}
          isNew
        />
      )}
      <div className="button-row">
        <Button appearance="primary" type="submit" disabledFocusable={send.isPending}>
          {isPassphrase ? 'Change the passphrase' : 'Make a new recovery code'}
        </Button>
        <Button onClick={onCancel}>Not now</Button>
      </div>
    </form>
  )
}
