import { Button } from '@fluentui/react-components'
import { Link } from 'react-router'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildLine } from '../../../shared/records/child-line.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import type { NewlyLookedAfter } from '../../../shared/records/today.ts'
import { Status } from '../../ui/status.tsx'
import { DueFigure } from './due-figure.tsx'
import { nearDay } from './today-words.ts'

type NewlyProps = {
  lines: readonly NewlyLookedAfter[]
  /** The IRO whose day it is; null for everybody's. */
  iroId: IroId | null
  onAllocate: (child: ChildLine) => void
}

/** Children looked after for at most 20 working days: when they are due, and whether they have an IRO. */
export function NewlyLookedAfterList({ lines, iroId, onAllocate }: NewlyProps) {
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
        {lines.map((line) => (
          <li key={line.childId}>
            <div className="row">
              <span className="grow">
                <NameLink child={line} />
              </span>
              {line.iroId === null ? (
                <Status kind="noIro" text="No IRO yet" />
              ) : (
                <Status kind="planned" text={line.iroId === iroId ? 'Given to you' : (line.iroName ?? '')} />
              )}
            </div>
            <div className="row row-top">
              <p className="meta quiet grow">
                <Dates line={line} />
              </p>
              {line.iroId === null && <AllocateButton child={line} onAllocate={onAllocate} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Dates({ line }: { line: NewlyLookedAfter }) {
  const { firstReview, iroId, appointBy, lookedAfterOn, daysUntilTold, reviewHeldOn } = line
  return (
    <>
      {firstReview && (
        <>
          First review by <DueFigure due={firstReview} />
        </>
      )}
      {reviewHeldOn && `Reviewed ${nearDay(reviewHeldOn)}`}
      {iroId === null && `, appoint by ${nearDay(appointBy)}`}. Looked after since {nearDay(lookedAfterOn)}
      {toldText(daysUntilTold)}
    </>
  )
}

function toldText(days: number | null): string {
  if (days === null) return ', no note of when the service was told.'
  if (days <= 0) return '.'
  return `, told ${days} ${days === 1 ? 'day' : 'days'} later.`
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

/** Gives one child to an IRO; named after the child, as a list has many. */
export function AllocateButton({ child, onAllocate }: { child: ChildLine; onAllocate: (child: ChildLine) => void }) {
  return (
    <Button size="small" aria-label={`Give ${nameOf(child)} to an IRO`} onClick={() => onAllocate(child)}>
      Give to an IRO
    </Button>
  )
}
