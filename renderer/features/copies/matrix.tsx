import { Fragment, useEffect, useMemo, useRef, useState } from 'react'
import { type MatrixItem, matrixGroups, whyNotIn } from '../../../shared/copies/matrix.ts'
import { readerGroups } from '../../../shared/copies/recipients.ts'
import type { SayAudience } from '../../../shared/records/audience.ts'
import type { RecordId } from '../../../shared/records/ids.ts'
import type { Attendee } from '../../../shared/records/register.ts'
import { call } from '../../api.ts'
import { AudienceDialog } from '../../ui/audience-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MatrixHead } from './matrix-head.tsx'
import { MatrixRow } from './matrix-row.tsx'
import type { OpenCopies } from './use-copies.ts'
import { useGridKeys } from './use-grid-keys.ts'

type MatrixProps = {
  readonly open: OpenCopies
  /** The item to bring into sight, from the stranger check. */
  readonly shownId: RecordId | null
  readonly onPerson: (id: RecordId) => void
}

type Asked = { readonly item: MatrixItem; readonly notFor: RecordId | null }

/** People by lines: a dot is in the copy, a code says why it is not. Space gives or withholds, Enter says who may have it. */
export function Matrix({ open, shownId, onPerson }: MatrixProps) {
  const { content, meeting } = open.copies
  const [asked, setAsked] = useState<Asked | null>(null)
  const groups = useMemo(() => matrixGroups(content), [content])
  const readers = useMemo(() => readerGroups(open.copies), [open.copies])
  const people = readers.flat()
  const items = groups.flatMap((group) => group.items)
  const audienceOf = (itemId: RecordId) => content.audiences.find((one) => one.itemId === itemId)
  const say = (itemId: RecordId, said: Pick<SayAudience, 'scope' | 'notFor' | 'why'>) => {
    setAsked(null)
    void open.run(() => call('audiences.say', { meetingId: meeting.id, itemId, ...said }))
  }
  const toggle = (item: MatrixItem, person: Attendee) => {
    const audience = audienceOf(item.id)
    const { scope = 'everyone', notFor = [], why = '' } = audience ?? {}
    const reason = whyNotIn(content, person, item)
    if (notFor.includes(person.id)) say(item.id, { scope, notFor: notFor.filter((id) => id !== person.id), why })
    else if (reason !== null || why === '') setAsked({ item, notFor: reason === null ? person.id : null })
    else say(item.id, { scope, notFor: [...notFor, person.id], why })
  }
  const grid = useGridKeys({ rows: items.length, columns: people.length + 1 })
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    if (shownId !== null) body.current?.querySelector<HTMLElement>(`[data-item="${shownId}"] button`)?.focus()
  }, [shownId])
  if (items.length === 0)
    return (
      <EmptyState
        title="Nothing to print yet"
        why="Lines of the map, dangers and goals, and next steps stand here, each with who gets it."
      />
    )
  return (
    <div className="copies-table">
      <div className="copies-scroll">
        <table className="matrix">
          <caption className="sr-only">
            Lines of this meeting by who gets a copy. Arrow keys move, Space gives or withholds a line, Enter says who
            may have it.
          </caption>
          <MatrixHead readers={readers} onPerson={onPerson} />
          <tbody ref={body} onKeyDown={grid.onKeyDown} onFocus={grid.onFocus}>
            {groups.map(({ label, items: inGroup }) => (
              <Fragment key={label}>
                <tr className="matrix-group">
                  <th colSpan={people.length + 1} scope="colgroup">
                    <span>{label}</span>
                  </th>
                </tr>
                {inGroup.map((item) => (
                  <MatrixRow
                    key={item.id}
                    item={item}
                    at={items.indexOf(item)}
                    content={content}
                    readers={readers}
                    strangers={open.copies.strangers.filter(
                      ({ itemId, answer }) => itemId === item.id && answer === null,
                    )}
                    active={grid.active}
                    onToggle={toggle}
                    onAsk={() => setAsked({ item, notFor: null })}
                  />
                ))}
              </Fragment>
            ))}
          </tbody>
          <Totals open={open} readers={readers} items={items} />
        </table>
      </div>
      <p className="matrix-legend">
        <span>
          <span className="matrix-dot" aria-hidden="true" /> in this copy
        </span>
        <span>
          <b>Prof</b> professionals only
        </span>
        <span>
          <b>Not him</b> withheld by name
        </span>
        <span>
          <b>Part A</b> was not in that part
        </span>
        <span>
          <b>Not child</b> a child’s copy goes to both homes
        </span>
      </p>
      {asked && (
        <AudienceDialog
          text={asked.item.text}
          people={content.people}
          audience={audienceOf(asked.item.id)}
          notFor={asked.notFor}
          onSay={(said) => say(asked.item.id, said)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

type TotalsProps = { open: OpenCopies; readers: readonly Attendee[][]; items: readonly MatrixItem[] }

function Totals({ open, readers, items }: TotalsProps) {
  const { content } = open.copies
  return (
    <tfoot>
      <tr>
        <th scope="row">Lines in this copy, of {items.length}</th>
        {readers.map((group) =>
          group.map((person, at) => (
            <td key={person.id} className={at === 0 ? 'matrix-first' : undefined}>
              {items.filter((item) => whyNotIn(content, person, item) === null).length}
            </td>
          )),
        )}
      </tr>
    </tfoot>
  )
}
