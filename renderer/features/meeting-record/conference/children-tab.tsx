import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { formatDay } from '../../../../shared/dates.ts'
import { nameOf } from '../../../../shared/records/child.ts'
import type { Conference } from '../../../../shared/records/conference.ts'
import type { ChildId } from '../../../../shared/records/ids.ts'
import { categoriesText } from '../../../../shared/records/protection-plan.ts'
import { Status } from '../../../ui/status.tsx'
import { TabsWithCounts } from '../../../ui/tabs-with-counts.tsx'
import type { RecordTabProps } from '../record-tab.ts'
import { useConference } from '../use-conference.ts'
import { AgencyViews } from './agency-views.tsx'
import { ConcludeDialog } from './conclude-dialog.tsx'
import { DecidedFields } from './decided-fields.tsx'

/** Child by child: what each agency thinks, what is decided, and what recording the meeting will write. */
export function ChildrenTab({ open, today }: RecordTabProps) {
  const conference = useConference(open)
  const { children } = open.record.meeting
  const [chosen, setChildId] = useState<ChildId | null>(null)
  const child = children.find(({ childId }) => childId === chosen) ?? children[0]
  const about = conference?.children.find(({ childId }) => childId === child?.childId)
  if (!conference || !child || !about) return null
  const { childId } = child
  return (
    <div className="stack-wide conference-child" data-pane tabIndex={-1}>
      {children.length > 1 && (
        <TabsWithCounts
          label="Child"
          tabs={children.map((one) => ({ key: one.childId, label: nameOf(one) }))}
          current={childId}
          onChange={setChildId}
        />
      )}
      <h2>{nameOf(child)}</h2>
      <OnRecord open={open} about={about} />
      {!isHsb(open) && <AgencyViews key={`views ${childId}`} open={open} childId={childId} conference={conference} />}
      <DecidedFields key={`decided ${childId}`} open={open} today={today} about={about} />
      <Conclude open={open} today={today} conference={conference} />
    </div>
  )
}

const isHsb = ({ record }: RecordTabProps['open']): boolean =>
  record.meeting.kind === 'hsbInitial' || record.meeting.kind === 'hsbReview'

type OnRecordProps = { open: RecordTabProps['open']; about: Conference['children'][number] }

function OnRecord({ open, about: { openSince, categories, isFirstReview } }: OnRecordProps) {
  const what = isHsb(open) ? 'HSB work' : 'child protection plan'
  if (openSince === null) return <p className="quiet">No {what} on record before this meeting.</p>
  const since = `since ${formatDay(openSince)}`
  return (
    <p>
      On record: {isHsb(open) ? `${what} ${since}` : `${what} ${since}, for ${categoriesText(categories)}`}
      {isFirstReview && '. This is its first review conference'}.
    </p>
  )
}

function Conclude({ open, today, conference }: RecordTabProps & { conference: Conference }) {
  const [isAsked, setIsAsked] = useState(false)
  const { children, status, heldOn } = open.record.meeting
  const isWritten = conference.children.every(({ step }) => step.act === 'none' || step.act === 'keep')
  return (
    <section className="stack" aria-labelledby="what-is-written">
      <h2 id="what-is-written">What the record will say</h2>
      <ul className="stack">
        {children.map((child) => {
          const step = conference.children.find(({ childId }) => childId === child.childId)?.step
          return (
            <li key={child.childId}>
              {children.length > 1 && <strong>{nameOf(child)}: </strong>}
              {step?.act === 'blocked' ? <Status kind="dueSoon" text={step.text} /> : step?.text}
            </li>
          )
        })}
      </ul>
      {heldOn && <Status kind="held" text={`Held ${formatDay(heldOn)}`} />}
      {(status === 'booked' || (status === 'held' && !isWritten)) && (
        <div>
          <Button appearance="primary" onClick={() => setIsAsked(true)}>
            {status === 'held' ? 'Write the decisions' : 'Record as held'}
          </Button>
        </div>
      )}
      {isAsked && <ConcludeDialog open={open} today={today} onClose={() => setIsAsked(false)} />}
    </section>
  )
}
