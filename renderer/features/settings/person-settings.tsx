import { Dropdown, Field, Input, Option, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { type Profile, Role, roleLabels } from '../../../shared/records/profile.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { SettingGroup } from './setting-parts.tsx'

const NOBODY = 'nobody'

/** Whose laptop this is, and which IRO's cases are their own. */
export function PersonSettings({ profile }: { profile: Profile }) {
  const change = useCommand('session.setProfile')
  const iros = useAppQuery('iros.list', {}).data ?? []
  const [name, setName] = useState(profile.name)
  const error = change.error?.detail.fields?.name
  const own = iros.find((iro) => iro.id === profile.iroId)
  return (
    <SettingGroup
      title="You"
      lead="Your name stands on lists and letters. Your role decides whose children you see first."
    >
      <Field label="Your name" {...(error ? { validationMessage: error, validationState: 'error' as const } : {})}>
        <Input
          value={name}
          onChange={(_event, data) => setName(data.value)}
          onBlur={() => name !== profile.name && change.mutate({ ...profile, name })}
        />
      </Field>
      <Field label="Your role">
        <RadioGroup
          value={profile.role}
          onChange={(_event, data) => change.mutate({ ...profile, role: Role.parse(data.value) })}
        >
          {Role.options.map((role) => (
            <Radio key={role} value={role} label={roleLabels[role]} />
          ))}
        </RadioGroup>
      </Field>
      {iros.length > 0 && (
        <Field
          label="Your own caseload"
          hint="The IRO whose children are yours; none for a manager who carries no cases"
        >
          <Dropdown
            value={own?.name ?? 'None'}
            selectedOptions={[profile.iroId ?? NOBODY]}
            onOptionSelect={(_event, { optionValue }) =>
              change.mutate({ ...profile, iroId: iros.find((iro) => iro.id === optionValue)?.id ?? null })
            }
          >
            <Option value={NOBODY}>None</Option>
            {iros.map((iro) => (
              <Option key={iro.id} value={iro.id}>
                {iro.name}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
    </SettingGroup>
  )
}
