import type { KeyboardEvent } from 'react'
import { nameOf } from '../../../../shared/records/child.ts'
import type { ChildId } from '../../../../shared/records/ids.ts'
import type { Attendance } from '../../../../shared/records/meeting.ts'
import type { Attendee } from '../../../../shared/records/register.ts'
import { largeTextQuery, useMedia } from '../../../ui/media.ts'
import { StatusShape } from '../../../ui/status.tsx'
import { type RegisterColumn, type Said, saidBy } from './register-cells.ts'
import { useGridPlace } from './use-grid-place.ts'

type RegisterGridProps = {
  people: readonly Attendee[]
  /** The children of the meeting, one of whom a person may be. */
  kin: readonly Attendance[]
  columns: readonly RegisterColumn[]
  onSay: (person: Attendee, said: Said) => void
  onRemove: (person: Attendee) => void
  /** Called by F2 anywhere in a person’s row, and by the name itself. */
  onCorrect: (person: Attendee) => void
  /** Called by +, which goes to the form that adds a person. */
  onAdd: () => void
}

/** The register as a grid: one Tab stop, arrows move, Space or a letter says, F2 corrects, Delete takes off. */
export function RegisterGrid(props: RegisterGridProps) {
  const { people, kin, columns, onSay, onRemove, onCorrect, onAdd } = props
  const isNarrow = useMedia(largeTextQuery)
  // The name stands before the columns.
  const size = { rows: people.length, columns: columns.length + 1 }
  const { body, current, setPlace, follow, leaveRow } = useGridPlace(size)
  const onKeyDown = (event: KeyboardEvent) => {
    const person = people[current.row]
    if (event.ctrlKey || event.altKey || event.metaKey || !person) return
    const said = saidBy(event.key, columns[current.column - 1], columns)
    if (event.key === 'Delete') {
      leaveRow()
      onRemove(person)
    } else if (event.key === '+') onAdd()
    else if (event.key === 'F2') onCorrect(person)
    else if (event.key.toLowerCase() === 'c') onSay(person, { childId: nextChild(kin, person) })
    else if (said) onSay(person, said)
    else if (!follow(event.key)) return
    event.preventDefault()
  }
  return (
    <div className="register-scroll">
      <table className="table register-table">
        <caption className="sr-only">Register</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            {!isNarrow && <th scope="col">Who they are</th>}
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {people.map((person, row) => (
            <Row
              key={person.id}
              person={person}
              kin={kin}
              columns={columns}
              isNarrow={isNarrow}
              stop={row === current.row ? current.column : null}
              onPlace={(column) => setPlace({ row, column })}
              onSay={onSay}
              onCorrect={onCorrect}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Pick<RegisterGridProps, 'kin' | 'columns' | 'onSay' | 'onCorrect'> & {
  person: Attendee
  /** The column that is the grid’s Tab stop, if it is in this row. */
  stop: number | null
  /** Who they are stands under the name, where there is no room for a column of its own. */
  isNarrow: boolean
  onPlace: (column: number) => void
}

function Row({ person, kin, columns, stop, isNarrow, onPlace, onSay, onCorrect }: RowProps) {
  const who = (
    <>
      <span className="quiet">{person.agency}</span> <WhichChild person={person} kin={kin} />
    </>
  )
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="register-cell register-name"
          title="Correct the name, the agency or the side"
          tabIndex={stop === 0 ? 0 : -1}
          onFocus={() => onPlace(0)}
          onClick={() => onCorrect(person)}
        >
          {person.name}
        </button>
        {isNarrow && <div className="register-who">{who}</div>}
      </th>
      {!isNarrow && <td>{who}</td>}
      {columns.map((column, index) => {
        const status = column.status(person)
        const text = column.text(person)
        return (
          <td key={column.key}>
            <button
              type="button"
              className={`register-cell ${status ? `register-${status}` : ''}`}
              tabIndex={index + 1 === stop ? 0 : -1}
              aria-label={`${person.name}, ${column.label}: ${text === '–' ? 'nothing said' : text}`}
              onFocus={() => onPlace(index + 1)}
              onClick={() => onSay(person, column.next(person))}
            >
              {status && <StatusShape kind={status} />}
              {text}
            </button>
          </td>
        )
      })}
    </tr>
  )
}

function WhichChild({ person: { childId }, kin }: Pick<RowProps, 'person' | 'kin'>) {
  const child = kin.find((one) => one.childId === childId)
  if (!child) return null
  return <span className="badge">{kin.length > 1 ? `Is ${nameOf(child)}` : 'The child'}</span>
}

/** The child after the one the person is said to be, and nobody after the last. */
const nextChild = (kin: readonly Attendance[], { childId }: Attendee): ChildId | null =>
  kin[kin.findIndex((child) => child.childId === childId) + 1]?.childId ?? null
