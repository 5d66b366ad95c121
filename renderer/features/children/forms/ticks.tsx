import { fieldNotes } from '../../../ui/form-field.tsx'
import type { Choice } from '../command-form.ts'

type TicksProps = {
  label: string
  hint?: string
  id: string
  error: string | null
  choices: readonly Choice[]
  /** The values ticked, as a list. */
  value: unknown
  onChange: (values: string[]) => void
}

/** Any number out of a few answers, all in sight. */
export function Ticks({ label, hint, id, error, choices, value, onChange }: TicksProps) {
  const notes = fieldNotes(id, hint, error)
  const ticked: readonly unknown[] = Array.isArray(value) ? value : []
  const change = (changed: string, isTicked: boolean) =>
    onChange(choices.map((choice) => choice.value).filter((one) => (one === changed ? isTicked : ticked.includes(one))))
  return (
    <fieldset className={error === null ? 'field' : 'field field-wrong'} aria-describedby={notes.describedBy}>
      <legend className="field-label">{label}</legend>
      {notes.nodes}
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            id={index === 0 ? id : undefined}
            type="checkbox"
            checked={ticked.includes(choice.value)}
            onChange={(event) => change(choice.value, event.target.checked)}
          />
          <span>{choice.label}</span>
          {choice.hint && <span className="choice-hint">{choice.hint}</span>}
        </label>
      ))}
    </fieldset>
  )
}
