import { useState } from 'react'
import { z } from 'zod'
import { type AlertPage, LogAlert } from '../../../../shared/records/alert.ts'
import { stageWords } from '../../../../shared/records/alert-stage.ts'
import type { PostRole } from '../../../../shared/records/post.ts'
import { listed } from '../../../../shared/words.ts'
import { call, useAppQuery } from '../../../api.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { FormDialog, fieldIdOf, problemAt, problemsOf } from '../../../ui/form-dialog.tsx'
import { NoteField } from '../../../ui/note-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import { calledIn, namesIn } from './called.ts'
import { useSending } from './pane-form.tsx'
import type { OpenAlert } from './use-alert.ts'
import { type DraftName, dayIn, TypedDay, useDraft } from './use-draft.ts'

/** What can be added to the log of an alert besides what moves it. */
export type LogKind = LogAlert['kind']

type LogWords = {
  readonly title: string
  readonly action: string
  readonly who: string
  readonly what: string
  readonly draft: DraftName
  /** The post whose holder is offered. */
  readonly post: PostRole | null
}

const words: Readonly<Record<LogKind, LogWords>> = {
  cafcassReferred: {
    title: 'Refer to Cafcass',
    action: 'Record the referral',
    who: 'Who was spoken to at Cafcass',
    what: 'What was said, and what happens next',
    draft: 'cafcass',
    post: 'cafcass',
  },
  cafcassAnswered: {
    title: 'Answer from Cafcass',
    action: 'Record the answer',
    who: 'Who answered',
    what: 'What was said',
    draft: 'cafback',
    post: 'cafcass',
  },
  legalAdvice: {
    title: 'Take legal advice',
    action: 'Record the advice',
    who: 'Who advised',
    what: 'What was asked and advised',
    draft: 'legal',
    post: 'legalAdviser',
  },
  noted: {
    title: 'Add a note',
    action: 'Add the note',
    who: 'Who was spoken to (optional)',
    what: 'Note',
    draft: 'note',
    post: null,
  },
}

const form = 'alert-log'
const schema = z.object({
  on: TypedDay,
  recipientName: z.string().nullable(),
  note: z.string(),
  done: z.array(z.string()),
})

type LogDialogProps = { readonly open: OpenAlert; readonly kind: LogKind; readonly onClose: () => void }

/** Adds a referral, advice or a note to the log. Before a referral to Cafcass it goes through what comes first. */
export function LogDialog({ open, kind, onClose }: LogDialogProps) {
  const { page, rules } = open
  const { title, action, who, what, draft, post } = words[kind]
  const initial = { on: null, recipientName: null, note: '', done: doneAlready(page) }
  const { values, change, clear } = useDraft(open, { name: draft, schema, initial })
  const on = dayIn(values.on, rules.today)
  const sending = useSending(open)
  const name = useHolderName(open, post)
  const recipientName = values.recipientName ?? name
  const steps = kind === 'cafcassReferred' ? firstSteps(page) : []
  const wrong = (path: string) => problemAt(sending.error, path)
  const submit = () =>
    sending.send({
      schema: LogAlert,
      input: {
        alertId: page.id,
        version: page.version,
        kind,
        on,
        recipientName,
        note: withSteps(values.note, steps, values.done),
      },
      call: (input) => call('alerts.log', input),
      onDone: () => {
        clear()
        onClose()
      },
    })
  return (
    <FormDialog
      title={title}
      lead={`${namesIn(page)}: ${page.title}`}
      action={action}
      problems={problemsOf(sending.error, form, 'note')}
      onSubmit={submit}
      onClose={onClose}
      isBusy={sending.isBusy}
    >
      {steps.length > 0 && (
        <fieldset className="field">
          <legend className="field-label">Before you refer</legend>
          {steps.map(({ key, label, hint }) => (
            <TickField
              key={key}
              label={label}
              hint={hint}
              isTicked={values.done.includes(key)}
              onChange={(isDone) =>
                change({ done: isDone ? [...values.done, key] : values.done.filter((one) => one !== key) })
              }
            />
          ))}
        </fieldset>
      )}
      <DateField
        label="Day"
        value={on}
        onChange={(typed) => change({ on: { on: typed } })}
        today={rules.today}
        id={fieldIdOf(form, 'on')}
        error={wrong('on')}
      />
      <TextField
        label={who}
        value={recipientName}
        onChange={(typed) => change({ recipientName: typed })}
        id={fieldIdOf(form, 'recipientName')}
        error={wrong('recipientName')}
      />
      <NoteField
        label={what}
        value={values.note}
        onChange={(note) => change({ note })}
        id={fieldIdOf(form, 'note')}
        error={wrong('note')}
      />
    </FormDialog>
  )
}

/** Who holds the post, on the day the dialog was opened; blank where nobody is named. */
function useHolderName({ page, rules }: OpenAlert, post: PostRole | null): string {
  const [on] = useState(rules.today)
  const holder = useAppQuery('posts.forStage', { stage: post ?? 'cafcass', teamId: page.teamId, on }).data
  return post === null ? '' : (holder?.name ?? '')
}

type Step = { readonly key: string; readonly label: string; readonly hint: string }

/** What comes before a referral: it is the IRO’s decision, so nothing of it stops one. */
function firstSteps(page: AlertPage): Step[] {
  const stages = (page.standing?.stages ?? []).map(({ stage }) => stageWords(stage))
  return [
    { key: 'stages', label: 'The stages inside the authority', hint: `So far: ${listed(stages)}` },
    { key: 'legal', label: 'Independent legal advice taken', hint: 'The IRO may have advice of their own' },
    { key: 'manager', label: 'Your manager told', hint: 'They may want to speak to the director first' },
    { key: 'child', label: `${calledIn(page)} told`, hint: 'What Cafcass is, and why it is asked' },
  ]
}

const doneAlready = ({ events }: AlertPage): string[] =>
  events.some(({ kind }) => kind === 'legalAdvice') ? ['stages', 'legal'] : ['stages']

/** The note with what was done before, and what was not. */
function withSteps(note: string, steps: readonly Step[], done: readonly string[]): string {
  if (steps.length === 0 || note.trim() === '') return note
  const lines = steps.map(({ key, label, hint }) => `${label}: ${doneText(done.includes(key), key, hint)}`)
  return [note, ...lines].join('\n')
}

function doneText(isDone: boolean, key: string, hint: string): string {
  if (!isDone) return 'not yet'
  return key === 'stages' ? hint.replace(/^So far: /, '') : 'yes'
}
