import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import { type ChildId, MeetingId } from '../../../shared/records/ids.ts'
import { sectionsOf } from '../../../shared/records/meeting-fields/all-fields.ts'
import { useAppQuery } from '../../api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { TabsWithCounts } from '../../ui/tabs-with-counts.tsx'
import { RecordField } from './record-field.tsx'
import { UndoRedo } from './undo-redo.tsx'
import { type OpenRecord, useRecord } from './use-record.ts'

/** The record of one meeting, kept as it is typed. */
export function MeetingRecordScreen() {
  const meetingId = MeetingId.safeParse(useParams().meetingId).data
  const crumb = (
    <Link className="link" to="/meetings">
      Meetings
    </Link>
  )
  return meetingId ? <Opened meetingId={meetingId} crumb={crumb} /> : <PageHead title="Record" crumb={crumb} />
}

function Opened({ meetingId, crumb }: { meetingId: MeetingId; crumb: React.ReactNode }) {
  const open = useRecord(meetingId)
  const today = useAppQuery('session.current', {}).data?.today
  if (!open || !today) return <PageHead title="Record" crumb={crumb} />
  const { label, children, heldOn, scheduledFor, place } = open.record.meeting
  const sub = [namesTogether(children), formatDay(heldOn ?? scheduledFor), place].filter(Boolean).join(', ')
  return (
    <>
      <PageHead title={`Record: ${label}`} sub={sub} crumb={crumb} commands={<UndoRedo open={open} />} />
      <div className="page-body">
        {open.problem && <MessageBar kind="overdue">{open.problem}</MessageBar>}
        <Sections open={open} today={today} />
      </div>
    </>
  )
}

function Sections({ open, today }: { open: OpenRecord; today: IsoDate }) {
  const { meeting, previous } = open.record
  const [first] = meeting.children
  const [childId, setChildId] = useState<ChildId | null>(first?.childId ?? null)
  const sections = Object.entries(sectionsOf(meeting.kind))
  if (sections.length === 0)
    return <EmptyState title="No record is kept of such a meeting yet" why="Its day and its outcome are in Meetings." />
  return (
    <div className="stack-wide">
      {meeting.children.length > 1 && childId && (
        <TabsWithCounts
          label="Child"
          tabs={meeting.children.map((child) => ({ key: child.childId, label: nameOf(child) }))}
          current={childId}
          onChange={setChildId}
        />
      )}
      {sections.map(([key, section]) => (
        <section key={key} className="record-section" aria-labelledby={`section-${key}`}>
          <h2 id={`section-${key}`}>{section.label}</h2>
          {Object.entries(section.fields).map(([name, def]) => (
            <RecordField
              key={`${childId} ${name}`}
              def={def}
              field={open.field(def.of === 'child' ? childId : null, name)}
              today={today}
              previousOn={previous?.heldOn ?? null}
            />
          ))}
        </section>
      ))}
    </div>
  )
}
