import { useState } from 'react'
import { useAppQuery, useCommand } from '../../api.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { fieldIdOf } from '../../ui/form-dialog.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { subjectAbout, subjectName } from './challenge-words.ts'
import type { OpenAgenda } from './use-agenda.ts'

/** Puts a case or theme of the tracker on this agenda, or a theme that is new. */
export function AddItem({ open, onClose }: { open: OpenAgenda; onClose: () => void }) {
  const form = 'agenda-add'
  const { meeting, lines } = open.agenda
  const [subjectId, setSubject] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const put = useCommand('challenge.putOnAgenda')
  const add = useCommand('challenge.addTheme')
  const here = new Set<string>(lines.map((line) => line.subjectId))
  const others = (useAppQuery('challenge.tracker', {}).data ?? []).filter((line) => !here.has(line.subjectId))
  const chosen = others.find((line) => line.subjectId === subjectId)
  const choices = others.map((line) => ({
    value: line.subjectId,
    label: [subjectName(line), line.alert?.number, subjectAbout(line), line.closed && 'over']
      .filter(Boolean)
      .join(', '),
  }))
  const isNew = title.trim() !== ''
  const send = () => {
    if (isNew) add.mutate({ title, theme: null, meetingId: meeting.id }, { onSuccess: onClose })
    else if (chosen) put.mutate({ meetingId: meeting.id, subjectId: chosen.subjectId }, { onSuccess: onClose })
  }
  return (
    <AskDialog
      {...{ form, onClose }}
      title="Add to the agenda"
      action="Add it"
      wanted={{
        path: 'subjectId',
        isThere: isNew || chosen !== undefined,
        missing: 'Choose one, or name a new theme.',
      }}
      command={isNew ? add : put}
      onSend={send}
    >
      {(wrong) => (
        <>
          <SelectField
            label="From the tracker"
            choices={choices}
            value={chosen?.subjectId ?? null}
            onChange={setSubject}
            none={choices.length === 0 ? 'Everything on the tracker is here' : 'Choose'}
            id={fieldIdOf(form, 'subjectId')}
            error={wrong('subjectId')}
          />
          <TextField
            label="Or a new theme"
            hint="Name no child here; a concern about a child is an alert"
            value={title}
            onChange={setTitle}
            id={fieldIdOf(form, 'title')}
            error={wrong('title')}
          />
        </>
      )}
    </AskDialog>
  )
}
