import { type ClipboardEvent, useId, useState } from 'react'
import { formatDay, type IsoDate } from '../../shared/dates.ts'
import { fieldNotes } from './form-field.tsx'
import { boxesOf, type DateBoxes, readBoxes, readWholeDate } from './typed-date.ts'

type DateFieldProps = {
  label: string
  /** Said after the order of the boxes; left out, the shorthand is. */
  hint?: string
  value: IsoDate | null
  /** `problem` says what is wrong with what has been typed, and is null when it is a day or nothing. */
  onChange: (value: IsoDate | null, problem: string | null) => void
  /** The form's own complaint; the field's own, about a day that does not exist, is shown without asking. */
  error?: string | null
  /** What "fri" and "2w" count from. */
  today: IsoDate
  /** The id of the day box, for the error summary to link to. */
  id?: string
}

const parts = [
  { key: 'day', label: 'Day', className: 'input date-box', length: 20 },
  { key: 'month', label: 'Month', className: 'input date-box', length: 9 },
  { key: 'year', label: 'Year', className: 'input date-box date-box-year', length: 4 },
] as const

/**
 * A date typed in three boxes, with the weekday said back. The first box also takes a whole date, typed or pasted, and
 * shorthand such as "fri" or "2w".
 */
export function DateField(props: DateFieldProps) {
  const { label, hint = 'Or type “fri” or “2w”', value, onChange, error = null, today } = props
  const ownId = useId()
  const id = props.id ?? ownId
  const [typed, setTyped] = useState({ boxes: boxesOf(value), value })
  const [isSettled, setIsSettled] = useState(false)
  // A value that did not come from typing here replaces what is in the boxes.
  if (value !== typed.value) setTyped({ boxes: boxesOf(value), value })

  const read = readBoxes(typed.boxes, today)
  const shownError = error ?? (isSettled ? read.problem : null)
  const notes = fieldNotes(id, `Day, month, year. ${hint}`, shownError)
  const type = (boxes: DateBoxes) => {
    const next = readBoxes(boxes, today)
    setTyped({ boxes, value: next.date })
    setIsSettled(false)
    onChange(next.date, next.problem)
  }
  // Written out as soon as a box is left; complained of only once the whole field is.
  const settle = (isLeft: boolean) => {
    if (isLeft) setIsSettled(true)
    if (read.date !== null) setTyped({ boxes: boxesOf(read.date), value: read.date })
  }
  const paste = (event: ClipboardEvent) => {
    const whole = readWholeDate(event.clipboardData.getData('text'), today)
    if (whole === null) return
    event.preventDefault()
    type(boxesOf(whole))
  }
  return (
    <fieldset
      className={shownError === null ? 'field' : 'field field-wrong'}
      aria-describedby={notes.describedBy}
      onPaste={paste}
      onBlur={(event) => settle(!event.currentTarget.contains(event.relatedTarget))}
    >
      <legend className="field-label">{label}</legend>
      {notes.nodes}
      <div className="date-boxes">
        {parts.map((part) => (
          <label key={part.key}>
            <span className="sr-only">{part.label}</span>
            <input
              id={part.key === 'day' ? id : undefined}
              className={part.className}
              autoComplete="off"
              maxLength={part.length}
              aria-invalid={shownError !== null || undefined}
              value={typed.boxes[part.key]}
              onChange={(event) => type({ ...typed.boxes, [part.key]: event.target.value })}
            />
          </label>
        ))}
        <output className="date-echo" htmlFor={id}>
          {read.date === null ? '' : formatDay(read.date)}
        </output>
      </div>
    </fieldset>
  )
}
