import { alertThemeLabels, themesOf } from '../../../../shared/records/alert-themes.ts'
import { problemAt } from '../../../ui/form-dialog.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { idOf, type RaiseParts } from './raise-parts.ts'

/** What it is about, of the themes the service counts for its kind; words and facts follow it until they are changed. */
export function ThemeField(parts: RaiseParts) {
  const { form, filled, error, problems } = parts
  const { kind } = filled
  if (kind === null) return null
  const id = idOf(parts, 'theme')
  return (
    <SelectField
      id={id}
      label="Theme"
      none="Choose a theme"
      choices={themesOf[kind].map((theme) => ({ value: theme, label: alertThemeLabels[theme] }))}
      value={filled.theme}
      onChange={(theme) => form.change({ theme })}
      error={problems.find(({ fieldId }) => fieldId === id)?.text ?? problemAt(error, 'theme')}
    />
  )
}
