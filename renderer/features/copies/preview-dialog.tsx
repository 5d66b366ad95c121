import { Button, Dialog, DialogSurface } from '@fluentui/react-components'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { layoutFor, readersOf } from '../../../shared/copies/recipients.ts'
import type { CopyPreview as Preview } from '../../../shared/records/copies.ts'
import type { MeetingId, RecordId } from '../../../shared/records/ids.ts'
import { copyLayoutLabels } from '../../../shared/records/register.ts'
import { answerPreviewKey, CopyPreview, type PreviewPerson, previewQuery } from '../../ui/copy-preview.tsx'
import { useFocusReturn } from '../../ui/focus-return.ts'
import type { OpenCopies } from './use-copies.ts'

/** Everybody’s pages before anything is sealed, with the people beside them in the order of handing over. */
export function PreviewDialog({ open, onClose }: { open: OpenCopies; onClose: () => void }) {
  useFocusReturn()
  const titleId = useId()
  const { meeting } = open.copies
  const people = readersOf(open.copies).map((reader, at) => ({
    ...{ readerId: reader.id, copyId: null, label: String(at + 1), name: reader.name },
    layout: layoutFor(reader),
  }))
  const [shownId, setShownId] = useState<RecordId | null>(people[0]?.readerId ?? null)
  const sides = useSides(meeting.id, people, shownId)
  const known = [...sides.values()]
  const total = known.reduce((sum, count) => sum + count, 0)
  return (
    <Dialog open onOpenChange={(_, { open: isOpen }) => !isOpen && onClose()}>
      <DialogSurface
        className="copy-preview-dialog"
        aria-labelledby={titleId}
        onKeyDown={(event) => answerPreviewKey(event, { people, shownId, onShow: setShownId })}
      >
        <div className="copy-preview-title">
          <h2 id={titleId}>{people.length === 1 ? '1 copy' : `${people.length} copies`}, hand-over order</h2>
          <span className="quiet">
            {known.length === people.length && `${total} sides on ${total / 2} sheets, ${people.length} slip sheets`}
          </span>
          <Button onClick={onClose}>Close</Button>
        </div>
        <div className="copy-preview-body">
          <ol className="copy-preview-people" aria-label="Whose copy">
            {people.map((person) => (
              <li key={person.readerId}>
                <PersonButton
                  person={person}
                  sides={sides.get(person.readerId)}
                  isShown={person.readerId === shownId}
                  onShow={setShownId}
                />
              </li>
            ))}
          </ol>
          <CopyPreview meetingId={meeting.id} people={people} shownId={shownId} onShow={setShownId} />
        </div>
      </DialogSurface>
    </Dialog>
  )
}

type PersonButtonProps = {
  readonly person: PreviewPerson
  readonly sides: number | undefined
  readonly isShown: boolean
  readonly onShow: (readerId: RecordId) => void
}

function PersonButton({ person, sides, isShown, onShow }: PersonButtonProps) {
  return (
    <button type="button" aria-current={isShown} onClick={() => onShow(person.readerId)}>
      <span className="quiet">{person.label}</span>
      <strong>{person.name}</strong>
      <span className="meta quiet">{sides === undefined ? '' : `${sides} sides`}</span>
      <span className="meta quiet copy-preview-layout">{copyLayoutLabels[person.layout]}</span>
    </button>
  )
}

/** How many sides each person’s copy has, as far as it is drawn: whose is shown first, then the others one by one. */
function useSides(
  meetingId: MeetingId,
  people: readonly PreviewPerson[],
  shownId: RecordId | null,
): ReadonlyMap<RecordId, number> {
  const client = useQueryClient()
  const isMade = (person: PreviewPerson) => {
    const { data, error } = client.getQueryState(previewQuery(meetingId, person).queryKey) ?? {}
    return data !== undefined || (error ?? null) !== null
  }
  const shown = people.find(({ readerId }) => readerId === shownId)
  const next = shown && !isMade(shown) ? shown : people.find((person) => !isMade(person))
  const answers = useQueries({
    queries: people.map((person) => ({
      ...previewQuery(meetingId, person),
      enabled: person === next || person === shown || isMade(person),
    })),
  })
  const sides = new Map<RecordId, number>()
  people.forEach(({ readerId }, at) => {
    const made: Preview | undefined = answers[at]?.data
    if (made) sides.set(readerId, made.pages)
  })
  return sides
}
