import type { KeyboardEvent } from 'react'
import type { CopyContent } from '../../../shared/copies/content.ts'
import { type MatrixItem, whyNotIn, withheldCode, withheldWords } from '../../../shared/copies/matrix.ts'
import type { AskedStranger } from '../../../shared/records/copies.ts'
import type { Attendee } from '../../../shared/records/register.ts'
import type { GridPlace } from './use-grid-keys.ts'

type MatrixRowProps = {
  readonly item: MatrixItem
  /** Its place among all rows. */
  readonly at: number
  readonly content: CopyContent
  readonly readers: readonly Attendee[][]
  /** Found in it and not answered. */
  readonly strangers: readonly AskedStranger[]
  readonly active: GridPlace
  readonly onToggle: (item: MatrixItem, person: Attendee) => void
  readonly onAsk: () => void
}

/** One line, and for each person whether they get it. */
export function MatrixRow(props: MatrixRowProps) {
  const { item, at, content, readers, strangers, active, onToggle, onAsk } = props
  const people = readers.flat()
  const firsts = new Set(readers.map(([first]) => first?.id))
  const tabIndex = (column: number) => (active.row === at && active.column === column ? 0 : -1)
  return (
    <tr className={strangers.length > 0 ? 'matrix-strange' : undefined} data-item={item.id}>
      <th scope="row" className="matrix-line">
        <button type="button" data-cell={`${at}:0`} tabIndex={tabIndex(0)} onClick={onAsk}>
          {item.ref}: <Marked text={item.text || 'nothing written yet'} words={strangers.map(({ text }) => text)} />
        </button>
      </th>
      {people.map((person, index) => (
        <Cell
          key={person.id}
          item={item}
          person={person}
          content={content}
          isFirst={firsts.has(person.id)}
          place={`${at}:${index + 1}`}
          tabIndex={tabIndex(index + 1)}
          onToggle={() => onToggle(item, person)}
          onAsk={onAsk}
        />
      ))}
    </tr>
  )
}

type CellProps = {
  item: MatrixItem
  person: Attendee
  content: CopyContent
  isFirst: boolean
  place: string
  tabIndex: number
  onToggle: () => void
  onAsk: () => void
}

function Cell({ item, person, content, isFirst, place, tabIndex, onToggle, onAsk }: CellProps) {
  const reason = whyNotIn(content, person, item)
  const said = content.audiences.find(({ itemId }) => itemId === item.id)?.why
  const code = reason === null ? '' : withheldCode(reason, person)
  const words =
    reason === null ? 'in the copy' : [code, 'withheld', withheldWords[reason], said].filter(Boolean).join(', ')
  const onKeyDown = (event: KeyboardEvent) => {
    // A button would answer Enter as it answers Space.
    if (event.key !== 'Enter') return
    event.preventDefault()
    onAsk()
  }
  return (
    <td className={isFirst ? 'matrix-first' : undefined}>
      <button
        type="button"
        data-cell={place}
        tabIndex={tabIndex}
        aria-label={`${item.ref}, ${person.name}: ${words}`}
        title={reason === null ? undefined : words}
        onClick={onToggle}
        onKeyDown={onKeyDown}
      >
        {reason === null ? <span className="matrix-dot" /> : <span className="matrix-code">{code}</span>}
      </button>
    </td>
  )
}

/** The text with the words a question is open about marked. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const found = words
    .map((word) => ({ at: text.indexOf(word), word }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)[0]
  if (!found) return text
  const end = found.at + found.word.length
  return (
    <>
      {text.slice(0, found.at)}
      <mark>{found.word}</mark>
      {text.slice(end)}
    </>
  )
}
