import { Button } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { AlertDraft } from '../../shared/records/readiness.ts'
import { useCommand } from '../api.ts'
import { FormDialog, fieldIdOf, problemAt, problemsOf } from './form-dialog.tsx'
import { FormField } from './form-field.tsx'
import { TextField } from './text-field.tsx'

type AlertDraftDialogProps = { title: string; draft: AlertDraft; onClose: () => void }

/** A draft alert: its text to read and copy, and what became of it, which takes it off the list. */
export function AlertDraftDialog({ title, draft, onClose }: AlertDraftDialogProps) {
  const form = useId()
  const [why, setWhy] = useState('')
  const copy = useCommand('clipboard.copy')
  const close = useCommand('alertDrafts.close')
  const submit = () => close.mutate({ id: draft.id, version: draft.version, why }, { onSuccess: onClose })
  return (
    <FormDialog
      title={title}
      lead="A draft: nothing has been sent. Children are named by initials and case number."
      action="Take off the list"
      problems={problemsOf(close.error, form, 'why')}
      onSubmit={submit}
      onClose={onClose}
      isBusy={close.isPending}
    >
      <FormField label="Text of the draft">
        {(ids) => <textarea {...ids} className="input text-area" rows={12} readOnly value={draft.draft} />}
      </FormField>
      <div className="row row-wrap">
        <Button type="button" onClick={() => copy.mutate({ text: draft.draft })}>
          Copy the text
        </Button>
        <output className="quiet">{copy.isSuccess && 'Copied'}</output>
      </div>
      <TextField
        id={fieldIdOf(form, 'why')}
        label="What became of it"
        hint="Such as “Sent to the team manager by email” or “Not needed: came an hour later”"
        value={why}
        onChange={setWhy}
        error={problemAt(close.error, 'why')}
      />
    </FormDialog>
  )
}
