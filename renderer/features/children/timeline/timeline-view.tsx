import { formatDay, formatDayShort, type IsoDate } from '../../../../shared/dates.ts'
import type { ChildClock, ChildPage } from '../../../../shared/records/child-page.ts'
import { Status, StatusShape, statusClass } from '../../../ui/status.tsx'
import { From } from '../from.tsx'
import { factOfItem } from './fact-of-item.ts'
import { timelineOf } from './timeline.ts'
import type { TimelineItem } from './timeline-item.ts'

type TimelineViewProps = {
  page: ChildPage
  today: IsoDate
  /** The clock whose working the pane shows. */
  chosen: ChildClock | undefined
  onChoose: (clock: ChildClock) => void
}

/** The child's story: what is due above today, what has been below it. */
export function TimelineView({ page, today, chosen, onChoose }: TimelineViewProps) {
  const { ahead, past } = timelineOf(page, today)
  const line = (item: TimelineItem) => (
    <Line key={item.key} item={item} isChosen={item.clock !== undefined && item.clock === chosen} onChoose={onChoose} />
  )
  return (
    <ol className="timeline" aria-label="Timeline, latest first">
      {ahead.map(line)}
      <li className="timeline-today">
        <span className="timeline-day">Today, {formatDayShort(today)}</span>
        <span className="timeline-rule" aria-hidden="true" />
        {ahead.length === 0 && <span className="quiet">Nothing is due.</span>}
      </li>
      {past.map(line)}
    </ol>
  )
}

type LineProps = { item: TimelineItem; isChosen: boolean; onChoose: (clock: ChildClock) => void }

function Line({ item, isChosen, onChoose }: LineProps) {
  const { clock } = item
  const fact = factOfItem(item)
  return (
    <li className={isChosen ? 'timeline-line timeline-chosen' : 'timeline-line'}>
      <span className="timeline-day">{formatDay(item.on)}</span>
      <span className={`timeline-mark status-${classOf(item)}`}>
        <StatusShape kind={item.kind} />
      </span>
      <div>
        {clock ? (
          <button type="button" className="timeline-due" aria-pressed={isChosen} onClick={() => onChoose(clock)}>
            {item.title}
          </button>
        ) : (
          <span>{item.title}</span>
        )}
        {item.detail && <div className="meta quiet">{item.detail}</div>}
        {fact && <From {...fact} />}
      </div>
      {item.aside && <span className="timeline-aside meta">{asideOf(item, item.aside)}</span>}
    </li>
  )
}

/** What has no shape of its own needs none here: the mark in front of the line is it. */
function asideOf({ kind }: TimelineItem, text: string) {
  return kind === 'planned' || kind === 'held' ? (
    <span className="quiet">{text}</span>
  ) : (
    <Status kind={kind} text={text} />
  )
}

const classOf = ({ kind }: TimelineItem): string => statusClass[kind]
