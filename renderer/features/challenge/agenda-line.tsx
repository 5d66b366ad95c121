import { Button } from '@fluentui/react-components'
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up'
import type { KeyboardEvent } from 'react'
import { Link } from 'react-router'
import { formatDay, IsoDate } from '../../../shared/dates.ts'
import { type AgendaLine, type ChallengeKind, TrackerDecision } from '../../../shared/records/challenge.ts'
import { call } from '../../api.ts'
import { decisionLabel } from '../../ui/challenge-words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Status } from '../../ui/status.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { lineFieldId } from './agenda-keys.ts'
import { alertText, subjectAbout, subjectName } from './challenge-words.ts'
import { SaidBefore } from './said-before.tsx'
import type { LineField, OpenAgenda } from './use-agenda.ts'

type LineProps = { open: OpenAgenda; line: AgendaLine; number: number; today: IsoDate }

/** One item of a meeting: agenda before it, minutes afterwards. Alt+Up and Alt+Down move it. */
export function AgendaItem({ open, line, number, today }: LineProps) {
  const { subjectId, closed, earlier } = line
  const { meeting } = open.agenda
  const move = async (step: 1 | -1) => {
    const at = document.activeElement?.id
    await open.run(() => call('challenge.moveEntry', { meetingId: meeting.id, subjectId, step }))
    // Moving takes the line out of the page for a moment, and with it the place of the cursor.
    if (at) document.getElementById(at)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (!event.altKey || step === null) return
    event.preventDefault()
    void move(step)
  }
  const heading = `subject-${subjectId}`
  return (
    <section
      className={closed ? 'card agenda-item tracker-over' : 'card agenda-item'}
      aria-labelledby={heading}
      data-subject={subjectId}
      onKeyDown={onKeyDown}
    >
      <LineHead {...{ line, number, heading }} />
      {earlier.length > 0 && <Earlier open={open} line={line} today={today} />}
      <LineFields {...{ open, line, today }} />
      <LineActs {...{ open, line }} onMove={(step) => void move(step)} />
    </section>
  )
}

function LineHead({ line, number, heading }: Pick<LineProps, 'line' | 'number'> & { heading: string }) {
  const { alert, closed, sinceOn } = line
  return (
    <div>
      <h3 id={heading}>
        {number}. {subjectName(line)}
      </h3>
      <div className="row row-wrap meta">
        <span>{subjectAbout(line) || 'Theme'}</span>
        {alert && (
          <Link className="link" to={`/alerts/${alert.alertId}`}>
            {alertText(alert)}
          </Link>
        )}
        <span className="quiet">since {formatDay(sinceOn)}</span>
        {alert?.isOpen && alert.limitState === 'over' && (
          <Status kind="overdue" text={`Past 20 working days since ${formatDay(alert.limitOn)}`} />
        )}
        {closed && <Status kind="held" text={closed.why} />}
      </div>
    </div>
  )
}

function Earlier({ open, line, today }: Omit<LineProps, 'number'>) {
  const { earlier, subjectId } = line
  const isLate = earlier.some((entry) => entry.isLate)
  const onDone = ({ challengeMeetingId: meetingId }: AgendaLine['earlier'][number]) =>
    void open.run(() => call('challenge.write', { meetingId, subjectId, doneOn: today }))
  return (
    <details className="said-earlier" open={isLate || earlier.length === 1}>
      <summary>
        Said before{earlier.length > 1 && ` (${earlier.length} meetings)`}
        <span className="sr-only"> of {subjectName(line)}</span>
      </summary>
      <SaidBefore entries={earlier} onDone={onDone} of={subjectName(line)} />
    </details>
  )
}

const decisionsAt = (kind: ChallengeKind) =>
  TrackerDecision.options.map((value) => ({ value, label: decisionLabel(value, kind) }))

function LineFields({ open, line, today }: Omit<LineProps, 'number'>) {
  const { subjectId, isLate } = line
  const field = (name: LineField) => open.field(line, name)
  const [discussion, decision, action, owner] = [
    field('discussion'),
    field('decision'),
    field('action'),
    field('ownerName'),
  ]
  const id = (name: string) => lineFieldId(subjectId, name)
  return (
    <div className="agenda-fields">
      <FormField label="Discussion" id={id('discussion')} error={discussion.problem}>
        {(ids) => (
          <textarea
            {...ids}
            className="input text-area record-text"
            rows={2}
            value={discussion.value}
            onChange={(event) => discussion.onType(event.target.value)}
          />
        )}
      </FormField>
      <SelectField
        label="Decision"
        id={id('decision')}
        choices={decisionsAt(open.agenda.meeting.kind)}
        value={TrackerDecision.safeParse(decision.value).data ?? null}
        onChange={(value) => decision.onType(value ?? '')}
        none="Not decided yet"
        error={decision.problem}
      />
      <TextField
        label="Action"
        id={id('action')}
        value={action.value}
        onChange={action.onType}
        error={action.problem}
      />
      <TextField label="Owner" id={id('owner')} value={owner.value} onChange={owner.onType} error={owner.problem} />
      <Day label={isLate ? 'By when (late)' : 'By when'} field={field('dueBy')} id={id('due')} today={today} />
      <Day label="Done on" field={field('doneOn')} id={id('done')} today={today} />
    </div>
  )
}

type DayProps = { label: string; field: ReturnType<OpenAgenda['field']>; id: string; today: IsoDate }

function Day({ label, field, id, today }: DayProps) {
  return (
    <DateField
      label={label}
      value={IsoDate.safeParse(field.value).data ?? null}
      onChange={(day, wrong) => wrong === null && field.onType(day ?? '')}
      error={field.problem}
      {...{ id, today }}
    />
  )
}

type ActsProps = Pick<LineProps, 'open' | 'line'> & { onMove: (step: 1 | -1) => void }

function LineActs({ open, line, onMove }: ActsProps) {
  const { subjectId } = line
  const of = <span className="sr-only"> ({subjectName(line)})</span>
  const off = { meetingId: open.agenda.meeting.id, subjectId }
  return (
    <div className="row row-wrap">
      <Button
        id={lineFieldId(subjectId, 'up')}
        size="small"
        icon={<ArrowUp16Regular />}
        title="Alt+Up"
        onClick={() => onMove(-1)}
      >
        Move up{of}
      </Button>
      <Button
        id={lineFieldId(subjectId, 'down')}
        size="small"
        icon={<ArrowDown16Regular />}
        title="Alt+Down"
        onClick={() => onMove(1)}
      >
        Move down{of}
      </Button>
      <Button size="small" onClick={() => void open.run(() => call('challenge.takeOffAgenda', off))}>
        Take off{of}
      </Button>
    </div>
  )
}
