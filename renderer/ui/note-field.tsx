import { FormField } from './form-field.tsx'

type NoteFieldProps = {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  error?: string | null
  id?: string
}

/** A few lines of text. */
export function NoteField({ value, onChange, ...field }: NoteFieldProps) {
  return (
    <FormField {...field}>
      {(ids) => (
        <textarea
          {...ids}
          className="input text-area"
          rows={3}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  )
}
