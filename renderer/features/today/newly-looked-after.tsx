import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { Link } from 'react-router'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildLine } from '../../../shared/records/child-line.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import type { NewlyLookedAfter } from '../../../shared/records/today.ts'
import { ShowAll } from '../../ui/show-all.tsx'
import { Status } from '../../ui/status.tsx'
import { DueFigure } from './due-figure.tsx'
import { nearDay } from './today-words.ts'

type NewlyProps = {
  lines: readonly NewlyLookedAfter[]
  /** The IRO whose day it is; null for everybody's. */
  iroId: IroId | null
  onAllocate: (child: ChildLine) => void
}

/** More than these push the cases without an IRO out of sight. */
const mostShown = 5

/** Children looked after for at most 20 working days: when they are due, and whether they have an IRO. */
export function NewlyLookedAfterList({ lines, iroId, onAllocate }: NewlyProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? lines : lines.slice(0, mostShown)
  return (
    <section aria-labelledby="newly-looked-after">
      <div className="section-head">
        <h2 id="newly-looked-after">Newly looked after</h2>
        <span className="quiet">{lines.length > 0 && lines.length}</span>
      </div>
      {lines.length === 0 && (
        <p className="quiet">Nobody in the last 20 working days waits for an IRO or a first review.</p>
      )}
      <ul className="stack">
        {shown.map((line) => (
          <li key={line.childId}>
            <div className="row">
              <span className="grow">
                <NameLink child={line} />
              </span>
              <Allocated line={line} iroId={iroId} />
            </div>
            <Dates line={line} />
            <div className="row">
              <span className="meta quiet grow">{sinceText(line)}</span>
              {line.iroId === null && <AllocateButton child={line} onAllocate={onAllocate} />}
            </div>
          </li>
        ))}
      </ul>
      {shown.length < lines.length && <ShowAll onShow={() => setWhole(true)}>Show all {lines.length}</ShowAll>}
    </section>
  )
}

function Allocated({ line, iroId }: { line: NewlyLookedAfter; iroId: IroId | null }) {
  if (line.iroId === null) return <Status kind="noIro" text="No IRO yet" />
  return <Status kind="planned" text={line.iroId === iroId ? 'Given to you' : (line.iroName ?? '')} />
}

function Dates({ line: { firstReview, iroId, appointBy, reviewHeldOn } }: { line: NewlyLookedAfter }) {
  return (
    <p className="meta quiet">
      {firstReview && (
        <>
          First review by <DueFigure due={firstReview} />
        </>
      )}
      {reviewHeldOn && `Reviewed ${nearDay(reviewHeldOn)}`}
      {iroId === null && `, appoint by ${nearDay(appointBy)}`}
    </p>
  )
}

/** "Since Wed 18 Nov, told 2 days later": the time it took to hear of a child is what makes first reviews late. */
function sinceText({ lookedAfterOn, daysUntilTold }: NewlyLookedAfter): string {
  const since = `Since ${nearDay(lookedAfterOn)}`
  if (daysUntilTold === null) return `${since}, day told not noted`
  if (daysUntilTold <= 0) return `${since}, told the same day`
  return `${since}, told ${daysUntilTold} ${daysUntilTold === 1 ? 'day' : 'days'} later`
}

/** A child's name and age, leading to their page. */
export function NameLink({ child }: { child: ChildLine }) {
  return (
    <>
      <Link className="today-name" to={`/children/${child.childId}`}>
        {nameOf(child)}
      </Link>
      {child.age !== null && `, ${child.age}`}
    </>
  )
}

/** Gives one child to an IRO; read out with the child's name, as a list has many. */
export function AllocateButton({ child, onAllocate }: { child: ChildLine; onAllocate: (child: ChildLine) => void }) {
  return (
    <Button size="small" onClick={() => onAllocate(child)}>
      Give to an IRO <span className="sr-only">({nameOf(child)})</span>
    </Button>
  )
}
