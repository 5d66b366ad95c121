import { Button } from '@fluentui/react-components'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { AskedStranger } from '../../../shared/records/copies.ts'
import type { RecordId } from '../../../shared/records/ids.ts'
import { call } from '../../api.ts'
import { Status } from '../../ui/status.tsx'
import { readThroughId } from './read-through.tsx'
import { StrangerQuestion } from './stranger-question.tsx'
import type { OpenCopies } from './use-copies.ts'

type StrangerCheckProps = { readonly open: OpenCopies; readonly onShow: (itemId: RecordId) => void }

/** Whoever and whatever may not belong, one question at a time, the gravest first; printing waits for every answer. */
export function StrangerCheck({ open, onShow }: StrangerCheckProps) {
  const { strangers } = open.copies
  const waiting = strangers.filter(({ answer }) => answer === null)
  const [at, setAt] = useState(0)
  const place = Math.min(at, Math.max(waiting.length - 1, 0))
  const asked = waiting[place]
  const keepFocus = useFocusOnNext(asked && keyOf(asked))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'PageDown') setAt(Math.min(place + 1, waiting.length - 1))
    else if (event.key === 'PageUp') setAt(Math.max(place - 1, 0))
    else return
    event.preventDefault()
    keepFocus(event.target instanceof Element && event.target.closest('.stranger') !== null)
  }
  return (
    <section aria-labelledby="strangers-head" onKeyDown={onKeyDown}>
      <div className="copies-pane-head">
        <h2 id="strangers-head">Stranger check</h2>
        <span aria-live="polite">
          {waiting.length > 0 ? (
            <Status kind="overdue" text={`${waiting.length} to answer`} isPill />
          ) : (
            <Status kind="held" text="Nothing to answer" isPill />
          )}
        </span>
      </div>
      {asked && (
        <StrangerQuestion key={keyOf(asked)} open={open} stranger={asked} onShow={onShow} onAnswer={keepFocus} />
      )}
      {waiting.length > 1 && (
        <p className="copies-pager">
          <Button size="small" disabled={place === 0} onClick={() => setAt(place - 1)}>
            Before
          </Button>
          <span>
            {place + 1} of {waiting.length}
          </span>
          <Button size="small" disabled={place === waiting.length - 1} onClick={() => setAt(place + 1)}>
            Next
          </Button>
        </p>
      )}
      <Answered open={open} />
    </section>
  )
}

const keyOf = ({ key, start, line }: AskedStranger) => `${key} ${start} ${line}`

/** A question takes its fields away with it; once told to, focus goes on to the next one, or to the reading through. */
function useFocusOnNext(key: string | undefined): (isDue: boolean) => void {
  const isDue = useRef(false)
  const before = useRef(key)
  useEffect(() => {
    if (before.current === key) return
    before.current = key
    if (!isDue.current) return
    isDue.current = false
    const next = document.querySelector<HTMLElement>('.stranger-ways input:checked')
    ;(next ?? document.getElementById(readThroughId))?.focus()
  }, [key])
  return (next) => {
    isDue.current = next
  }
}

function Answered({ open }: { open: OpenCopies }) {
  const { strangers, meeting } = open.copies
  const answered = new Map<string, AskedStranger>()
  for (const one of strangers) if (one.answer !== null) answered.set(one.text.toLowerCase(), one)
  if (answered.size === 0) return null
  const forget = (words: string) => void open.run(() => call('copies.forgetAnswer', { meetingId: meeting.id, words }))
  return (
    <details>
      <summary>Answered: {answered.size}</summary>
      <ul>
        {[...answered.values()].map(({ text, answer, reason }) => (
          <li key={text}>
            “{text}” {answer === 'keep' ? `is kept: ${reason}` : 'belongs to the family or its network'}{' '}
            <button type="button" className="link" onClick={() => forget(text)}>
              Ask again
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
