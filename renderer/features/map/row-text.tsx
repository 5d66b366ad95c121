import { useLayoutEffect, useRef, useState } from 'react'
import type { Stranger } from '../../../shared/strangers/stranger.ts'
import { StatusShape } from '../../ui/status.tsx'
import { type Board, fieldIdOf, type TypedRow } from './board.ts'
import { strangerWords } from './stranger-words.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useStrangers } from './use-strangers.ts'

type RowTextProps = {
  readonly board: Board
  readonly typed: TypedRow
  readonly label: string
  readonly onType: (value: string) => void
  readonly onWho: () => void
}

/** The text of a row, with what may be a stranger underlined as it is typed and said beneath. */
export function RowText({ board, typed, label, onType, onWho }: RowTextProps) {
  const { row, value } = typed
  const [isInHand, setInHand] = useState(false)
  const strangers = useStrangers(board.meetingId, value, isInHand)
  const onKeyDown = useRowKeys({ board, typed, onWho })
  const field = useRef<HTMLTextAreaElement>(null)
  const isNew = row.id === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the row comes, not once it has been kept.
  useLayoutEffect(() => {
    if (isNew) field.current?.focus()
  }, [])
  const leave = () => {
    setInHand(false)
    // Switching to another window leaves the cursor where it is, and the row with it.
    if (isNew && value.trim() === '' && document.hasFocus()) board.drop(row.key)
  }
  const id = fieldIdOf(row.key)
  const notesId = `${id}-strangers`
  return (
    <>
      <div className="line-text">
        {strangers.length > 0 && <Underlined text={value} strangers={strangers} />}
        <textarea
          id={id}
          ref={field}
          className="line-input"
          rows={1}
          aria-label={label}
          aria-describedby={strangers.length > 0 ? notesId : undefined}
          value={value}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={onKeyDown}
          onFocus={() => setInHand(true)}
          onBlur={leave}
        />
      </div>
      {strangers.length > 0 && (
        <ul className="line-strangers" id={notesId}>
          {strangers.map((stranger) => (
            <li key={stranger.start}>
              <StatusShape kind="dueSoon" /> <span>{strangerWords(stranger)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The same words behind the field, seen only by their underline: a field cannot underline part of itself. */
function Underlined({ text, strangers }: { text: string; strangers: readonly Stranger[] }) {
  const parts: React.ReactNode[] = []
  let from = 0
  for (const { start, end } of strangers.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue
    parts.push(text.slice(from, start), <u key={start}>{text.slice(start, end)}</u>)
    from = end
  }
  return (
    <div className="line-underlined" aria-hidden="true">
      {parts}
      {text.slice(from)}
    </div>
  )
}
