import { useEffect, useId, useRef } from 'react'
import { Kbd } from '../../../ui/kbd.tsx'

/** One of the things that can be done now, and what it leads to. */
export type ActChoice<Key extends string> = { readonly key: Key; readonly label: string; readonly hint: string }

type ChoicesProps<Key extends string> = {
  readonly label: string
  readonly choices: readonly ActChoice<Key>[]
  readonly value: Key | null
  readonly onChange: (key: Key) => void
}

/** What can be done, one card each; the digits choose while nothing is being typed. */
export function Choices<Key extends string>({ label, choices, value, onChange }: ChoicesProps<Key>) {
  const name = useId()
  useDigits((digit) => {
    const chosen = choices[digit - 1]
    if (!chosen) return
    onChange(chosen.key)
    document.getElementById(`${name}-${chosen.key}`)?.focus()
  })
  return (
    <fieldset className="act-choices">
      <legend className="sr-only">{label}</legend>
      {choices.map(({ key, label: words, hint }, index) => (
        <label key={key} className={key === value ? 'act-choice act-chosen' : 'act-choice'}>
          <input
            id={`${name}-${key}`}
            type="radio"
            name={name}
            checked={key === value}
            onChange={() => onChange(key)}
            aria-keyshortcuts={String(index + 1)}
            aria-labelledby={`${name}-${key}-name`}
            aria-describedby={`${name}-${key}-hint`}
          />
          <b id={`${name}-${key}-name`}>{words}</b>
          <span aria-hidden="true">
            <Kbd keys={String(index + 1)} />
          </span>
          <span className="choice-hint" id={`${name}-${key}-hint`}>
            {hint}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Whether keys belong to something that stands over the page. */
export const isOverlaid = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null

/** Whether what is pressed is being typed into a field. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, input:not([type="radio"]):not([type="checkbox"]), [contenteditable]')

function useDigits(onDigit: (digit: number) => void): void {
  const latest = useRef(onDigit)
  latest.current = onDigit
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || isOverlaid()) return
      if (!/^[1-9]$/.test(event.key)) return
      event.preventDefault()
      latest.current(Number(event.key))
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
