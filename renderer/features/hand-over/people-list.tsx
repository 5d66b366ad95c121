import { type FocusEvent, type KeyboardEvent, useRef } from 'react'
import type { RecordId } from '../../../shared/records/ids.ts'
import { MessageBar } from '../../ui/message-bar.tsx'
import type { OpenDialog } from './hand-over-dialogs.tsx'
import { PersonRow } from './person-row.tsx'
import type { OpenHandOver } from './use-hand-over.ts'

type PeopleListProps = {
  readonly open: OpenHandOver
  readonly onDialog: (dialog: OpenDialog) => void
  /** Told whose row somebody goes to, so that their copy can be looked at. */
  readonly onShow: (attendeeId: RecordId) => void
}

/** Everybody who gets a copy, in the order of handing over: Space ticks, the arrow keys go down the list. */
export function PeopleList({ open, onDialog, onShow }: PeopleListProps) {
  const list = useRef<HTMLUListElement>(null)
  const { people, keptApart, sealed } = open.handOver
  const done = people.filter(({ isAccountedFor }) => isAccountedFor).length
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const ticks = [...(list.current?.querySelectorAll<HTMLInputElement>('.hand-over-tick') ?? [])]
    const at = event.target instanceof HTMLInputElement ? ticks.indexOf(event.target) : -1
    if (step === 0 || at < 0) return
    event.preventDefault()
    ticks[at + step]?.focus()
  }
  const show = (event: FocusEvent) => {
    const at = [...(list.current?.children ?? [])].findIndex((row) => row.contains(event.target))
    const line = people[at]
    if (line?.copy) onShow(line.attendeeId)
  }
  return (
    <section aria-labelledby="hand-over-list">
      <div className="section-head">
        <h2 id="hand-over-list">Hand-over list</h2>
        <span className="quiet">
          {done} of {people.length} accounted for
        </span>
      </div>
      {sealed && sealed.number > 1 && (
        <MessageBar kind="info" title={`Version ${sealed.number} corrects an earlier one: ${sealed.correctionWhy}.`}>
          Those whose own copy says something else now get a sheet of what changed.
        </MessageBar>
      )}
      {keptApart.map(({ first, second }) => (
        <MessageBar key={`${first} ${second}`} kind="dueSoon" title={`${first} and ${second} must not meet.`}>
          Carry one copy at a time, and leave none on a table.
        </MessageBar>
      ))}
      <ul ref={list} className="hand-over-people" onKeyDown={move} onFocus={show}>
        {people.map((line) => (
          <PersonRow key={line.attendeeId} line={line} open={open} onDialog={onDialog} />
        ))}
      </ul>
    </section>
  )
}
