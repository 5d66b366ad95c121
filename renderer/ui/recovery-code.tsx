import { Button } from '@fluentui/react-components'
import { Print16Regular } from '@fluentui/react-icons/svg/print'
import { type FormEvent, useState } from 'react'
import { useFocusOnWrong } from './focus-wrong.ts'
import { FocusedHeading } from './focused-heading.tsx'
import { TextField } from './text-field.tsx'

type RecoveryCodeProps = {
  code: string
  personName: string
  onConfirmed: () => void
  /** 3 inside a group of another screen, which has its own headings above. */
  level?: 1 | 3
}

const letters = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, '')

/**
 * The one showing of a recovery code: print it or write it down, then type its last group back.
 * It is kept nowhere, so leaving without it means making a new one in Settings.
 */
export function RecoveryCode({ code, personName, onConfirmed, level = 1 }: RecoveryCodeProps) {
  const [typed, setTyped] = useState('')
  const [attempts, setAttempts] = useState(0)
  const form = useFocusOnWrong(attempts)
  const isRight = letters(typed) === code.split('-').at(-1)
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    setAttempts(attempts + 1)
    if (isRight) onConfirmed()
  }
  return (
    <form ref={form} onSubmit={confirm} className="stack" noValidate>
      <div>
        <FocusedHeading level={level}>Your recovery code</FocusedHeading>
        <p className="lead">
          If the passphrase is forgotten, this is the only other way in. It is shown once and kept nowhere. Print it,
          and give it to your manager or lock it away: not with the laptop.
        </p>
      </div>
      <section className="recovery-sheet" aria-label="Recovery code">
        <strong className="recovery-head">Footprint recovery code for {personName}</strong>
        <p className="recovery-code">{code}</p>
        <p className="quiet">Letters O, I, L and U are never used. Hyphens and capitals do not matter.</p>
      </section>
      <div>
        <Button icon={<Print16Regular />} onClick={() => window.print()}>
          Print the code
        </Button>
      </div>
      <TextField
        label="Type the last four characters of the code"
        hint="To be sure the paper can be read"
        error={
          attempts > 0 && !isRight ? 'That is not the last group of the code above. Look again at the paper.' : null
        }
        value={typed}
        onChange={setTyped}
        isShort
      />
      <div>
        <Button appearance="primary" type="submit">
          I have the code
        </Button>
      </div>
    </form>
  )
}
