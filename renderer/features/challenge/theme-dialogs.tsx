import { useState } from 'react'
import { AlertTheme, alertThemeLabels } from '../../../shared/records/alert-themes.ts'
import type { TrackerLine } from '../../../shared/records/challenge.ts'
import { useCommand } from '../../api.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { fieldIdOf } from '../../ui/form-dialog.tsx'
import { NoteField } from '../../ui/note-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** The themes alerts are counted by, to choose from. */
const themeChoices = AlertTheme.options.map((value) => ({ value, label: alertThemeLabels[value] }))

/** Puts a theme on the tracker. */
export function AddTheme({ onClose }: { onClose: () => void }) {
  const form = 'tracker-theme'
  const [title, setTitle] = useState('')
  const [theme, setTheme] = useState<AlertTheme | null>(null)
  const add = useCommand('challenge.addTheme')
  return (
    <AskDialog
      {...{ form, onClose }}
      title="Follow a theme"
      lead="It comes up at the next pre-challenge meeting, and again until it is settled. Name no child here."
      action="Follow this theme"
      wanted={{ path: 'title', isThere: title.trim() !== '', missing: 'Say what the theme is' }}
      command={add}
      onSend={() => add.mutate({ title, theme, meetingId: null }, { onSuccess: onClose })}
    >
      {(wrong) => (
        <>
          <TextField
            label="Theme"
            value={title}
            onChange={setTitle}
            id={fieldIdOf(form, 'title')}
            error={wrong('title')}
          />
          <SelectField
            label="Counted as"
            choices={themeChoices}
            value={theme}
            onChange={setTheme}
            none="None of these"
          />
        </>
      )}
    </AskDialog>
  )
}

/** Ends a theme with its reason. */
export function EndTheme({ line, onClose }: { line: TrackerLine; onClose: () => void }) {
  const form = 'tracker-end'
  const [why, setWhy] = useState('')
  const close = useCommand('challenge.closeTheme')
  const { subjectId: id, version, title } = line
  const send = () => version !== null && close.mutate({ id, version, why }, { onSuccess: onClose })
  return (
    <AskDialog
      {...{ form, onClose }}
      title="End this theme"
      lead={`${title}. It stays on the tracker, greyed with the reason, until the next meeting has been held.`}
      action="End this theme"
      wanted={{ path: 'why', isThere: why.trim() !== '', missing: 'Say why it is over' }}
      command={close}
      onSend={send}
    >
      {(wrong) => (
        <NoteField label="Why" value={why} onChange={setWhy} id={fieldIdOf(form, 'why')} error={wrong('why')} />
      )}
    </AskDialog>
  )
}
