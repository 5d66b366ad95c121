import { useState } from 'react'
import type { Settings } from '../../../shared/records/settings.ts'
import { useCommand } from '../../api.ts'
import { FormField } from '../../ui/form-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SettingGroup } from './setting-parts.tsx'

/** What paper copies of every meeting say unless the meeting says its own. */
export function CopySettings({ settings }: { settings: Settings }) {
  const change = useCommand('settings.change')
  const [whomToRing, setWhomToRing] = useState(settings.whomToRing)
  const [complaintsNumber, setComplaintsNumber] = useState(settings.complaintsNumber)
  const typed = { whomToRing, complaintsNumber }
  const keep = (field: keyof typeof typed) => () => {
    if (typed[field] !== settings[field]) change.mutate({ ...settings, ...typed })
  }
  const errors = change.error?.detail.fields
  return (
    <SettingGroup
      title="Paper copies"
      lead="What the copies of each next meeting say at first; a meeting can say its own on its Copies screen."
    >
      <FormField
        label="Whom families ring"
        hint="One a line, such as Tom Adeyemi, social worker: 01632 960 141"
        error={errors?.whomToRing ?? null}
      >
        {(ids) => (
          <textarea
            {...ids}
            className="input text-area"
            rows={3}
            value={whomToRing}
            onChange={(event) => setWhomToRing(event.target.value)}
            onBlur={keep('whomToRing')}
          />
        )}
      </FormField>
      <TextField
        label="Complaints number"
        error={errors?.complaintsNumber ?? null}
        value={complaintsNumber}
        onChange={setComplaintsNumber}
        onLeave={keep('complaintsNumber')}
      />
    </SettingGroup>
  )
}
