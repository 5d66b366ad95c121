import { Button } from '@fluentui/react-components'
import { Eye16Regular } from '@fluentui/react-icons/svg/eye'
import { EyeOff16Regular } from '@fluentui/react-icons/svg/eye-off'
import { type KeyboardEvent, useState } from 'react'
import { FormField } from './form-field.tsx'
import { Status } from './status.tsx'

type PassphraseFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string | null | undefined
  isNew?: boolean
  autoFocus?: boolean
}

/** A passphrase: hidden until asked to show, pasting allowed, and a word when Caps Lock is on. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { value, onChange, error, isNew = false, autoFocus = false, ...field } = props
  const [isShown, setShown] = useState(false)
  const [hasCapsLock, setCapsLock] = useState(false)
  const seeCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <FormField {...field} error={error ?? null}>
      {(ids) => (
        <>
          <span className="passphrase">
            <input
              {...ids}
              className="input"
              type={isShown ? 'text' : 'password'}
              value={value}
              onChange={(event) => onChange(event.target.value)}
              onKeyDown={seeCapsLock}
              onKeyUp={seeCapsLock}
              autoComplete={isNew ? 'new-password' : 'current-password'}
              // biome-ignore lint/a11y/noAutofocus: asked for where the field is the first of a screen.
              autoFocus={autoFocus}
            />
            <Button
              appearance="transparent"
              size="small"
              aria-label={isShown ? 'Hide the passphrase' : 'Show the passphrase'}
              icon={isShown ? <EyeOff16Regular /> : <Eye16Regular />}
              onClick={() => setShown(!isShown)}
            />
          </span>
          {hasCapsLock && <Status kind="dueSoon" text="Caps Lock is on" />}
        </>
      )}
    </FormField>
  )
}
