import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { timeOf } from '../../../shared/clock.ts'
import { copyName, unaccounted } from '../../../shared/copies/hand-over.ts'
import { formatDay } from '../../../shared/dates.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import type { HandOverLine } from '../../../shared/records/hand-over.ts'
import { MeetingId, type RecordId } from '../../../shared/records/ids.ts'
import { CopyPreview, type PreviewPerson } from '../../ui/copy-preview.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MeetingSteps } from '../../ui/meeting-steps.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import { ClosePart } from './close-part.tsx'
import { HandOverDialogs, type OpenDialog } from './hand-over-dialogs.tsx'
import { PeopleList } from './people-list.tsx'
import { PrintPart } from './print-part.tsx'
import { type OpenHandOver, useHandOver } from './use-hand-over.ts'

/** Printing the copies of a meeting, giving each person theirs, and closing it. */
export function HandOverScreen() {
  const meetingId = MeetingId.safeParse(useParams().meetingId).data
  return meetingId ? <Opened meetingId={meetingId} /> : <PageHead title="Print and hand over" crumb={<ToMeetings />} />
}

const ToMeetings = () => (
  <Link className="link" to="/meetings">
    Meetings
  </Link>
)

function Opened({ meetingId }: { meetingId: MeetingId }) {
  const open = useHandOver(meetingId)
  if (!open) return <PageHead title="Print and hand over" crumb={<ToMeetings />} />
  return <Screen open={open} />
}

function Screen({ open }: { open: OpenHandOver }) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [shownId, setShownId] = useState<RecordId | null>(null)
  const navigate = useNavigate()
  const { meeting, handOver } = open
  const { sealed } = handOver
  useShortcuts({
    printRoom: () => setDialog({ kind: 'printer' }),
    ...(sealed && { printAll: () => open.print([]), start: () => canClose(open) && open.close() }),
  })
  return (
    <>
      <Head open={open} onDialog={setDialog} />
      <div className="hand-over-steps">
        <MeetingSteps meetingId={meeting.id} kind={meeting.kind} current="handOver" />
      </div>
      <div className="page-body">
        {open.problem && <MessageBar kind="overdue" title={open.problem} />}
        <output className="hand-over-told quiet">{open.told}</output>
        {sealed ? (
          <div className="hand-over">
            <PeopleList open={open} onDialog={setDialog} onShow={setShownId} />
            <CopyPreview
              meetingId={meeting.id}
              people={previewPeople(handOver.people)}
              shownId={shownId}
              onShow={setShownId}
            />
            <aside className="stack" aria-label="Printing and closing">
              <PrintPart open={open} onDialog={setDialog} />
              <ClosePart open={open} />
            </aside>
          </div>
        ) : (
          <EmptyState
            title="Nothing is sealed yet"
            why="Copies are printed from a sealed version, so that everybody is given the same words."
            action={{ label: 'Go to Copies', onClick: () => void navigate(`/meetings/${meeting.id}/copies`) }}
          />
        )}
      </div>
      {dialog && <HandOverDialogs open={open} dialog={dialog} onClose={() => setDialog(null)} />}
    </>
  )
}

/** Who has a copy to look at, as it was sealed. */
const previewPeople = (people: readonly HandOverLine[]): PreviewPerson[] =>
  people.flatMap(({ attendeeId, name, layout, copy }) =>
    copy ? [{ readerId: attendeeId, copyId: copy.id, label: copyName(copy), name, layout }] : [],
  )

/** Whether everybody is accounted for and the spare pages are gone. */
const canClose = ({ handOver }: OpenHandOver): boolean =>
  handOver.closedAt === null && unaccounted(handOver.people).length === 0 && handOver.sparePagesDestroyed !== null

type HeadProps = { readonly open: OpenHandOver; readonly onDialog: (dialog: OpenDialog) => void }

function Head({ open, onDialog }: HeadProps) {
  const { label, children, heldOn, scheduledFor } = open.meeting
  const { sealed, closedAt } = open.handOver
  return (
    <PageHead
      title="Print and hand over"
      crumb={[namesTogether(children), label, formatDay(heldOn ?? scheduledFor)].join('. ')}
      sub={sealed && `Version ${sealed.number}, sealed ${timeOf(sealed.sealedAt)}, code ${sealed.code}`}
      commands={
        <>
          <Button disabled={open.isBusy} onClick={() => onDialog({ kind: 'printer' })}>
            Printer
          </Button>
          {sealed && (
            <>
              <Button disabled={open.isBusy} onClick={() => onDialog({ kind: 'files' })}>
                Save files
              </Button>
              <Button disabled={open.isBusy} onClick={open.printList}>
                Print the list
              </Button>
              <Button
                appearance="primary"
                disabledFocusable={!canClose(open)}
                aria-describedby="hand-over-missing"
                onClick={open.close}
              >
                {closedAt === null ? 'Close the hand-over' : `Closed ${timeOf(closedAt)}`}
              </Button>
            </>
          )}
        </>
      }
    />
  )
}
