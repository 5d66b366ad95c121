import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { type Post, type PostLeave, PostRole, postRoleLabels } from '../../../shared/records/post.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { PostAwayDialog, PostDialog } from './post-dialogs.tsx'
import { SettingGroup } from './setting-parts.tsx'

type Asked =
  | { kind: 'save'; post: Post | null }
  | { kind: 'away'; post: Post }
  | { kind: 'remove'; post: Post }
  | { kind: 'notAway'; post: Post; leave: PostLeave }

/** Who holds the posts alerts go to, the days they are away, and who answers meanwhile. */
export function PostSettings({ today }: { today: IsoDate }) {
  const posts = useAppQuery('posts.list', {}).data
  const [asked, setAsked] = useState<Asked | null>(null)
  if (!posts) return null
  const close = () => setAsked(null)
  const missing = PostRole.options.filter((role) => !posts.some((post) => post.role === role))
  return (
    <SettingGroup
      title="Who alerts go to"
      lead="Filled in when an alert is raised or escalated. While somebody is away the task moves to who answers; the duty and its due day stay."
    >
      {posts.length === 0 && <p>Nobody is named yet: an alert then names the post alone.</p>}
      {PostRole.options.map((role) => (
        <PostsOf key={role} role={role} posts={posts.filter((post) => post.role === role)} onAsk={setAsked} />
      ))}
      {posts.length > 0 && missing.length > 0 && (
        <p className="quiet">Nobody named: {missing.map((role) => postRoleLabels[role].toLowerCase()).join(', ')}.</p>
      )}
      <div>
        <Button onClick={() => setAsked({ kind: 'save', post: null })}>Add somebody</Button>
      </div>
      {asked?.kind === 'save' && <PostDialog post={asked.post} onClose={close} />}
      {asked?.kind === 'away' && <PostAwayDialog post={asked.post} today={today} onClose={close} />}
      {asked?.kind === 'remove' && <RemovePost post={asked.post} onClose={close} />}
      {asked?.kind === 'notAway' && <RemoveAway post={asked.post} leave={asked.leave} onClose={close} />}
    </SettingGroup>
  )
}

type PostsOfProps = { role: PostRole; posts: readonly Post[]; onAsk: (asked: Asked) => void }

function PostsOf({ role, posts, onAsk }: PostsOfProps) {
  if (posts.length === 0) return null
  return (
    <section className="post-group" aria-label={postRoleLabels[role]}>
      <h3>{postRoleLabels[role]}</h3>
      <ul className="post-list">
        {posts.map((post) => (
          <PostLine key={post.id} post={post} onAsk={onAsk} />
        ))}
      </ul>
    </section>
  )
}

function PostLine({ post, onAsk }: { post: Post; onAsk: (asked: Asked) => void }) {
  const { name, role, teamName, leave } = post
  // The buttons of a list are told apart by the name they are about.
  const whom = teamName === null ? name : `${name}, ${teamName}`
  return (
    <li>
      <div className="template-line">
        <div>
          <b>{name}</b> <span className="quiet">{teamText(post)}</span>
        </div>
        <div className="button-row">
          <Button size="small" aria-label={`Change ${whom}`} onClick={() => onAsk({ kind: 'save', post })}>
            Change
          </Button>
          <Button size="small" aria-label={`Days away of ${whom}`} onClick={() => onAsk({ kind: 'away', post })}>
            Days away
          </Button>
          <Button
            size="small"
            aria-label={`Remove ${whom} as ${postRoleLabels[role].toLowerCase()}`}
            onClick={() => onAsk({ kind: 'remove', post })}
          >
            Remove
          </Button>
        </div>
      </div>
      {leave.map((away) => (
        <p key={away.id} className="post-away">
          {awayText(away)}{' '}
          <button
            type="button"
            className="link"
            aria-label={`Remove the days away of ${whom} from ${formatDay(away.fromOn)}`}
            onClick={() => onAsk({ kind: 'notAway', post, leave: away })}
          >
            Remove
          </button>
        </p>
      ))}
    </li>
  )
}

/** "Away Mon 23 Nov 2026 to Fri 27 Nov 2026: Tom Adeyemi answers meanwhile." */
function awayText({ fromOn, untilOn, delegateName }: PostLeave): string {
  const days = fromOn === untilOn ? formatDay(fromOn) : `${formatDay(fromOn)} to ${formatDay(untilOn)}`
  return `Away ${days}: ${delegateName === '' ? 'nobody is named to answer' : `${delegateName} answers meanwhile`}.`
}

const teamText = ({ role, teamName }: Post): string => {
  if (teamName !== null) return teamName
  return role === 'teamManager' || role === 'serviceManager' ? 'every team without its own' : ''
}

function RemovePost({ post: { id, version, name, role }, onClose }: { post: Post; onClose: () => void }) {
  const remove = useCommand('posts.remove')
  return (
    <ConfirmDialog
      action={`Remove ${name}`}
      onConfirm={() => remove.mutate({ id, version }, { onSuccess: onClose })}
      onCancel={onClose}
      isBusy={remove.isPending}
    >
      <p>
        Nobody is then {postRoleLabels[role].toLowerCase()} here. Alerts that went to {name} keep the name where it was
        written on them.
      </p>
      {remove.error && <MessageBar kind="overdue">{remove.error.detail.message}</MessageBar>}
    </ConfirmDialog>
  )
}

function RemoveAway({ post, leave, onClose }: { post: Post; leave: PostLeave; onClose: () => void }) {
  const remove = useCommand('posts.removeLeave')
  const { id, version } = leave
  return (
    <ConfirmDialog
      action={`Remove the days away of ${post.name}`}
      onConfirm={() => remove.mutate({ id, version }, { onSuccess: onClose })}
      onCancel={onClose}
      isBusy={remove.isPending}
    >
      <p>{awayText(leave)}</p>
      {remove.error && <MessageBar kind="overdue">{remove.error.detail.message}</MessageBar>}
    </ConfirmDialog>
  )
}
