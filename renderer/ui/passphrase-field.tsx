import { Button, Field, Input } from '@fluentui/react-components'
import { Eye16Regular } from '@fluentui/react-icons/svg/eye'
import { EyeOff16Regular } from '@fluentui/react-icons/svg/eye-off'
import { type KeyboardEvent, useState } from 'react'
import { Status } from './status.tsx'

type PassphraseFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string | undefined
  isNew?: boolean
  autoFocus?: boolean
}

/** A passphrase: hidden until asked to show, pasting allowed, and a word when Caps Lock is on. */
export function PassphraseField({
  label,
  value,
  onChange,
  hint,
  error,
  isNew = false,
  autoFocus = false,
}: PassphraseFieldProps) {
  const [isShown, setShown] = useState(false)
  const [hasCapsLock, setCapsLock] = useState(false)
  const seeCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <Field
      label={label}
      {...(hint ? { hint } : {})}
      {...(error ? { validationMessage: error, validationState: 'error' as const } : {})}
    >
      <Input
        type={isShown ? 'text' : 'password'}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
        onKeyDown={seeCapsLock}
        onKeyUp={seeCapsLock}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoFocus={autoFocus}
        size="large"
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            aria-label={isShown ? 'Hide the passphrase' : 'Show the passphrase'}
            icon={isShown ? <EyeOff16Regular /> : <Eye16Regular />}
            onClick={() => setShown(!isShown)}
          />
        }
      />
      {hasCapsLock && <Status kind="dueSoon" text="Caps Lock is on" />}
    </Field>
  )
}
