import { Dialog, DialogSurface } from '@fluentui/react-components'
import { type KeyboardEvent, useId, useState } from 'react'
import { useFocusReturn } from '../../ui/focus-return.ts'

/** One thing to choose; `note` stands behind it. */
export type Pick = { readonly key: string; readonly label: string; readonly note?: string }

type PickDialogProps = {
  readonly title: string
  /** What it is about: the line’s own words. */
  readonly lead: string
  readonly choices: readonly Pick[]
  /** What is offered for words that are no choice, such as a new name. */
  readonly other?: (typed: string) => Pick | null
  /** Said where there is nothing to choose. */
  readonly empty: string
  readonly onPick: (key: string) => void
  readonly onClose: () => void
}

/** Chooses one of a list by typing part of it; the arrow keys move, Enter chooses, Esc leaves it as it was. */
export function PickDialog({ title, lead, choices, other, empty, onPick, onClose }: PickDialogProps) {
  const id = useId()
  useFocusReturn()
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const found = matching(choices, typed)
  const extra = typed.trim() === '' ? null : other?.(typed.trim())
  const listed = extra ? [...found, extra] : found
  const at = Math.min(place, listed.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = event.key === 'Enter' ? listed[at] : undefined
    if (by === 0 && !chosen) return
    event.preventDefault()
    if (chosen) onPick(chosen.key)
    else if (listed.length > 0) setPlace((at + by + listed.length) % listed.length)
  }
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="form-dialog pick-dialog" aria-labelledby={`${id}-title`}>
        <div className="form-dialog-head">
          <h2 className="lead-line" id={`${id}-title`}>
            {title}
          </h2>
          <div className="quiet">{lead}</div>
        </div>
        <div className="form-dialog-body">
          <input
            className="input"
            role="combobox"
            aria-label={title}
            aria-expanded={listed.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={listed[at] && `${id}-${at}`}
            autoComplete="off"
            maxLength={200}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setPlace(0)
            }}
            onKeyDown={onKeyDown}
          />
          {listed.length === 0 && <p className="quiet">{choices.length === 0 ? empty : 'Nothing is called that.'}</p>}
          <div role="listbox" id={`${id}-list`} aria-label={title} className="pick-list">
            {listed.map(({ key, label, note }, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys.
              // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps focus and points here.
              <div
                key={key}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                onClick={() => onPick(key)}
              >
                {label} {note && <span className="quiet">{note}</span>}
              </div>
            ))}
          </div>
        </div>
      </DialogSurface>
    </Dialog>
  )
}

/** Those with the words in them; those that begin with them first. */
function matching(choices: readonly Pick[], typed: string): Pick[] {
  const words = typed.trim().toLowerCase()
  const begins = ({ label }: Pick) =>
    label
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(words))
  return choices
    .filter(({ label }) => label.toLowerCase().includes(words))
    .toSorted((a, b) => Number(begins(b)) - Number(begins(a)))
}
