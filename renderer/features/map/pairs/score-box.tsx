import type { KeyboardEvent } from 'react'
import { scoreAfterKey } from './score-keys.ts'

type ScoreBoxProps = { label: string; id?: string; score: number | null; onSay: (score: number) => void }

/** A number from 0 to 10 with one key; Tab and Enter keep their meaning. */
export function ScoreBox({ label, id, score, onSay }: ScoreBoxProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const said = scoreAfterKey(event.key, score)
    if (said !== null) onSay(said)
    // Letters are no numbers; Tab, Enter and the like are left to the page.
    if (said !== null || event.key.length === 1) event.preventDefault()
  }
  return (
    <input
      id={id}
      className="input score-box"
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      value={score ?? ''}
      onKeyDown={onKeyDown}
      onChange={({ target: { value } }) => /^(?:\d|10)$/.test(value) && onSay(Number(value))}
    />
  )
}
