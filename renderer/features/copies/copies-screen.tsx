import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { readerGroups } from '../../../shared/copies/recipients.ts'
import { formatDay } from '../../../shared/dates.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import { MeetingId, type RecordId } from '../../../shared/records/ids.ts'
import { EditProblem } from '../../ui/edit-problem.tsx'
import { MeetingSteps } from '../../ui/meeting-steps.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { UndoRedo } from '../../ui/undo-redo.tsx'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import { Matrix } from './matrix.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import { SealButton } from './seal-button.tsx'
import { SidePane } from './side-pane.tsx'
import { type OpenCopies, useCopies } from './use-copies.ts'
import '../../styles/copies.css'
import '../../styles/copies-matrix.css'

/** Who gets which lines, what may not belong, and how each person reads: all that comes before printing. */
export function CopiesScreen() {
  const meetingId = MeetingId.safeParse(useParams().meetingId).data
  return meetingId ? <Opened meetingId={meetingId} /> : <PageHead title="Copies" crumb={<ToMeetings />} />
}

const ToMeetings = () => (
  <Link className="link" to="/meetings">
    Meetings
  </Link>
)

function Opened({ meetingId }: { meetingId: MeetingId }) {
  const open = useCopies(meetingId)
  const [personId, setPersonId] = useState<RecordId | null>(null)
  const [shownId, setShownId] = useState<RecordId | null>(null)
  if (!open) return <PageHead title="Copies" crumb={<ToMeetings />} />
  const person = open.copies.content.people.find(({ id }) => id === personId)
  return (
    <div className="copies-screen">
      <Head open={open} />
      <div className="copies-problem">
        <EditProblem problem={open.problem} onSkip={open.skip} />
      </div>
      <div className="copies-body">
        <Matrix open={open} shownId={shownId} onPerson={setPersonId} />
        <SidePane open={open} onShow={setShownId} onPerson={setPersonId} />
      </div>
      {person && <PersonDialog open={open} person={person} onClose={() => setPersonId(null)} />}
    </div>
  )
}

function Head({ open }: { open: OpenCopies }) {
  const { meeting, edits } = open.copies
  const { label, children, heldOn, scheduledFor } = meeting
  const count = readerGroups(open.copies).flat().length
  const [isPreviewed, setPreviewed] = useState(false)
  useShortcuts({ print: () => setPreviewed(count > 0) })
  return (
    <div className="copies-head">
      <PageHead
        title="Copies"
        crumb={[namesTogether(children), label, formatDay(heldOn ?? scheduledFor)].join('. ')}
        commands={
          <>
            <UndoRedo edits={edits} savedAt={open.savedAt} onUndo={open.undo} onRedo={open.redo} />
            <Button disabledFocusable={count === 0} onClick={() => setPreviewed(true)}>
              Preview
            </Button>
            <SealButton open={open} count={count} />
          </>
        }
      />
      <MeetingSteps meetingId={meeting.id} kind={meeting.kind} current="copies" />
      {isPreviewed && <PreviewDialog open={open} onClose={() => setPreviewed(false)} />}
    </div>
  )
}
