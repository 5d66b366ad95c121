import { Button } from '@fluentui/react-components'
import { formatDay } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import { type Decision, DecisionOutcome, decisionOutcomeLabels } from '../../../shared/records/decision.ts'
import { call } from '../../api.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { usePausedText } from '../../ui/use-paused-text.ts'
import type { OpenRecord } from './use-record.ts'

type EarlierDecisionProps = { open: OpenRecord; decision: Decision; isCarried: boolean }

/** A decision of the last meeting: what became of it, and carrying on what is not done. */
export function EarlierDecision({ open, decision, isCarried }: EarlierDecisionProps) {
  const { id: meetingId, children } = open.record.meeting
  const { id, outcome, outcomeNote } = decision
  const answer = (part: Partial<Pick<Decision, 'outcome' | 'outcomeNote'>>) =>
    open.run(() => call('decisions.answer', { meetingId, id, outcome, outcomeNote, ...part }))
  const note = usePausedText(outcomeNote, (value) => answer({ outcomeNote: value }))
  const child = children.find(({ childId }) => childId === decision.childId)
  const due = [decision.who, decision.byOn && `by ${formatDay(decision.byOn)}`, child && `for ${nameOf(child)}`]
  const what = decision.what || 'A decision with nothing written'
  return (
    <fieldset className="card decision-card" aria-label={what}>
      <p>
        <strong>{what}</strong> <span className="quiet">{due.filter(Boolean).join(', ')}</span>
      </p>
      <div className="decision-parts">
        <ChoiceList
          label="What became of it"
          choices={DecisionOutcome.options.map((value) => ({ value, label: decisionOutcomeLabels[value] }))}
          value={outcome}
          onChange={(value) => void answer({ outcome: value })}
        />
        <TextField label="Note" value={note.value} onChange={note.type} />
      </div>
      {outcome === 'notDone' && !isCarried && (
        <div>
          <Button onClick={() => void open.run(() => call('decisions.carry', { meetingId, id }))}>
            Carry on as a new decision
          </Button>
        </div>
      )}
      {isCarried && <p className="quiet">Carried on below.</p>}
    </fieldset>
  )
}
