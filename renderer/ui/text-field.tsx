import { FormField, type TypedTextProps } from './form-field.tsx'

type TextFieldProps = TypedTextProps & {
  /** For a setting that is kept when the person leaves the field. */
  onLeave?: () => void
  /** Narrow, for a number or a few characters. */
  isShort?: boolean
  /** The id of a `datalist` of what can be chosen beside typing. */
  list?: string
  autoFocus?: boolean
  autoComplete?: 'name' | 'off'
  inputMode?: 'text' | 'decimal'
}

/** One line of text with its label, hint and error. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, onLeave, isShort = false, list, autoFocus = false, inputMode = 'text', ...rest } = props
  const { autoComplete = 'off', ...field } = rest
  return (
    <FormField {...field}>
      {(ids) => (
        <input
          {...ids}
          className={isShort ? 'input short-input' : 'input'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
          list={list}
          // biome-ignore lint/a11y/noAutofocus: asked for where the field is the first of a screen.
          autoFocus={autoFocus}
          autoComplete={autoComplete}
          inputMode={inputMode}
        />
      )}
    </FormField>
  )
}
