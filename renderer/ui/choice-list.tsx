import { useId } from 'react'
import { fieldNotes } from './form-field.tsx'

/** One answer of a list to choose from. */
export type Choice<Value extends string> = { value: Value; label: string; hint?: string }

type ChoiceListProps<Value extends string> = {
  label: string
  hint?: string
  choices: readonly Choice<Value>[]
  /** Null until one is chosen. */
  value: Value | null
  onChange: (value: Value) => void
  error?: string | null
  /** The id of the first choice, for the error summary to link to. */
  id?: string
}

/** One answer out of a few, all in sight; arrow keys move between them. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>) {
  const { label, hint, choices, value, onChange, error = null } = props
  const ownId = useId()
  const id = props.id ?? ownId
  const notes = fieldNotes(id, hint, error)
  return (
    <fieldset className={error === null ? 'field' : 'field field-wrong'} aria-describedby={notes.describedBy}>
      <legend className="field-label">{label}</legend>
      {notes.nodes}
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            id={index === 0 ? id : undefined}
            type="radio"
            name={ownId}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
          {choice.hint && <span className="choice-hint">{choice.hint}</span>}
        </label>
      ))}
    </fieldset>
  )
}
