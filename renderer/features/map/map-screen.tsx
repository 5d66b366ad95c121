import { Link, useNavigate, useParams } from 'react-router'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import { MeetingId } from '../../../shared/records/ids.ts'
import { useAppQuery } from '../../api.ts'
import { useMapOnScreen } from '../../open-map.ts'
import { EditProblem } from '../../ui/edit-problem.tsx'
import { MeetingSteps, stepsOf } from '../../ui/meeting-steps.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { UndoRedo } from '../../ui/undo-redo.tsx'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import { BeginMap } from './begin-map.tsx'
import { MapBoard } from './map-board.tsx'
import { NextStep } from './next-step.tsx'
import { RoomView } from './room-view.tsx'
import { type OpenMap, useMap } from './use-map.ts'

/** The map of a meeting, made with the family while they talk. */
export function MapScreen() {
  const meetingId = MeetingId.safeParse(useParams().meetingId).data
  return meetingId ? <Opened meetingId={meetingId} /> : <PageHead title="Map" crumb={<ToMeetings />} />
}

const ToMeetings = () => (
  <Link className="link" to="/meetings">
    Meetings
  </Link>
)

function Opened({ meetingId }: { meetingId: MeetingId }) {
  const open = useMap(meetingId)
  useMapOnScreen(meetingId)
  const today = useAppQuery('session.current', {}).data?.today
  if (!open || !today) return <PageHead title="Map" crumb={<ToMeetings />} />
  return (
    <div className="map-screen">
      <Head open={open} />
      <div className="map-problem">
        <EditProblem problem={open.problem} onSkip={open.skip} />
      </div>
      <Body open={open} today={today} />
    </div>
  )
}

function Head({ open }: { open: OpenMap }) {
  const { meeting, edits, state } = open.map
  const { label, children, heldOn, scheduledFor } = meeting
  const navigate = useNavigate()
  const decision = stepsOf(meeting.kind).find(({ key }) => key === 'children' || key === 'decisions')
  useShortcuts(decision ? { decision: () => navigate(`/meetings/${meeting.id}/${decision.to}`) } : {})
  return (
    <div className="map-head">
      <PageHead
        title="Map"
        crumb={[namesTogether(children), label, formatDay(heldOn ?? scheduledFor)].join('. ')}
        commands={
          <>
            <UndoRedo edits={edits} savedAt={open.savedAt} onUndo={open.undo} onRedo={open.redo} />
            {state && <RoomView meetingId={meeting.id} />}
            {state && <NextStep open={open} state={state} />}
          </>
        }
      />
      <MeetingSteps meetingId={meeting.id} kind={meeting.kind} current="map" />
    </div>
  )
}

function Body({ open, today }: { open: OpenMap; today: IsoDate }) {
  const { state } = open.map
  return state ? <MapBoard open={open} state={state} today={today} /> : <BeginMap open={open} />
}
