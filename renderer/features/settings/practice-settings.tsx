import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Profile } from '../../../shared/records/profile.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { SettingGroup } from './setting-parts.tsx'

/** The fictional county: open it, leave it, delete it. It never shares a vault with real work. */
export function PracticeSettings({ profile }: { profile: Profile }) {
  const status = useAppQuery('vault.status', {}).data
  const open = useCommand('practice.open')
  const leave = useCommand('practice.leave')
  const remove = useCommand('practice.remove')
  const [isAsking, setAsking] = useState(false)
  const isPractising = status?.kind === 'practice'
  return (
    <SettingGroup
      title="Fictional county"
      lead="Harnshire, to try things out in. Nobody in it is real, and it has a vault of its own."
    >
      <div className="button-row">
        {isPractising ? (
          <Button appearance="primary" onClick={() => leave.mutate({})}>
            Leave the fictional county
          </Button>
        ) : (
          <Button
            disabledFocusable={open.isPending}
            onClick={() => open.mutate({ name: profile.name, role: profile.role })}
          >
            {open.isPending ? 'Making the county' : 'Open the fictional county'}
          </Button>
        )}
        {status?.hasPractice && <Button onClick={() => setAsking(true)}>Delete the fictional county</Button>}
      </div>
      {isAsking && (
        <ConfirmDialog
          action="Delete the fictional county"
          onConfirm={() => remove.mutate({}, { onSuccess: () => setAsking(false) })}
          onCancel={() => setAsking(false)}
          isBusy={remove.isPending}
        >
          Everything tried out in it goes. Your own vault is not touched.
        </ConfirmDialog>
      )}
    </SettingGroup>
  )
}
