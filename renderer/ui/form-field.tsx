import { type ReactNode, useId } from 'react'
import { StatusShape } from './status.tsx'

/** What a control must be given so that its label, hint and error are read with it. */
export type FieldIds = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type FormFieldProps = {
  label: string
  hint?: string
  /** What is wrong and how to put it right; null when nothing is. */
  error?: string | null
  /** The id the error summary links to; left out, the field makes one. */
  id?: string
  children: (ids: FieldIds) => ReactNode
}

/** A control whose answer is text. */
export type TypedTextProps = Omit<FormFieldProps, 'children'> & { value: string; onChange: (value: string) => void }

/** One control with its label above, the hint under the label, and the error above the control. */
export function FormField({ label, hint, error = null, id, children }: FormFieldProps) {
  const ownId = useId()
  const fieldId = id ?? ownId
  const notes = fieldNotes(fieldId, hint, error)
  return (
    <div className={error === null ? 'field' : 'field field-wrong'}>
      <label className="field-label" htmlFor={fieldId}>
        {label}
      </label>
      {notes.nodes}
      {children({
        id: fieldId,
        'aria-describedby': notes.describedBy,
        'aria-invalid': error === null ? undefined : true,
      })}
    </div>
  )
}

/** The hint and the error of a field, and the ids that tie them to it; for fields made of several controls. */
export function fieldNotes(id: string, hint: string | undefined, error: string | null) {
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const nodes = (
    <>
      {hint && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p className="field-error" id={errorId}>
          <StatusShape kind="overdue" />
          <span>{error}</span>
        </p>
      )}
    </>
  )
  const ids = [hint && hintId, error !== null && errorId].filter(Boolean)
  return { nodes, describedBy: ids.length > 0 ? ids.join(' ') : undefined }
}
