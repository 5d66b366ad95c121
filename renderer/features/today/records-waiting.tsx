import { useState } from 'react'
import { Link } from 'react-router'
import { namesTogether } from '../../../shared/records/child-line.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import { meetingKindLabels } from '../../../shared/records/meeting-kind.ts'
import type { RecordStep, WaitingRecord } from '../../../shared/records/record-steps.ts'
import { useAppQuery } from '../../api.ts'
import { ShowAll } from '../../ui/show-all.tsx'
import { Status } from '../../ui/status.tsx'
import { whyStep } from '../../ui/why-step.ts'
import { FigureButton } from '../../ui/working.tsx'
import { meetingsCounted, nearDay } from './today-words.ts'

const mostShown = 4

/** Records of meetings held that wait for a step overdue or due soon; nothing while there are none. */
export function RecordsWaiting({ iroId }: { iroId: IroId | null }) {
  const [isWhole, setWhole] = useState(false)
  const lines = useAppQuery('recordSteps.waiting', { iroId }).data ?? []
  if (lines.length === 0) return null
  const shown = isWhole ? lines : lines.slice(0, mostShown)
  return (
    <section aria-labelledby="records-waiting">
      <div className="section-head">
        <h2 id="records-waiting">Records to finish</h2>
        <span className="quiet">{meetingsCounted(lines.length)}</span>
      </div>
      <ul className="stack">
        {shown.map((line) => (
          <Waiting key={line.meetingId} line={line} />
        ))}
      </ul>
      {shown.length < lines.length && (
        <ShowAll onShow={() => setWhole(true)}>Show all {meetingsCounted(lines.length)}</ShowAll>
      )}
    </section>
  )
}

function Waiting({ line: { meetingId, kind, heldOn, children, steps } }: { line: WaitingRecord }) {
  const [first, ...others] = steps
  return (
    <li>
      <Link className="today-name" to={`/meetings/${meetingId}/record?tab=after`}>
        {namesTogether(children)}
      </Link>
      <div className="meta quiet">
        {meetingKindLabels[kind]} held {nearDay(heldOn)}
      </div>
      {first && <Step step={first} who={namesTogether(children)} />}
      {others.length > 0 && (
        <div className="meta quiet">
          and {others.length} more {others.length === 1 ? 'step' : 'steps'}
        </div>
      )}
    </li>
  )
}

function Step({ step: { todo, standing, due }, who }: { step: RecordStep; who: string }) {
  return (
    <div className="row">
      <Status
        kind={standing.kind}
        text={`${todo}: ${standing.text.charAt(0).toLowerCase()}${standing.text.slice(1)}`}
      />
      {due && (
        <FigureButton working={() => whyStep(due)}>
          Why{' '}
          <span className="sr-only">
            ({todo}, {who})
          </span>
        </FigureButton>
      )}
    </div>
  )
}
