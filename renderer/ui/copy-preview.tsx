import { Button } from '@fluentui/react-components'
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { AppError } from '../../shared/errors.ts'
import type { CopyPreview as Preview } from '../../shared/records/copies.ts'
import type { MeetingId, RecordId } from '../../shared/records/ids.ts'
import { type CopyLayout, copyLayoutLabels } from '../../shared/records/register.ts'
import { call } from '../api.ts'
import { MessageBar } from './message-bar.tsx'
import { loadPdfFile, PdfPages } from './pdf-pages.tsx'
import '../styles/copy-preview.css'

/** Somebody whose copy can be looked at; `copyId` null is the copy as everything stands now. */
export type PreviewPerson = {
  readonly readerId: RecordId
  readonly copyId: RecordId | null
  /** “4b”: how the copy is called. */
  readonly label: string
  readonly name: string
  readonly layout: CopyLayout
}

/** How the pages of somebody’s copy are asked for; what was sealed is asked for once. */
export const previewQuery = (meetingId: MeetingId, { readerId, copyId }: PreviewPerson) => ({
  queryKey: ['copies.preview', { meetingId, readerId, copyId }],
  queryFn: (): Promise<Preview> => call('copies.preview', { meetingId, readerId, copyId }),
  staleTime: copyId === null ? Number.POSITIVE_INFINITY : ('static' as const),
})

type CopyPreviewProps = {
  readonly meetingId: MeetingId
  /** Those who get a copy, in the order of handing over. */
  readonly people: readonly PreviewPerson[]
  /** Whose is shown; the first person’s while it is nobody’s. */
  readonly shownId: RecordId | null
  readonly onShow: (readerId: RecordId) => void
}

/** The very pages each person will hold, one person at a time: ← and → go to the next person, Page Down to the next page. */
export function CopyPreview({ meetingId, people, shownId, onShow }: CopyPreviewProps) {
  const at = placeOf(people, shownId)
  const person = people[at]
  const client = useQueryClient()
  // Nothing of a copy stays in the page once it has been looked at.
  useEffect(() => () => client.removeQueries({ queryKey: ['copies.preview'] }), [client])
  // While the first copy is being made; a failure shows when its pages are read.
  useEffect(() => void loadPdfFile().catch(() => {}), [])
  if (!person) return null
  return (
    <section
      className="copy-preview"
      aria-label="Preview"
      onKeyDown={(event) => answerPreviewKey(event, { people, shownId, onShow })}
    >
      <OnePerson
        meetingId={meetingId}
        person={person}
        at={at}
        count={people.length}
        onStep={(by) => stepTo({ people, shownId, onShow }, by)}
      />
    </section>
  )
}

type OnePersonProps = {
  readonly meetingId: MeetingId
  readonly person: PreviewPerson
  readonly at: number
  readonly count: number
  readonly onStep: (by: 1 | -1) => void
}

function OnePerson({ meetingId, person, at, count, onStep }: OnePersonProps) {
  const [isActual, setActual] = useState(false)
  const asked = useQuery<Preview, AppError>(previewQuery(meetingId, person))
  const { readerId, label, name, layout } = person
  const about = [copyLayoutLabels[layout], asked.data && `${asked.data.pages} sides`].filter(Boolean).join(', ')
  return (
    <>
      <div className="copy-preview-head">
        <Button size="small" aria-label="Person before" disabledFocusable={at === 0} onClick={() => onStep(-1)}>
          ‹
        </Button>
        <Button size="small" aria-label="Next person" disabledFocusable={at === count - 1} onClick={() => onStep(1)}>
          ›
        </Button>
        <span className="copy-preview-who" aria-live="polite">
          <strong>
            Copy {label}, {name}
          </strong>{' '}
          <span className="quiet">
            {about}
            {asked.data?.isSealed === false && '. A draft: version and code come with sealing.'}
          </span>
        </span>
        <Button size="small" aria-pressed={isActual} onClick={() => setActual(!isActual)}>
          Actual size
        </Button>
      </div>
      <section
        className="copy-preview-pages"
        aria-label={`Pages of the copy for ${name}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keyboard.
        tabIndex={0}
      >
        <Pages key={readerId} asked={asked} name={name} isActual={isActual} />
      </section>
      <p className="copy-preview-keys meta quiet">← → next person. Page Up, Page Down: page.</p>
    </>
  )
}

type PagesProps = {
  readonly asked: UseQueryResult<Preview, AppError>
  readonly name: string
  readonly isActual: boolean
}

function Pages({ asked: { data, error, dataUpdatedAt }, name, isActual }: PagesProps) {
  if (error) return <MessageBar kind="overdue">{error.message}</MessageBar>
  if (!data) return <p>Making the pages of this copy…</p>
  return <PdfPages key={dataUpdatedAt} pdf={data.pdf} of={`the copy for ${name}`} isActual={isActual} />
}

type Shown = Pick<CopyPreviewProps, 'people' | 'shownId' | 'onShow'>

const placeOf = (people: readonly PreviewPerson[], shownId: RecordId | null): number =>
  Math.max(
    people.findIndex(({ readerId }) => readerId === shownId),
    0,
  )

function stepTo({ people, shownId, onShow }: Shown, by: 1 | -1): void {
  const next = people[placeOf(people, shownId) + by]
  if (next) onShow(next.readerId)
}

/** Answers the keys of the preview wherever focus is beside it: arrows for the person, Page Up and Down for the page. */
export function answerPreviewKey(event: KeyboardEvent<HTMLElement>, shown: Shown): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey) return
  const by = event.key === 'ArrowRight' || event.key === 'PageDown' ? 1 : -1
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') stepTo(shown, by)
  else if (event.key === 'PageUp' || event.key === 'PageDown')
    turn(event.currentTarget.querySelector('.copy-preview-pages'), by)
  else return
  event.preventDefault()
}

/** The space above a page, in CSS pixels, as in the style sheet. */
const MARGIN = 16

/** Goes to the page after, or before, the one at the top. */
function turn(box: HTMLElement | null, by: 1 | -1): void {
  if (!box) return
  const tops = [...box.querySelectorAll<HTMLElement>('.pdf-page')].map((page) => page.offsetTop - MARGIN)
  const isThere = (top: number) => (by === 1 ? top > box.scrollTop + 1 : top < box.scrollTop - 1)
  const next = by === 1 ? tops.find(isThere) : tops.findLast(isThere)
  if (next !== undefined) box.scrollTop = next
}
