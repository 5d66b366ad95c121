import { z } from 'zod'
import {
  AlertOutcome,
  alertOutcomeLabels,
  CloseAlert,
  EvidenceKind,
  evidenceKindLabels,
} from '../../../../shared/records/alert.ts'
import { AlertTheme, alertThemeLabels, themesOf } from '../../../../shared/records/alert-themes.ts'
import { call } from '../../../api.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { fieldIdOf, problemAt } from '../../../ui/form-dialog.tsx'
import { NoteField } from '../../../ui/note-field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { calledIn } from './called.ts'
import { PaneForm, useSending } from './pane-form.tsx'
import type { OpenAlert } from './use-alert.ts'
import { dayIn, TypedDay, useDraft } from './use-draft.ts'

const form = 'alert-close'
const schema = z.object({
  outcome: AlertOutcome.nullable(),
  theme: AlertTheme.nullable(),
  evidenceKind: EvidenceKind.nullable(),
  evidenceOn: TypedDay,
  evidence: z.string(),
  changedForChild: z.string(),
  learning: z.string(),
})
const outcomes = AlertOutcome.options.map((value) => ({ value, label: alertOutcomeLabels[value] }))
const kinds = EvidenceKind.options.map((value) => ({ value, label: evidenceKindLabels[value] }))

/** Closes a concern with what shows that it is put right and what changed for the child. */
export function CloseForm({ open }: { open: OpenAlert }) {
  const { page, rules } = open
  const initial = {
    outcome: null,
    theme: page.theme,
    evidenceKind: null,
    evidenceOn: null,
    evidence: '',
    changedForChild: '',
    learning: '',
  }
  const { values, change, clear } = useDraft(open, { name: 'close', schema, initial })
  const evidenceOn = dayIn(values.evidenceOn, rules.today)
  const sending = useSending(open)
  const submit = () =>
    sending.send({
      schema: CloseAlert,
      input: { alertId: page.id, version: page.version, ...values, evidenceOn },
      call: (input) => call('alerts.close', input),
      onDone: clear,
    })
  const at = (path: keyof typeof values) => ({ id: fieldIdOf(form, path), error: problemAt(sending.error, path) })
  return (
    <PaneForm form={form} first="evidence" action="Close the alert" sending={sending} onSubmit={submit}>
      <SelectField
        label="What became of it"
        none="Choose"
        choices={outcomes}
        value={values.outcome}
        onChange={(outcome) => change({ outcome })}
        {...at('outcome')}
      />
      <SelectField
        label="How you know"
        none="Choose"
        choices={kinds}
        value={values.evidenceKind}
        onChange={(evidenceKind) => change({ evidenceKind })}
        {...at('evidenceKind')}
      />
      <DateField
        label="Day of the evidence"
        value={evidenceOn}
        onChange={(on) => change({ evidenceOn: { on } })}
        today={rules.today}
        {...at('evidenceOn')}
      />
      <NoteField
        label="What shows it"
        hint="What was seen, where and when. “No reply” is not evidence."
        value={values.evidence}
        onChange={(evidence) => change({ evidence })}
        {...at('evidence')}
      />
      <NoteField
        label={`What changed for ${calledIn(page)}`}
        value={values.changedForChild}
        onChange={(changedForChild) => change({ changedForChild })}
        {...at('changedForChild')}
      />
      <SelectField
        label="Theme"
        hint="As it turned out"
        none="Choose"
        choices={themesOf.concern.map((value) => ({ value, label: alertThemeLabels[value] }))}
        value={values.theme}
        onChange={(theme) => change({ theme })}
        {...at('theme')}
      />
      <NoteField
        label="What the service can learn (optional)"
        value={values.learning}
        onChange={(learning) => change({ learning })}
        {...at('learning')}
      />
    </PaneForm>
  )
}
