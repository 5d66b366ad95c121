import { Button } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { challengeKindLabels } from '../../../shared/records/challenge.ts'
import { RecordId } from '../../../shared/records/ids.ts'
import { call, useAppQuery } from '../../api.ts'
import { meetingName } from '../../ui/challenge-words.ts'
import { EditProblem } from '../../ui/edit-problem.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { NoteField } from '../../ui/note-field.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { UndoRedo } from '../../ui/undo-redo.tsx'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import { AddItem } from './add-item.tsx'
import { goOnWithEnter, goToAction } from './agenda-keys.ts'
import { AgendaItem } from './agenda-line.tsx'
import { alertStands } from './challenge-words.ts'
import { HoldMeeting } from './hold-meeting.tsx'
import { PaperPart } from './paper-part.tsx'
import { type OpenAgenda, useAgenda } from './use-agenda.ts'

const crumb = (
  <Link className="link" to="/alerts/challenge?show=meetings">
    Challenge meetings
  </Link>
)

/** One pre-challenge or challenge meeting: its agenda, which becomes its minutes as they are typed. */
export function ChallengeMeetingScreen() {
  const id = RecordId.safeParse(useParams().meetingId).data
  if (!id) return <Gone />
  return <Meeting key={id} meetingId={id} />
}

function Gone() {
  return (
    <>
      <PageHead title="Challenge meeting" crumb={crumb} />
      <div className="page-body">
        <EmptyState title="This meeting is no longer here" why="It was taken out of the calendar." />
      </div>
    </>
  )
}

type Asked = 'item' | 'hold' | null

function Meeting({ meetingId }: { meetingId: RecordId }) {
  const { open, isGone } = useAgenda(meetingId)
  const today = useAppQuery('session.current', {}).data?.today
  const [asked, setAsked] = useState<Asked>(null)
  useShortcuts({ newStep: () => asked === null && !goToAction() && setAsked('item') })
  if (isGone) return <Gone />
  if (!open || !today) return <PageHead title="Challenge meeting" crumb={crumb} />
  const close = () => setAsked(null)
  return (
    <>
      <PageHead
        title={meetingName(open.agenda.meeting)}
        crumb={crumb}
        sub={subOf(open)}
        commands={<Commands open={open} today={today} onHold={() => setAsked('hold')} />}
        isRuled
      />
      <div className="page-body challenge-meeting">
        <div className="stack-wide">
          <EditProblem problem={open.problem} onSkip={open.skip} />
          <Warnings open={open} today={today} />
          <Agenda open={open} today={today} onAdd={() => setAsked('item')} />
        </div>
        <div className="stack-wide">
          <About open={open} />
          <PaperPart open={open} />
        </div>
      </div>
      {asked === 'item' && <AddItem open={open} onClose={close} />}
      {asked === 'hold' && <HoldMeeting open={open} onClose={close} />}
    </>
  )
}

function subOf({ agenda: { meeting, lines } }: OpenAgenda): string {
  const decided = lines.filter(({ decision }) => decision !== null).length
  const items = `${lines.length === 1 ? '1 item' : `${lines.length} items`}, ${decided} decided`
  return [meeting.startsAt, meeting.place, items, meeting.isHeld ? 'held' : null].filter(Boolean).join(', ')
}

type CommandsProps = { open: OpenAgenda; today: IsoDate; onHold: () => void }

function Commands({ open, today, onHold }: CommandsProps) {
  const { meeting, edits } = open.agenda
  const notHeld = () => void open.run(() => call('challenge.writeMeeting', { meetingId: meeting.id, isHeld: false }))
  return (
    <>
      <UndoRedo edits={edits} savedAt={open.savedAt} onUndo={open.undo} onRedo={open.redo} />
      {meeting.isHeld && <Button onClick={notHeld}>Not held after all</Button>}
      {!meeting.isHeld && meeting.meetsOn <= today && (
        <Button appearance="primary" onClick={onHold}>
          Mark as held
        </Button>
      )}
    </>
  )
}

function Warnings({ open, today }: { open: OpenAgenda; today: IsoDate }) {
  const { meeting } = open.agenda
  const isForgotten = !meeting.isHeld && meeting.meetsOn < today
  return (
    <>
      {isForgotten && (
        <MessageBar kind="dueSoon" title={`Its day, ${formatDay(meeting.meetsOn)}, has passed.`}>
          Mark it as held, or move it to another day under Challenge meetings.
        </MessageBar>
      )}
      <MessageBar kind="info">{alertStands}</MessageBar>
    </>
  )
}

function Agenda({ open, today, onAdd }: { open: OpenAgenda; today: IsoDate; onAdd: () => void }) {
  const { lines, meeting } = open.agenda
  return (
    <section className="stack" aria-labelledby="agenda" data-pane tabIndex={-1}>
      <h2 id="agenda">{meeting.isHeld ? 'Minutes' : 'Agenda'}</h2>
      {lines.length === 0 && (
        <p className="quiet">
          Nothing waits for this {challengeKindLabels[meeting.kind].toLowerCase()} yet. What is not finished at the one
          before comes here by itself.
        </p>
      )}
      <ol className="stack agenda" onKeyDown={goOnWithEnter}>
        {lines.map((line, index) => (
          <li key={line.subjectId}>
            <AgendaItem open={open} line={line} number={index + 1} today={today} />
          </li>
        ))}
      </ol>
      <div>
        <Button icon={<Add16Regular />} onClick={onAdd}>
          Add to the agenda <Kbd keys="Alt+X" />
        </Button>
      </div>
    </section>
  )
}

function About({ open }: { open: OpenAgenda }) {
  const [present, note] = [open.about('present'), open.about('note')]
  return (
    <section className="card stack" aria-labelledby="about-meeting" data-pane tabIndex={-1}>
      <h2 id="about-meeting">The meeting</h2>
      <NoteField label="Who was present" value={present.value} onChange={present.onType} error={present.problem} />
      <NoteField label="Note" value={note.value} onChange={note.onType} error={note.problem} />
    </section>
  )
}
