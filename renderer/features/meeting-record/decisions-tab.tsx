import { Button } from '@fluentui/react-components'
import { formatDay } from '../../../shared/dates.ts'
import type { Decision, MeetingDecisions } from '../../../shared/records/decision.ts'
import { useAppQuery } from '../../api.ts'
import { DecisionCard } from './decision-card.tsx'
import { EarlierDecision } from './earlier-decision.tsx'
import { PaperButtons } from './paper-buttons.tsx'
import type { RecordTabProps } from './record-tab.ts'
import { StepOwners } from './step-owners.tsx'
import { useNewDecision } from './use-new-decision.ts'

/** What the last meeting decided and what became of it, then what this one decides. */
export function DecisionsTab({ open, today }: RecordTabProps) {
  const { id: meetingId } = open.record.meeting
  const found = useAppQuery('decisions.list', { meetingId }).data
  const add = useNewDecision(open, found)
  if (!found) return null
  return (
    <div className="stack-wide record-decisions">
      <Earlier open={open} today={today} found={found} />
      <section className="stack" aria-labelledby="decisions-now" data-pane tabIndex={-1}>
        <h2 id="decisions-now">Decisions of this review</h2>
        <StepOwners meetingId={meetingId} />
        {found.decisions.length === 0 && <p className="quiet">Nothing decided yet.</p>}
        <ol className="stack">
          {found.decisions.map((decision, index) => (
            <li key={decision.id}>
              <DecisionCard open={open} today={today} decision={decision} number={index + 1} />
            </li>
          ))}
        </ol>
        <div className="row row-wrap">
          <Button appearance="primary" onClick={() => void add()}>
            Add a decision
          </Button>
          <PaperButtons document={{ name: 'decisions', meetingId }} what="the decisions sheet" />
        </div>
      </section>
    </div>
  )
}

function Earlier({ open, found }: RecordTabProps & { found: MeetingDecisions }) {
  const { previous, decisions } = found
  if (!previous || previous.decisions.length === 0) return null
  const carried = new Set<Decision['carriedFromId']>(decisions.map(({ carriedFromId }) => carriedFromId))
  return (
    <section className="stack" aria-labelledby="decisions-before" data-pane tabIndex={-1}>
      <h2 id="decisions-before">Decisions of the last review, {formatDay(previous.heldOn)}</h2>
      <ol className="stack">
        {previous.decisions.map((decision) => (
          <li key={decision.id}>
            <EarlierDecision open={open} decision={decision} isCarried={carried.has(decision.id)} />
          </li>
        ))}
      </ol>
    </section>
  )
}
