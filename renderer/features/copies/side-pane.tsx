import { Button } from '@fluentui/react-components'
import { matrixGroups, withheldLines } from '../../../shared/copies/matrix.ts'
import { readabilityOf } from '../../../shared/copies/reading-age.ts'
import { copyRoute, readerGroups, tooClose } from '../../../shared/copies/recipients.ts'
import type { RecordId } from '../../../shared/records/ids.ts'
import { useCommand } from '../../api.ts'
import { MessageBar } from '../../ui/message-bar.tsx'
import { ChildrenCopies } from './children-copies.tsx'
import { EveryCopy } from './every-copy.tsx'
import { ReadThroughField } from './read-through.tsx'
import { withoutCopy } from './readers.ts'
import { StrangerCheck } from './stranger-check.tsx'
import type { OpenCopies } from './use-copies.ts'

type SidePaneProps = {
  readonly open: OpenCopies
  readonly onShow: (itemId: RecordId) => void
  readonly onPerson: (id: RecordId) => void
}

/** What has to be answered before printing, and what is worth knowing. */
export function SidePane({ open, onShow, onPerson }: SidePaneProps) {
  return (
    <aside className="copies-pane" aria-label="Before printing">
      <StrangerCheck open={open} onShow={onShow} />
      <EveryCopy open={open} />
      <ReadThroughField open={open} />
      <Withheld open={open} />
      <ChildrenCopies open={open} />
      <NoCopies open={open} onPerson={onPerson} />
      <HowItReads open={open} />
      <Versions open={open} />
    </aside>
  )
}

function Withheld({ open }: { open: OpenCopies }) {
  const { content, meeting } = open.copies
  const readers = readerGroups(open.copies).flat()
  const lines = withheldLines(content, readers)
  const print = useCommand('documents.print')
  const close = tooClose(readers, content.keptApart)
  return (
    <section aria-labelledby="withheld-head">
      <div className="copies-pane-head">
        <h2 id="withheld-head">Withheld, and why</h2>
        <Button
          size="small"
          disabled={print.isPending}
          onClick={() => print.mutate({ document: { name: 'withheld', meetingId: meeting.id } })}
        >
          Print for file
        </Button>
      </div>
      {print.error && <p className="field-error">{print.error.message}</p>}
      {close.map(([one, other]) => (
        <MessageBar key={`${one.id}${other.id}`} kind="dueSoon">
          {one.name} and {other.name} must not meet, and are handed their copies one after the other.
        </MessageBar>
      ))}
      {lines.length === 0 && (
        <p className="quiet">{readers.length > 0 ? 'Everybody gets every line.' : 'Nobody gets a copy yet.'}</p>
      )}
      <ul className="copies-withheld">
        {lines.map(({ item, people, reasons, why }) => (
          <li key={item.id}>
            <span>
              {item.ref}, {reasons.join(', ')}
              {why ? `: ${why}` : <em> (no reason given yet)</em>}
            </span>
            <span className="quiet">
              from {people.length > 2 ? `${people.length} people` : people.map(({ name }) => name).join(' and ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NoCopies({ open, onPerson }: Pick<SidePaneProps, 'open' | 'onPerson'>) {
  const without = withoutCopy(open.copies)
  const post = readerGroups(open.copies)
    .flat()
    .filter((person) => copyRoute(person) === 'toPost').length
  if (without.length === 0 && post === 0) return null
  return (
    <section aria-labelledby="none-head">
      <h2 id="none-head" className="focused-heading" tabIndex={-1}>
        Not handed over in the room
      </h2>
      {post > 0 && <p>{post === 1 ? '1 copy is' : `${post} copies are`} to post, to who was asked and did not come.</p>}
      <ul>
        {without.map(({ person, why }) => (
          <li key={person.id}>
            <button type="button" className="link" onClick={() => onPerson(person.id)}>
              {person.name}
            </button>{' '}
            gets none: {why}
          </li>
        ))}
      </ul>
    </section>
  )
}

const MOST_LONG = 5

function HowItReads({ open }: { open: OpenCopies }) {
  const text = matrixGroups(open.copies.content)
    .flatMap(({ items }) => items.map((item) => item.text))
    .join('\n')
  const { readingAge, longSentences } = readabilityOf(text)
  if (readingAge === null) return null
  return (
    <section aria-labelledby="reads-head">
      <h2 id="reads-head">How it reads</h2>
      <p>
        A reading age of about {readingAge}. {readingAge > 9 && 'Nine is the aim: shorter words and sentences help. '}
        Nothing is rewritten for you.
      </p>
      {longSentences.length > 0 && (
        <ul>
          {longSentences.slice(0, MOST_LONG).map(({ sentence, words }) => (
            <li key={sentence}>
              {words} words: “{sentence.slice(0, 60)}…”
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Versions({ open }: { open: OpenCopies }) {
  const { sealed, isChanged } = open.copies
  if (sealed.length === 0) return null
  return (
    <section aria-labelledby="versions-head">
      <h2 id="versions-head">Sealed versions</h2>
      <ul>
        {sealed.map(({ id, number, code, copies, readBy, correctionWhy }) => (
          <li key={id}>
            Version {number}, code {code}, {copies} copies, read by {readBy}
            {correctionWhy && `. Why again: ${correctionWhy}`}
          </li>
        ))}
      </ul>
      {isChanged && <p>Something has changed since. A new version needs a reason.</p>}
    </section>
  )
}
