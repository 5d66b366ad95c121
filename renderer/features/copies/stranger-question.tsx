import { Button } from '@fluentui/react-components'
import { type KeyboardEvent, useId, useState } from 'react'
import type { AskedStranger } from '../../../shared/records/copies.ts'
import type { RecordId } from '../../../shared/records/ids.ts'
import { call } from '../../api.ts'
import { FormField } from '../../ui/form-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { matchText, questionText } from './stranger-text.ts'
import type { OpenCopies } from './use-copies.ts'

type StrangerQuestionProps = {
  readonly open: OpenCopies
  readonly stranger: AskedStranger
  readonly onShow: (itemId: RecordId) => void
  /** Told true as an answer is sent, and false if it was not taken. */
  readonly onAnswer: (isSent: boolean) => void
}

type Way = 'go' | 'belongs' | 'keep'
const actions: Readonly<Record<Way, string>> = { go: 'Take it out', belongs: 'It belongs', keep: 'Keep it' }

/** One question of the stranger check, with its three answers under 1, 2 and 3. */
export function StrangerQuestion({ open, stranger, onShow, onAnswer }: StrangerQuestionProps) {
  const { text: words, key, line, without, itemId, label, mayNotKeep, kind } = stranger
  const meetingId = open.copies.meeting.id
  const [way, setWay] = useState<Way>('go')
  const [text, setText] = useState(without ?? '')
  const [reason, setReason] = useState('')
  const [isUnsaid, setUnsaid] = useState(false)
  const name = useId()
  const answer = async () => {
    onAnswer(true)
    const done = await open.run(() =>
      way === 'go'
        ? call('copies.rewrite', { meetingId, key, before: line, text })
        : call('copies.answerStranger', { meetingId, key, words, answer: way, reason: way === 'keep' ? reason : '' }),
    )
    if (done === null) onAnswer(false)
  }
  const ways = [
    {
      way: 'go',
      label: 'It must go',
      hint: without === null ? `Change it where it was recorded: ${label}` : 'The line then reads as below',
    },
    {
      way: 'belongs',
      label: 'It is family or network',
      hint:
        kind === 'name' ? `Adds ${words} to the network, not verified` : 'It is not asked about again at this meeting',
    },
    { way: 'keep', label: 'Keep it', hint: mayNotKeep ?? 'Needs a reason, which your manager sees' },
  ] as const
  const isOff = {
    go: without === null,
    belongs: stranger.why === 'confidentialAddress',
    keep: mayNotKeep !== null,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = ways[Number(event.key) - 1]
    const isTyping = event.target instanceof HTMLElement && event.target.matches('textarea, input:not([type="radio"])')
    if (!chosen || isTyping || isOff[chosen.way]) return
    event.preventDefault()
    setWay(chosen.way)
  }
  return (
    <form
      className="stranger"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        const lacksReason = way === 'keep' && reason.trim() === ''
        setUnsaid(lacksReason)
        if (!isOff[way] && !lacksReason) void answer()
      }}
    >
      <p>
        <mark>{words}</mark> {questionText(stranger)}
      </p>
      {stranger.matches?.map((match) => (
        <p key={match.name + match.who} className="stranger-match">
          <b>{match.name}</b> <span className="quiet">{matchText(match)}</span>
        </p>
      ))}
      <fieldset className="stranger-ways">
        <legend className="sr-only">What about “{words}”?</legend>
        {ways.map((one, at) => (
          <label key={one.way} className={way === one.way ? 'stranger-way stranger-way-on' : 'stranger-way'}>
            <input
              type="radio"
              name={name}
              checked={way === one.way}
              disabled={isOff[one.way]}
              onChange={() => setWay(one.way)}
            />
            <span>
              <b>{one.label}</b>
              <span className="quiet">{one.hint}</span>
            </span>
            <kbd className="kbd">{at + 1}</kbd>
          </label>
        ))}
      </fieldset>
      {way === 'go' && without !== null && (
        <FormField label={`${label} as it will read`}>
          {(ids) => (
            <textarea
              {...ids}
              className="input text-area stranger-line"
              rows={3}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </FormField>
      )}
      {way === 'keep' && (
        <TextField
          label="Why it is kept"
          value={reason}
          onChange={setReason}
          error={isUnsaid ? 'Say why it is kept: your manager sees the reason' : null}
        />
      )}
      <div className="stranger-act">
        <Button type="submit" appearance="primary" disabledFocusable={isOff[way]}>
          {actions[way]}
        </Button>
        {itemId !== null && <Button onClick={() => onShow(itemId)}>Show {label.split(',')[0]?.toLowerCase()}</Button>}
      </div>
    </form>
  )
}
