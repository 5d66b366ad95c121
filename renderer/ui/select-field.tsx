import type { Choice } from './choice-list.tsx'
import { FormField } from './form-field.tsx'

type SelectFieldProps<Value extends string> = {
  label: string
  hint?: string
  choices: readonly Choice<Value>[]
  value: Value | null
  onChange: (value: Value | null) => void
  /** What no answer is called, such as "Nobody yet". */
  none: string
  error?: string | null
  id?: string
}

/** One answer out of many, folded away; the system's own list, so that it works as every other list on the laptop. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { choices, value, onChange, none, ...field } = props
  return (
    <FormField {...field}>
      {(ids) => (
        <select
          {...ids}
          className="input"
          value={value ?? ''}
          onChange={(event) => onChange(choices.find((choice) => choice.value === event.target.value)?.value ?? null)}
        >
          <option value="">{none}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  )
}
