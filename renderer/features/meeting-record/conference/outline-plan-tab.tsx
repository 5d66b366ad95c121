import { Button } from '@fluentui/react-components'
import { formatDay, IsoDate } from '../../../../shared/dates.ts'
import type { Conference } from '../../../../shared/records/conference.ts'
import { conferenceSections } from '../../../../shared/records/meeting-fields/conference-fields.ts'
import type { FieldDef } from '../../../../shared/records/meeting-fields/field.ts'
import { call, useAppQuery } from '../../../api.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { FormField } from '../../../ui/form-field.tsx'
import { Status } from '../../../ui/status.tsx'
import { WhyButton } from '../../../ui/why-date.tsx'
import { DecisionCard } from '../decision-card.tsx'
import { EarlierDecision } from '../earlier-decision.tsx'
import { PaperButtons } from '../paper-buttons.tsx'
import type { RecordTabProps } from '../record-tab.ts'
import { StepOwners } from '../step-owners.tsx'
import { useConference } from '../use-conference.ts'
import { useNewDecision } from '../use-new-decision.ts'

/** The outline plan: what became of the last one, who does what by when and how it will be known, bottom lines, dates. */
export function OutlinePlanTab({ open, today }: RecordTabProps) {
  const conference = useConference(open)
  if (!conference) return null
  return (
    <div className="stack-wide record-decisions">
      <Steps open={open} today={today} />
      <section className="stack" aria-labelledby="plan-frame" data-pane tabIndex={-1}>
        <h2 id="plan-frame">Bottom lines and dates</h2>
        <BottomLines open={open} />
        <Dates open={open} today={today} conference={conference} />
      </section>
      <Final open={open} conference={conference} />
      <div className="conference-offer">
        <PaperButtons document={{ name: 'outlinePlan', meetingId: open.record.meeting.id }} what="the outline plan" />
      </div>
    </div>
  )
}

function Steps({ open, today }: RecordTabProps) {
  const { id: meetingId } = open.record.meeting
  const found = useAppQuery('decisions.list', { meetingId }).data
  const add = useNewDecision(open, found)
  if (!found) return null
  const { previous, decisions } = found
  const carried = new Set(decisions.map(({ carriedFromId }) => carriedFromId))
  return (
    <>
      {previous && previous.decisions.length > 0 && (
        <section className="stack" aria-labelledby="plan-before" data-pane tabIndex={-1}>
          <h2 id="plan-before">The plan of {formatDay(previous.heldOn)}</h2>
          {previous.decisions.map((decision) => (
            <EarlierDecision key={decision.id} open={open} decision={decision} isCarried={carried.has(decision.id)} />
          ))}
        </section>
      )}
      <section className="stack" aria-labelledby="plan-now" data-pane tabIndex={-1}>
        <h2 id="plan-now">Outline plan</h2>
        <StepOwners meetingId={meetingId} />
        {decisions.length === 0 && <p className="quiet">No steps yet.</p>}
        {decisions.map((decision, index) => (
          <DecisionCard key={decision.id} open={open} today={today} decision={decision} number={index + 1} />
        ))}
        <div>
          <Button appearance="primary" onClick={() => void add()}>
            Add a step
          </Button>
        </div>
      </section>
    </>
  )
}

function BottomLines({ open }: Pick<RecordTabProps, 'open'>) {
  const field = open.field(null, 'bottomLines')
  return (
    <FormField label="Bottom lines" hint={planned.bottomLines?.hint ?? ''} error={field.problem}>
      {(ids) => (
        <textarea
          {...ids}
          className="input text-area record-text"
          rows={3}
          value={field.value}
          onChange={(event) => field.type(event.target.value)}
        />
      )}
    </FormField>
  )
}

const planned: Readonly<Record<string, FieldDef>> = conferenceSections('icpc').planned.fields

function Dates({ open, today, conference: { coreGroupBy, next } }: RecordTabProps & { conference: Conference }) {
  const { kind } = open.record.meeting
  const isConference = kind === 'icpc' || kind === 'rcpc'
  return (
    <>
      {isConference && (
        <Day open={open} today={today} name="coreGroupOn" offered={coreGroupBy}>
          {coreGroupBy && <>Within 10 working days: by {formatDay(coreGroupBy)} (CP-07)</>}
        </Day>
      )}
      <Day open={open} today={today} name="nextMeetingOn" offered={next?.planBy ?? null}>
        {next && (
          <>
            {next.label} due <WhyButton due={next} />
          </>
        )}
      </Day>
    </>
  )
}

type DayProps = RecordTabProps & { name: string; offered: IsoDate | null; children: React.ReactNode }

function Day({ open, today, name, offered, children }: DayProps) {
  const field = open.field(null, name)
  const value = IsoDate.safeParse(field.value).data ?? null
  const late = offered !== null && value !== null && value > offered
  return (
    <div className="stack">
      <DateField
        label={planned[name]?.label ?? ''}
        value={value}
        onChange={(day, problem) => problem === null && field.type(day ?? '')}
        error={field.problem}
        today={today}
      />
      <div className="conference-offer">
        <span>{children}</span>
        {offered && value === null && (
          <Button size="small" onClick={() => field.type(offered)}>
            Use {formatDay(offered)}
          </Button>
        )}
        {late && <Status kind="dueSoon" text="Later than that" />}
      </div>
    </div>
  )
}

function Final({ open, conference: { planBlanks } }: Pick<RecordTabProps, 'open'> & { conference: Conference }) {
  const { id: meetingId } = open.record.meeting
  const finalOn = IsoDate.safeParse(open.field(null, 'planFinalOn').value).data
  return (
    <section className="stack" aria-labelledby="plan-final">
      <h2 id="plan-final">Final</h2>
      {planBlanks.length > 0 && (
        <ul className="stack" aria-label="Wanted before the plan is final">
          {planBlanks.map((text) => (
            <li key={text}>
              <Status kind="dueSoon" text={text} />
            </li>
          ))}
        </ul>
      )}
      {finalOn ? (
        <Status kind="held" text={`Final since ${formatDay(finalOn)}`} />
      ) : (
        <div>
          <Button
            disabledFocusable={planBlanks.length > 0}
            onClick={() => void open.run(() => call('conference.finishPlan', { meetingId }))}
          >
            Mark the plan final
          </Button>
        </div>
      )}
    </section>
  )
}
