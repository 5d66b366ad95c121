import { Button, Field, Input } from '@fluentui/react-components'
import { Print16Regular } from '@fluentui/react-icons/svg/print'
import { type FormEvent, useState } from 'react'

type RecoveryCodeProps = { code: string; personName: string; onConfirmed: () => void }

const letters = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, '')

/**
 * The one showing of a recovery code: print it or write it down, then type its last group back.
 * It is kept nowhere, so leaving without it means making a new one in Settings.
 */
export function RecoveryCode({ code, personName, onConfirmed }: RecoveryCodeProps) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const lastGroup = code.split('-').at(-1) ?? ''
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    if (letters(typed) === lastGroup) onConfirmed()
    else setError('That is not the last group of the code above. Look again at the paper.')
  }
  return (
    <form onSubmit={confirm} className="stack" noValidate>
      <div>
        <h1>Your recovery code</h1>
        <p className="lead">
          If the passphrase is forgotten, this is the only other way in. It is shown once and kept nowhere. Print it,
          and give it to your manager or lock it away: not with the laptop.
        </p>
      </div>
      <section className="recovery-sheet" aria-label="Recovery code">
        <h2 className="recovery-head">Footprint recovery code for {personName}</h2>
        <p className="recovery-code">{code}</p>
        <p className="quiet">Letters O, I, L and U are never used. Hyphens and capitals do not matter.</p>
      </section>
      <div>
        <Button icon={<Print16Regular />} onClick={() => window.print()}>
          Print the code
        </Button>
      </div>
      <Field
        label="Type the last four characters of the code"
        hint="To be sure the paper is readable"
        {...(error ? { validationMessage: error, validationState: 'error' as const } : {})}
      >
        <Input className="short-input" value={typed} onChange={(_event, data) => setTyped(data.value)} maxLength={8} />
      </Field>
      <div>
        <Button appearance="primary" type="submit">
          I have the code
        </Button>
      </div>
    </form>
  )
}
