import { FormField, type TypedTextProps } from './form-field.tsx'

/** A few lines of text. */
export function NoteField({ value, onChange, ...field }: TypedTextProps) {
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
