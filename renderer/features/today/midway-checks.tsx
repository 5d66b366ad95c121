import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { nameOf } from '../../../shared/records/child.ts'
import type { MidwayDue } from '../../../shared/records/footprint.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import { useAppQuery } from '../../api.ts'
import { ShowAll } from '../../ui/show-all.tsx'
import { Status } from '../../ui/status.tsx'
import { whyMidway } from '../../ui/why-midway.ts'
import { FigureButton } from '../../ui/working.tsx'

const mostShown = 5

/** Mid-way desktop reviews due soon or overdue; each leads to the child's footprint. */
export function MidwayChecks({ iroId }: { iroId: IroId | null }) {
  const [isWhole, setWhole] = useState(false)
  const due = useAppQuery('footprint.midwayDue', { iroId }).data
  const heading = useRef<HTMLHeadingElement>(null)
  const isAsked = useLocation().hash === '#midway-checks'
  const isRead = due !== undefined
  useEffect(() => {
    if (!isAsked || !isRead) return
    heading.current?.closest('section')?.scrollIntoView({ block: 'nearest' })
    heading.current?.focus({ preventScroll: true })
  }, [isAsked, isRead])
  const settings = useAppQuery('session.current', {}).data?.settings
  if (!due || !settings) return null
  const shown = isWhole ? due : due.slice(0, mostShown)
  return (
    <section aria-labelledby="midway-checks">
      <div className="section-head">
        <h2 id="midway-checks" className="focused-heading" ref={heading} tabIndex={-1}>
          Mid-way checks
        </h2>
        <span className="quiet">{due.length > 0 && countText(due)}</span>
      </div>
      {due.length === 0 && <p className="quiet">None is due in the next {settings.midwayWorkingDays} working days.</p>}
      <ul className="stack">
        {shown.map((line) => (
          <MidwayLine key={line.childId} line={line} />
        ))}
      </ul>
      {shown.length < due.length && (
        <ShowAll onShow={() => setWhole(true)}>Show all {due.length.toLocaleString('en-GB')}</ShowAll>
      )}
    </section>
  )
}

function countText(due: readonly MidwayDue[]): string {
  const overdue = due.filter(({ check }) => check.standing.kind === 'overdue').length
  const all = due.length.toLocaleString('en-GB')
  if (overdue === due.length) return `${all} overdue`
  return overdue === 0 ? all : `${all}, ${overdue.toLocaleString('en-GB')} overdue`
}

function MidwayLine({ line }: { line: MidwayDue }) {
  const { standing } = line.check
  return (
    <li>
      <Link className="today-name" to={`/children/${line.childId}?tab=footprint`}>
        {nameOf(line)}
      </Link>
      {line.age !== null && `, ${line.age}`}
      <div className="row">
        <Status kind={standing.kind} text={standing.text} />
        <FigureButton working={() => whyMidway(line.check)}>
          Why <span className="sr-only">({nameOf(line)})</span>
        </FigureButton>
      </div>
    </li>
  )
}
