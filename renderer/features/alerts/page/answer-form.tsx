import { z } from 'zod'
import type { IsoDate } from '../../../../shared/dates.ts'
import { AnswerAlert } from '../../../../shared/records/alert.ts'
import { type AlertStage, type ConcernStanding, stageWords } from '../../../../shared/records/alert-stage.ts'
import { ifEscalated } from '../../../../shared/rules/alert-ahead.ts'
import { call } from '../../../api.ts'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { fieldIdOf, problemAt } from '../../../ui/form-dialog.tsx'
import { NoteField } from '../../../ui/note-field.tsx'
import { PaneForm, useSending } from './pane-form.tsx'
import { RecipientField, useRecipient } from './recipient-field.tsx'
import type { OpenAlert } from './use-alert.ts'
import { type Draft, dayIn, TypedDay, useDraft } from './use-draft.ts'
import { DuePreview } from './what-follows.tsx'

const form = 'alert-answer'
const schema = z.object({
  on: TypedDay,
  note: z.string(),
  enough: z.enum(['yes', 'no']).nullable(),
  recipientName: z.string().nullable(),
  addToLetter: z.string(),
})
type Values = z.infer<typeof schema>

type AnswerFormProps = { readonly open: OpenAlert; readonly standing: ConcernStanding }

/** Records what a stage answered. An answer that is not enough puts the concern to the next stage at once. */
export function AnswerForm({ open, standing }: AnswerFormProps) {
  const { page, rules } = open
  const { nextStage } = standing
  const initial: Values = { on: null, note: '', enough: null, recipientName: null, addToLetter: '' }
  const draft = useDraft(open, { name: 'answer', schema, initial })
  const { values, change, clear } = draft
  const on = dayIn(values.on, rules.today)
  const sending = useSending(open)
  const goesOn = values.enough === 'no' && nextStage !== null
  const recipient = useRecipient(open, nextStage ?? 'assistantDirector', values.recipientName)
  const wrong = (path: string) => problemAt(sending.error, path)
  const submit = () =>
    sending.send({
      schema: AnswerAlert,
      input: {
        alertId: page.id,
        version: page.version,
        on,
        isSatisfactory: values.enough === null ? null : values.enough === 'yes',
        note: values.note,
        recipientName: goesOn ? recipient.name : '',
        addToLetter: goesOn ? values.addToLetter : '',
      },
      call: (input) => call('alerts.answer', input),
      onDone: clear,
    })
  return (
    <PaneForm form={form} first="note" action="Keep the answer" sending={sending} onSubmit={submit}>
      <NoteField
        label="What was said"
        value={values.note}
        onChange={(note) => change({ note })}
        id={fieldIdOf(form, 'note')}
        error={wrong('note')}
      />
      <DateField
        label="Day of the answer"
        value={on}
        onChange={(typed) => change({ on: { on: typed } })}
        today={rules.today}
        id={fieldIdOf(form, 'on')}
        error={wrong('on')}
      />
      <ChoiceList
        label="Is it enough?"
        choices={[
          { value: 'yes', label: 'Yes', hint: 'Then close it, once you have seen it done' },
          { value: 'no', label: 'No', hint: notEnoughHint(nextStage) },
        ]}
        value={values.enough}
        onChange={(enough) => change({ enough })}
        id={fieldIdOf(form, 'isSatisfactory')}
        error={wrong('isSatisfactory')}
      />
      {goesOn && on !== null && (
        <NextStage {...{ open, standing, draft, recipient, wrong }} on={on} stage={nextStage} />
      )}
    </PaneForm>
  )
}

const notEnoughHint = (nextStage: AlertStage | null): string =>
  nextStage === null
    ? 'Then decide: more time, Cafcass, legal advice'
    : `It goes to the ${stageWords(nextStage)} at once`

type NextStageProps = AnswerFormProps & {
  readonly draft: Draft<Values>
  readonly recipient: ReturnType<typeof useRecipient>
  readonly wrong: (path: string) => string | null
  readonly on: IsoDate
  readonly stage: AlertStage
}

/** Where an answer that is not enough goes, and what its letter says besides. */
function NextStage({ open, standing, draft, recipient, wrong, on, stage }: NextStageProps) {
  const { values, change } = draft
  return (
    <>
      <DuePreview stage={stage} due={ifEscalated(standing, { toStage: stage, on }, open.rules).due} />
      <RecipientField
        id={fieldIdOf(form, 'recipientName')}
        recipient={recipient}
        onChange={(recipientName) => change({ recipientName })}
        error={wrong('recipientName')}
      />
      <NoteField
        label="Add to the letter (optional)"
        value={values.addToLetter}
        onChange={(addToLetter) => change({ addToLetter })}
        id={fieldIdOf(form, 'addToLetter')}
        error={wrong('addToLetter')}
      />
    </>
  )
}
