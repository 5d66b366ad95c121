import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { ChildClock, ChildPage } from '../../../shared/records/child-page.ts'
import { type SourceDue, sourceDueShort } from '../../../shared/records/source-due.ts'
import { sourceDueLabels } from '../../../shared/records/source-due-kind.ts'
import { FactSourceLink } from '../../ui/fact-source.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { WhyDate } from '../../ui/why-date.tsx'
import { BetweenMeetings } from './between-meetings.tsx'
import { ChildAlerts } from './child-alerts.tsx'
import { MissedVisit } from './missed-visit.tsx'
import { WhatIf } from './what-if.tsx'

type SidePaneProps = {
  page: ChildPage
  today: IsoDate
  chosen: ChildClock | undefined
  onChoose: (clock: ChildClock) => void
}

/** Why the chosen date is what it is, which clocks run, what holding the meeting would lead to, and what to notice. */
export function SidePane({ page, today, chosen, onChoose }: SidePaneProps) {
  const { clocks, flags, sourceDues } = page
  const later = sourceDues.filter(({ standing }) => standing === 'later')
  return (
    <aside className="pane" aria-label="Why and what next" data-pane tabIndex={-1}>
      <h2 className="sr-only">Due dates</h2>
      {chosen && (
        <section>
          <WhyDate due={chosen} />
        </section>
      )}
      <section>
        <h3>{runningWords(clocks.length)}</h3>
        <ul className="clocks">
          {clocks.map((clock) => (
            <li key={`${clock.track} ${clock.ruleId} ${clock.dueBy}`}>
              <button type="button" aria-pressed={clock === chosen} onClick={() => onChoose(clock)}>
                <span>
                  {clock.label}
                  {!clock.isBinding && <span className="meta quiet"> waits for a sooner date</span>}
                  {clock.sourceDue && (
                    <span className="meta quiet clock-council">{sourceDueShort(clock.sourceDue)}</span>
                  )}
                </span>
                <span className="nowrap">{formatDay(clock.dueBy)}</span>
              </button>
            </li>
          ))}
        </ul>
        {clocks.length === 0 && <p className="quiet">{noClockWords(page)}</p>}
        <NotDue sourceDues={sourceDues} />
      </section>
      <MissedVisit childId={page.child.id} />
      <ChildAlerts childId={page.child.id} />
      <BetweenMeetings childId={page.child.id} />
      {flags.length + later.length > 0 && (
        <section className="stack">
          <h3>To notice</h3>
          {later.map((due) => (
            <TooLate key={due.kind} due={due} />
          ))}
          {flags.map(({ kind, text, detail, ruleId }) => (
            <MessageBar key={kind} kind={quietFlags.has(kind) ? 'info' : 'dueSoon'} title={text}>
              <div className="meta">
                {detail} {ruleId && <span className="quiet">Rule {ruleId}.</span>}
              </div>
            </MessageBar>
          ))}
        </section>
      )}
      {chosen && (
        <section>
          <WhatIf key={`${chosen.ruleId} ${chosen.dueBy}`} clock={chosen} today={today} />
        </section>
      )}
    </aside>
  )
}

/** Somebody who works by the council's date would hold the meeting after its limit. */
function TooLate({ due: { kind, dueBy, against } }: { due: SourceDue }) {
  return (
    <MessageBar kind="dueSoon" title="The council’s date is too late">
      <div className="meta">
        Its {sourceDueLabels[kind]} by {formatDay(dueBy)} is after the limit
        {against && `, ${formatDay(against.dueBy)} (rule ${against.ruleId})`}. From the council says how both are
        counted.
      </div>
    </MessageBar>
  )
}

/** The council's dates for meetings that no rule asks for. */
function NotDue({ sourceDues }: Pick<ChildPage, 'sourceDues'>) {
  return sourceDues
    .filter(({ standing }) => standing === 'notDue')
    .map((due) => (
      <p key={due.kind} className="meta">
        Council’s date for a {sourceDueLabels[due.kind]}: {formatDay(due.dueBy)}, {due.text}{' '}
        {due.from && <FactSourceLink source={due.from} />}
      </p>
    ))
}

/** These state a fact; the others ask for a decision. */
const quietFlags: ReadonlySet<string> = new Set(['shortBreaks', 'repeatPlan'])

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six']

function runningWords(count: number): string {
  const number = numbers[count] ?? String(count)
  return `${number} ${count === 1 ? 'clock is' : 'clocks are'} running`
}

function noClockWords({ case: state }: ChildPage): string {
  if (state === null) return 'The child is in no list, so no meeting is due.'
  if (state.isShortBreaks) return 'Short breaks follow a timetable of their own and are not scheduled here.'
  return 'No rule gives a date for this case.'
}
