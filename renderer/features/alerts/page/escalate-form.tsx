import type { ReactNode } from 'react'
import { z } from 'zod'
import { EscalateAlert } from '../../../../shared/records/alert.ts'
import { AlertStage, alertStageLabels, type ConcernStanding } from '../../../../shared/records/alert-stage.ts'
import { ifEscalated, stagesAfter } from '../../../../shared/rules/alert-ahead.ts'
import { call } from '../../../api.ts'
import { ReadLetter } from '../../../ui/alert-papers.tsx'
import { fieldIdOf, problemAt } from '../../../ui/form-dialog.tsx'
import { NoteField } from '../../../ui/note-field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { PaneForm, useSending } from './pane-form.tsx'
import { RecipientField, useRecipient } from './recipient-field.tsx'
import type { OpenAlert } from './use-alert.ts'
import { useDraft } from './use-draft.ts'
import { DuePreview } from './what-follows.tsx'

const form = 'alert-escalate'
const schema = z.object({
  toStage: AlertStage.nullable(),
  reason: z.string(),
  recipientName: z.string().nullable(),
  addToLetter: z.string(),
})
const initial = { toStage: null, reason: '', recipientName: null, addToLetter: '' }

type EscalateFormProps = {
  readonly open: OpenAlert
  readonly standing: ConcernStanding
  readonly nextStage: AlertStage
  /** Above the button: the pre-challenge tracker. */
  readonly children: ReactNode
}

/** Puts a concern to a later stage: the next one, or one further on with a reason. */
export function EscalateForm({ open, standing, nextStage, children }: EscalateFormProps) {
  const { page, rules } = open
  const { values, change, clear } = useDraft(open, { name: 'decide', schema, initial })
  const sending = useSending(open)
  const later = stagesAfter(standing)
  const toStage = values.toStage !== null && later.includes(values.toStage) ? values.toStage : nextStage
  const recipient = useRecipient(open, toStage, values.recipientName)
  const follows = ifEscalated(standing, { toStage, on: rules.today }, rules)
  const { isForPreChallenge } = page
  const submit = () =>
    sending.send({
      schema: EscalateAlert,
      input: {
        alertId: page.id,
        version: page.version,
        toStage,
        reason: follows.needsReason ? values.reason : '',
        recipientName: recipient.name,
        addToLetter: values.addToLetter,
        isForPreChallenge,
      },
      call: (input) => call('alerts.escalate', input),
      onDone: clear,
    })
  const wrong = (path: string) => problemAt(sending.error, path)
  return (
    <PaneForm
      form={form}
      first={follows.needsReason ? 'reason' : 'recipientName'}
      action="Escalate"
      sending={sending}
      onSubmit={submit}
      extra={
        <ReadLetter
          alertId={page.id}
          toStage={toStage}
          recipientName={recipient.name}
          addToLetter={values.addToLetter}
        />
      }
    >
      <div className="pane-pair">
        {later.length > 1 && (
          <SelectField
            label="To"
            none={alertStageLabels[nextStage]}
            choices={later.slice(1).map((value) => ({ value, label: alertStageLabels[value] }))}
            value={toStage === nextStage ? null : toStage}
            onChange={(stage) => change({ toStage: stage, recipientName: null })}
          />
        )}
        <RecipientField
          id={fieldIdOf(form, 'recipientName')}
          recipient={recipient}
          onChange={(recipientName) => change({ recipientName })}
          error={wrong('recipientName')}
        />
      </div>
      {toStage !== nextStage && <DuePreview stage={toStage} due={follows.due} />}
      {follows.needsReason && (
        <NoteField
          label="Why a stage or its time is passed by"
          hint="IRO Handbook 6.2. It stands in the record and in the letter."
          value={values.reason}
          onChange={(reason) => change({ reason })}
          id={fieldIdOf(form, 'reason')}
          error={wrong('reason')}
        />
      )}
      <NoteField
        label="Add to the letter (optional)"
        value={values.addToLetter}
        onChange={(addToLetter) => change({ addToLetter })}
        id={fieldIdOf(form, 'addToLetter')}
        error={wrong('addToLetter')}
      />
      {children}
    </PaneForm>
  )
}
