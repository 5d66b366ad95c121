import { useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import type { TeamId } from '../../../shared/records/ids.ts'
import { type Post, PostRole, postRoleLabels, postsOfTeams } from '../../../shared/records/post.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { type DaysAway, DaysAwayFields } from '../../ui/days-away-fields.tsx'
import { fieldIdOf } from '../../ui/form-dialog.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'

const roles = PostRole.options.map((value) => ({ value, label: postRoleLabels[value] }))
const saveForm = 'post'

/** Names whoever holds a post, or changes the name. */
export function PostDialog({ post, onClose }: { post: Post | null; onClose: () => void }) {
  const [role, setRole] = useState<PostRole | null>(post?.role ?? null)
  const [teamId, setTeam] = useState<TeamId | null>(post?.teamId ?? null)
  const [name, setName] = useState(post?.name ?? '')
  const teams = useAppQuery('posts.teams', {}).data ?? []
  const save = useCommand('posts.save')
  const hasTeam = role !== null && postsOfTeams.includes(role)
  const send = () => {
    if (role === null) return
    const who = { id: post?.id ?? null, version: post?.version ?? null, role, teamId: hasTeam ? teamId : null, name }
    save.mutate(who, { onSuccess: onClose })
  }
  return (
    <AskDialog
      form={saveForm}
      onClose={onClose}
      title={post ? `Change ${post.name}` : 'Name who holds a post'}
      action={post ? 'Keep this' : 'Add this person'}
      wanted={{ path: 'role', isThere: role !== null, missing: 'Choose the post.' }}
      command={save}
      onSend={send}
    >
      {(wrong) => (
        <>
          <SelectField
            label="Post"
            none="Choose the post"
            choices={roles}
            value={role}
            onChange={setRole}
            id={fieldIdOf(saveForm, 'role')}
            error={wrong('role')}
          />
          {hasTeam && (
            <SelectField
              label="Team"
              none="Every team without its own"
              choices={teams.map((team) => ({ value: team.teamId, label: team.name }))}
              value={teamId}
              onChange={setTeam}
              id={fieldIdOf(saveForm, 'teamId')}
              error={wrong('teamId')}
            />
          )}
          <TextField
            label="Name"
            value={name}
            onChange={setName}
            id={fieldIdOf(saveForm, 'name')}
            error={wrong('name')}
          />
        </>
      )}
    </AskDialog>
  )
}

const awayForm = 'post-away'

/** Records days away of whoever holds a post, and who answers meanwhile. */
export function PostAwayDialog({ post, today, onClose }: { post: Post; today: IsoDate; onClose: () => void }) {
  const [days, setDays] = useState<DaysAway>({ fromOn: null, untilOn: null })
  const { fromOn, untilOn } = days
  const [delegateName, setDelegate] = useState('')
  const add = useCommand('posts.addLeave')
  const posts = useAppQuery('posts.list', {}).data ?? []
  const others = [...new Set(posts.map(({ name }) => name))].filter((name) => name !== post.name)
  // One day away needs no last day.
  const send = () =>
    fromOn && add.mutate({ postId: post.id, fromOn, untilOn: untilOn ?? fromOn, delegateName }, { onSuccess: onClose })
  return (
    <AskDialog
      form={awayForm}
      onClose={onClose}
      title={`${post.name} is away`}
      lead="Alerts that wait for an answer name who answers meanwhile. Their due days stay."
      action="Record days away"
      wanted={{ path: 'fromOn', isThere: fromOn !== null, missing: 'Enter the first day away.' }}
      command={add}
      onSend={send}
    >
      {(wrong) => (
        <>
          <DaysAwayFields {...{ form: awayForm, days, today, wrong }} onChange={setDays} />
          <TextField
            label="Who answers meanwhile"
            hint="May stay empty: it is then said that nobody is named"
            value={delegateName}
            onChange={setDelegate}
            list="post-names"
            id={fieldIdOf(awayForm, 'delegateName')}
            error={wrong('delegateName')}
          />
          <datalist id="post-names">
            {others.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </AskDialog>
  )
}
