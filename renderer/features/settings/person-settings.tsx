import { useState } from 'react'
import { type Profile, Role, roleLabels } from '../../../shared/records/profile.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SettingGroup } from './setting-parts.tsx'

/** Whose laptop this is, and which IRO's cases are their own. */
export function PersonSettings({ profile }: { profile: Profile }) {
  const change = useCommand('session.setProfile')
  const iros = useAppQuery('iros.list', {}).data ?? []
  const [name, setName] = useState(profile.name)
  const error = change.error?.detail.fields?.name
  return (
    <SettingGroup
      title="You"
      lead="Your name stands on lists and letters. Your role decides whose children you see first."
    >
      <TextField
        label="Your name"
        error={error ?? null}
        value={name}
        onChange={setName}
        onLeave={() => name !== profile.name && change.mutate({ ...profile, name })}
        autoComplete="name"
      />
      <ChoiceList
        label="Your role"
        choices={Role.options.map((role) => ({ value: role, label: roleLabels[role] }))}
        value={profile.role}
        onChange={(role) => change.mutate({ ...profile, role })}
      />
      {iros.length > 0 && (
        <SelectField
          label="Your own caseload"
          hint="The IRO whose children are yours; none for a manager who carries no cases"
          choices={iros.map((iro) => ({ value: iro.id, label: iro.name }))}
          value={profile.iroId}
          onChange={(iroId) => change.mutate({ ...profile, iroId })}
          none="None"
        />
      )}
    </SettingGroup>
  )
}
