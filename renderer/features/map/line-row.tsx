import { memo, useEffect, useRef } from 'react'
import { LineChange, lineChangeLabels, type MapLine } from '../../../shared/records/map.ts'
import { call } from '../../api.ts'
import { usePausedText } from '../../ui/use-paused-text.ts'
import type { Board, TypedRow } from './board.ts'
import { lineCommands, type RowCommands } from './row-commands.ts'
import { RowFoot } from './row-foot.tsx'
import { RowText } from './row-text.tsx'
import type { RowRef } from './use-drafts.ts'
import { withRow } from './use-row-keys.ts'

type LineRowProps = {
  readonly board: Board
  readonly rowKey: string
  readonly heading: string
  readonly headingLabel: string
  /** Null while the record does not have it. */
  readonly line: MapLine | null
  /** Whom it is about; empty where the meeting has one child. */
  readonly about: string
  /** Who may have it, where that is not everyone. */
  readonly tag: string
}

/** One line of the map. Drawn again only when something of itself changes. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { board, rowKey, heading, headingLabel, line, about, tag } = props
  const row: RowRef = { key: rowKey, heading, id: line?.id ?? null }
  const text = useKeptText(board, { row, kept: line?.text ?? '', commands: lineCommands })
  const typed: TypedRow = { row, commands: lineCommands, childId: line?.childId ?? null, ...text }
  const askWho = () => withRow({ board, typed, does: (id) => board.ask({ what: 'who', id, text: text.value }) })
  return (
    <li className={line?.change === 'gone' ? 'line line-gone' : 'line'}>
      <RowText board={board} typed={typed} label={headingLabel} onType={text.type} onWho={() => void askWho()} />
      {line && (
        <RowFoot
          board={board}
          typed={typed}
          who={line.saidBy || 'Who said it?'}
          about={about}
          tag={tag}
          onWho={() => void askWho()}
        >
          {line.fromLineId && <SinceLast board={board} line={line} />}
        </RowFoot>
      )}
    </li>
  )
})

type Kept = { readonly row: RowRef; readonly kept: string; readonly commands: RowCommands }

/** The text of a row, kept in each pause; the first makes the row in the record. */
export function useKeptText(board: Board, { row, kept, commands }: Kept) {
  const text = usePausedText(kept, async (value) => {
    const found = await board.idOf(row, value)
    if (!found) return null
    if (found.isNew) return found
    return board.keep(() => commands.retype(found.id, value))
  })
  const save = useRef(text.save)
  save.current = text.save
  useEffect(() => board.waits(() => save.current()), [board])
  return text
}

const changes = LineChange.options

/** What is said of a line of the last map; 1 to 4 answer it. */
function SinceLast({ board, line: { id, change } }: { board: Board; line: MapLine }) {
  const say = (next: LineChange | null) => void board.run(() => call('mapLines.change', { id, change: next }))
  return (
    <select
      className="line-since"
      aria-label="Since the last map"
      aria-keyshortcuts="1 2 3 4"
      value={change ?? ''}
      onChange={(event) => say(changes.find((one) => one === event.target.value) ?? null)}
      onKeyDown={(event) => {
        const next = changes[Number(event.key) - 1]
        if (!next || event.ctrlKey || event.altKey) return
        event.preventDefault()
        say(next)
      }}
    >
      <option value="">Since last time?</option>
      {changes.map((one, index) => (
        <option key={one} value={one}>
          {index + 1} {lineChangeLabels[one]}
        </option>
      ))}
    </select>
  )
}
