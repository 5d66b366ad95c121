import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { AppError } from '../../../shared/errors.ts'
import { nameOf } from '../../../shared/records/child.ts'
import { TimeOfDay } from '../../../shared/records/meeting.ts'
import type { MeetingPreview, MeetingPreviewInput } from '../../../shared/records/meeting-options.ts'
import { sourceDueShort } from '../../../shared/records/source-due.ts'
import { call } from '../../api.ts'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Status } from '../../ui/status.tsx'
import { WhyButton } from '../../ui/why-date.tsx'

/** What a day would mean for a meeting, asked again with every change; the last answer stays until the next is there. */
export function usePreview(preview: MeetingPreviewInput): MeetingPreview | undefined {
  // A time half typed is no time yet.
  const input = { ...preview, startsAt: TimeOfDay.safeParse(preview.startsAt).data ?? null }
  return useQuery<MeetingPreview, AppError>({
    queryKey: ['meetings.preview', input],
    queryFn: () => call('meetings.preview', input),
    placeholderData: keepPreviousData,
  }).data
}

/** The due date of each child with its why, how far the chosen day is from it, and what speaks against that day. */
export function PreviewNotes({ preview }: { preview: MeetingPreviewInput }) {
  const answer = usePreview(preview)
  if (answer === undefined) return null
  return (
    <section className="preview" aria-label="What this day means" aria-live="polite">
      <ul className="stack">
        {answer.perChild.map((child) => (
          <li key={child.childId} className="preview-line">
            <span>
              <b>{nameOf(child)}</b> {child.due && <span className="quiet">due </span>}
              {child.due && <WhyButton due={{ ...child.due, sourceDue: child.sourceDue }} />}
              {child.sourceDue && <span className="preview-council quiet">{sourceDueShort(child.sourceDue)}</span>}
            </span>
            <Status kind={child.isLate ? 'dueSoon' : 'planned'} text={child.text} />
          </li>
        ))}
      </ul>
      {answer.warnings.map((warning) => (
        <MessageBar key={warning} kind="dueSoon">
          {warning}
        </MessageBar>
      ))}
    </section>
  )
}
