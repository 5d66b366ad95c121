import { problemAt } from '../../../ui/form-dialog.tsx'
import { NoteField } from '../../../ui/note-field.tsx'
import { idOf, type RaiseParts } from './raise-parts.ts'
import { ThemeField } from './theme-field.tsx'

/** Good practice in three fields; it has no clock, and nobody has to answer. */
export function PraiseFields(parts: RaiseParts) {
  const { form, error } = parts
  const { account, difference } = form.answers
  return (
    <>
      <NoteField
        id={idOf(parts, 'account')}
        label="What was done well"
        value={account}
        onChange={(text) => form.change({ account: text })}
        error={problemAt(error, 'account')}
      />
      <NoteField
        id={idOf(parts, 'difference')}
        label="The difference it made"
        value={difference}
        onChange={(text) => form.change({ difference: text })}
        error={problemAt(error, 'difference')}
      />
      <ThemeField {...parts} />
    </>
  )
}
