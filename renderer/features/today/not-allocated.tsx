import { useState } from 'react'
import type { ChildLine } from '../../../shared/records/child-line.ts'
import type { Unallocated } from '../../../shared/records/today.ts'
import { ShowAll } from '../../ui/show-all.tsx'
import { AllocateButton, NameLink } from './newly-looked-after.tsx'
import { nearDay } from './today-words.ts'

const mostShown = 5

type NotAllocatedProps = { lines: readonly Unallocated[]; onAllocate: (child: ChildLine) => void }

/** Open cases nobody is responsible for, besides the newly looked after. */
export function NotAllocated({ lines, onAllocate }: NotAllocatedProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? lines : lines.slice(0, mostShown)
  return (
    <section aria-labelledby="not-allocated">
      <div className="section-head">
        <h2 id="not-allocated">Not allocated</h2>
        <span className="quiet">{lines.length > 0 && lines.length}</span>
      </div>
      {lines.length === 0 && <p className="quiet">Every other open case has an IRO.</p>}
      <ul className="stack">
        {shown.map((line) => (
          <li key={line.childId} className="row">
            <div className="grow">
              <NameLink child={line} />
              <div className="meta quiet">
                {line.lists.join(', ')}
                {line.nextDueBy && `, due ${nearDay(line.nextDueBy)}`}
              </div>
            </div>
            <AllocateButton child={line} onAllocate={onAllocate} />
          </li>
        ))}
      </ul>
      {shown.length < lines.length && <ShowAll onShow={() => setWhole(true)}>Show all {lines.length}</ShowAll>}
    </section>
  )
}
