import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { AlertTheme, alertThemeLabels } from '../../../shared/records/alert-themes.ts'
import { type LearningActivity, learningKindLabels } from '../../../shared/records/learning.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TypedField } from '../../ui/typed-field.tsx'
import { LearningActions } from './learning-actions.tsx'
import { type OpenLearning, useLearning } from './use-learning.ts'

const crumb = (
  <Link className="link" to="/reports/learning">
    Audits and observations
  </Link>
)
const themes = AlertTheme.options.map((value) => ({ value, label: alertThemeLabels[value] }))

/** One audit or observation, kept as it is typed. */
export function LearningEntry({ activity, today }: { activity: LearningActivity; today: IsoDate }) {
  const open = useLearning(activity)
  const [isRemoving, setRemoving] = useState(false)
  const { kind, title, happenedOn } = activity
  const sub = `${learningKindLabels[kind]}, ${formatDay(happenedOn)}. Kept as it is typed.`
  return (
    <>
      <PageHead
        title={title}
        crumb={crumb}
        sub={sub}
        commands={<Button onClick={() => setRemoving(true)}>Remove from the log</Button>}
      />
      <div className="page-body">
        {open.problem && <MessageBar kind="overdue">{open.problem}</MessageBar>}
        <div className="learning-entry">
          <section className="stack" aria-labelledby="learning-found">
            <h2 id="learning-found">What was looked at and found</h2>
            <Found open={open} today={today} />
          </section>
          <aside className="stack" aria-labelledby="learning-about">
            <h2 id="learning-about">About it</h2>
            <About open={open} today={today} />
          </aside>
        </div>
        <LearningActions open={open} today={today} />
      </div>
      {isRemoving && <RemoveEntry activity={activity} onCancel={() => setRemoving(false)} />}
    </>
  )
}

type PartProps = { open: OpenLearning; today: IsoDate }

const long = { rows: 4, className: 'learning-text' }

function Found({ open: { field }, today }: PartProps) {
  const common = { today, text: long }
  return (
    <>
      <TypedField {...common} def={{ kind: 'line', label: 'What it is about' }} {...field('title')} />
      <TypedField
        {...common}
        def={{ kind: 'text', label: 'What was looked at', hint: 'Records, a meeting, all alerts of a theme' }}
        {...field('looked')}
      />
      <TypedField {...common} def={{ kind: 'text', label: 'What went well' }} {...field('strengths')} />
      <TypedField {...common} def={{ kind: 'text', label: 'Findings' }} {...field('findings')} />
    </>
  )
}

function About({ open: { field, activity }, today }: PartProps) {
  const iros = useAppQuery('iros.list', {}).data ?? []
  // One who has left can be the one it was about.
  const people = iros.filter(
    ({ id, endedOn }) => id === activity.iroId || endedOn === null || endedOn >= activity.happenedOn,
  )
  const theme = field('theme')
  const iro = field('iroId')
  return (
    <>
      <TypedField
        def={{ kind: 'choice', label: 'What it was', choices: learningKindLabels }}
        {...field('kind')}
        today={today}
      />
      <TypedField def={{ kind: 'day', label: 'Day it took place' }} {...field('happenedOn')} today={today} />
      <SelectField
        label="Theme"
        hint="The themes alerts have"
        none="No one theme"
        choices={themes}
        value={themes.find(({ value }) => value === theme.value)?.value ?? null}
        onChange={(value) => theme.onType(value ?? '')}
        error={theme.problem}
      />
      <SelectField
        label="Whose practice"
        none="The service’s"
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={people.find(({ id }) => id === iro.value)?.id ?? null}
        onChange={(value) => iro.onType(value ?? '')}
        error={iro.problem}
      />
      <TypedField def={{ kind: 'line', label: 'Who led it' }} {...field('leadName')} today={today} />
      <TypedField def={{ kind: 'count', label: 'How many cases' }} {...field('cases')} today={today} />
    </>
  )
}

function RemoveEntry({ activity, onCancel }: { activity: LearningActivity; onCancel: () => void }) {
  const navigate = useNavigate()
  const remove = useCommand('learning.remove')
  const { id, version, title, actions } = activity
  const withActions =
    actions.length === 0 ? '' : ` Its ${actions.length === 1 ? 'action goes' : `${actions.length} actions go`} too.`
  return (
    <ConfirmDialog
      action="Remove this from the log"
      onConfirm={() => remove.mutate({ id, version }, { onSuccess: () => void navigate('/reports/learning') })}
      onCancel={onCancel}
      isBusy={remove.isPending}
    >
      <p>
        {title}.{withActions}
      </p>
      {remove.error && <MessageBar kind="overdue">{remove.error.detail.message}</MessageBar>}
    </ConfirmDialog>
  )
}
