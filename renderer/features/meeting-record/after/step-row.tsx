import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { IsoDate } from '../../../../shared/dates.ts'
import {
  ManagerAnswer,
  managerAnswerLabels,
  type RecordStep,
  stepOwnerLabels,
} from '../../../../shared/records/record-steps.ts'
import { doneOnProblem } from '../../../../shared/rules/record-limits.ts'
import { call } from '../../../api.ts'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Status } from '../../../ui/status.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import { usePausedText } from '../../../ui/use-paused-text.ts'
import { whyStep } from '../../../ui/why-step.ts'
import { FigureButton } from '../../../ui/working.tsx'
import type { OpenRecord } from '../use-record.ts'

type StepRowProps = {
  open: OpenRecord
  today: IsoDate
  step: RecordStep
  heldOn: IsoDate
  /** Who is at the keyboard: an IRO's own step is most likely done by them. */
  me: string
}

/** One step after a meeting: ticked, it is done today; the day and who did it can then be put right. */
export function StepRow({ open, today, step, heldOn, me }: StepRowProps) {
  const { label, owner, due, doneOn, doneBy, standing, band } = step
  const { id: meetingId } = open.record.meeting
  const say: Say = (on, by, answer) =>
    open.run(() => call('recordSteps.say', { meetingId, step: step.step, doneOn: on, doneBy: by, answer }))
  // The tick stands at once, while it is being kept.
  const [asked, setAsked] = useState<boolean | null>(null)
  const [isOpen, setOpen] = useState(false)
  const tick = async (isDone: boolean) => {
    setAsked(isDone)
    setOpen(isDone)
    await say(isDone ? today : null, isDone && owner === 'iro' ? me : '')
    setAsked(null)
  }
  const text = doneOn && doneBy ? `${standing.text}, by ${doneBy}` : standing.text
  return (
    <li className="after-step">
      <div className="after-step-head">
        <TickField label={label} isTicked={asked ?? doneOn !== null} onChange={(isDone) => void tick(isDone)} />
        <span className="quiet">{stepOwnerLabels[owner]}</span>
        <div className="row row-wrap">
          {due || doneOn ? (
            <Status kind={standing.kind} text={band ? `${text}. ${band}` : text} />
          ) : (
            <span className="quiet">Runs from the day of the upload</span>
          )}
          {due && (
            <FigureButton working={() => whyStep(due)}>
              Why <span className="sr-only">({label})</span>
            </FigureButton>
          )}
          {doneOn && !isOpen && (
            <Button size="small" onClick={() => setOpen(true)}>
              Change <span className="sr-only">{label}</span>
            </Button>
          )}
        </div>
      </div>
      {doneOn && isOpen && <DoneFields {...{ step, doneOn, heldOn, today, say }} />}
    </li>
  )
}

/** Keeps a step; without an answer the one that was said before stays. */
type Say = (on: IsoDate | null, by: string, answer?: ManagerAnswer) => Promise<unknown>

type DoneProps = { step: RecordStep; doneOn: IsoDate; heldOn: IsoDate; today: IsoDate; say: Say }

function DoneFields({ step, doneOn, heldOn, today, say }: DoneProps) {
  const { label, doneBy, answer } = step
  // What is typed stays in the boxes until it is a day the record takes.
  const [typed, setTyped] = useState<{ day: IsoDate | null } | null>(null)
  const by = usePausedText(doneBy, (value) => say(doneOn, value))
  const problem = typed && typed.day !== null ? doneOnProblem(typed.day, heldOn, today) : null
  const type = async (day: IsoDate | null) => {
    setTyped({ day })
    if (day === null || day === doneOn || doneOnProblem(day, heldOn, today) !== null) return
    await say(day, by.value)
    setTyped(null)
  }
  // The choice stands at once, while it is being kept.
  const [asked, setAsked] = useState<ManagerAnswer | null>(null)
  const answerWith = async (said: ManagerAnswer) => {
    setAsked(said)
    await say(doneOn, by.value, said)
    setAsked(null)
  }
  return (
    <fieldset className="after-done">
      <legend className="sr-only">{label}</legend>
      <DateField
        label="Done on"
        value={typed ? typed.day : doneOn}
        onChange={(day) => void type(day)}
        error={problem}
        today={today}
      />
      <TextField label="By whom" value={by.value} onChange={by.type} />
      {step.step === 'managerAnswered' && (
        <ChoiceList
          label="What the manager said"
          choices={ManagerAnswer.options.map((value) => ({ value, label: managerAnswerLabels[value] }))}
          value={asked ?? answer}
          onChange={(said) => void answerWith(said)}
        />
      )}
    </fieldset>
  )
}
