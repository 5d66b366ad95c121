import { useState } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import {
  type Letter,
  type LetterPart,
  type LetterPartDef,
  letterOf,
  letterParts,
  tickedParts,
} from '../../../shared/records/roa-letter.ts'
import { useAppQuery } from '../../api.ts'
import { FormField } from '../../ui/form-field.tsx'
import { TabsWithCounts } from '../../ui/tabs-with-counts.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { PaperButtons } from './paper-buttons.tsx'
import type { RecordTabProps } from './record-tab.ts'
import type { OpenRecord } from './use-record.ts'

/** The record as a letter to each child: what is ticked at the left stands in the letter at the right. */
export function LetterTab({ open }: RecordTabProps) {
  const { record } = open
  const { meeting } = record
  const [chosen, setChildId] = useState<ChildId | null>(null)
  const decisions = useAppQuery('decisions.list', { meetingId: meeting.id }).data
  const child = meeting.children.find(({ childId }) => childId === chosen) ?? meeting.children[0]
  if (!child || !decisions) return null
  const { childId } = child
  return (
    <div className="stack-wide">
      {meeting.children.length > 1 && (
        <TabsWithCounts
          label="Letter to"
          tabs={meeting.children.map((one) => ({ key: one.childId, label: nameOf(one) }))}
          current={childId}
          onChange={setChildId}
        />
      )}
      <div className="row row-wrap">
        <PaperButtons
          key={childId}
          document={{ name: 'letter', meetingId: meeting.id, childId }}
          what={`the letter to ${child.givenName ?? nameOf(child)}`}
        />
      </div>
      <div className="letter-layout">
        <section className="stack" aria-label="What the letter holds" data-pane tabIndex={-1}>
          <p className="quiet">
            Write to the child: “you”, short sentences. Nothing is in the letter until it is ticked.
          </p>
          {tickedParts(Object.keys(letterParts).join(' ')).map((key) => (
            <PartFields key={`${childId} ${key}`} open={open} childId={childId} part={key} />
          ))}
        </section>
        <Preview letter={letterOf({ record, decisions, childId })} />
      </div>
    </div>
  )
}

function PartFields({ open, childId, part }: { open: OpenRecord; childId: ChildId; part: LetterPart }) {
  const def: LetterPartDef = letterParts[part]
  const kept = open.field(childId, 'letterParts')
  const ticked = tickedParts(kept.value)
  const isTicked = ticked.includes(part)
  const tick = (isOn: boolean) => kept.type((isOn ? [...ticked, part] : ticked.filter((key) => key !== part)).join(' '))
  const own = def.own === undefined ? null : open.field(childId, def.own)
  const fromRecord = def.from === undefined ? '' : open.field(childId, def.from).value
  const hint = fromRecord === '' ? undefined : `Left empty, the record’s words stand: “${shortened(fromRecord)}”`
  return (
    <div className="stack">
      <TickField label={def.heading} isTicked={isTicked} onChange={tick} />
      {isTicked && own && (
        <FormField label={`In the letter: ${def.heading}`} {...(hint !== undefined && { hint })} error={own.problem}>
          {(ids) => (
            <textarea
              {...ids}
              className="input text-area record-text"
              rows={3}
              value={own.value}
              onChange={(event) => own.type(event.target.value)}
            />
          )}
        </FormField>
      )}
    </div>
  )
}

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text)

function Preview({ letter }: { letter: Letter }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long letter scrolls, which has to be possible by keyboard.
    <article className="letter-paper" aria-label="The letter" data-pane tabIndex={0}>
      <h2>{letter.greeting}</h2>
      {letter.parts.length === 0 && <p className="quiet">Tick what the letter holds.</p>}
      {letter.parts.map(({ key, heading, paragraphs, decisions }) => (
        <div key={key}>
          {heading && <h3>{heading}</h3>}
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {decisions.length > 0 && (
            <ul>
              {decisions.map(({ id, what, who, byOn }) => (
                <li key={id}>{[what, who, byOn && `by ${formatDay(byOn)}`].filter(Boolean).join(', ')}</li>
              ))}
            </ul>
          )}
          {paragraphs.length === 0 && decisions.length === 0 && <p className="quiet">Nothing to say here yet.</p>}
        </div>
      ))}
      <p>
        <strong>{letter.iroName}</strong>
        <br />
        Your Independent Reviewing Officer
      </p>
    </article>
  )
}
