import { Button } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { actionState, type LearningAction } from '../../../shared/records/learning.ts'
import { call } from '../../api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Status } from '../../ui/status.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { TypedField } from '../../ui/typed-field.tsx'
import type { OpenLearning } from './use-learning.ts'

type PartProps = { open: OpenLearning; today: IsoDate }

/** What is done about what was found: each with who does it, by when, and whether it is done. */
export function LearningActions({ open, today }: PartProps) {
  const { actions } = open.activity
  return (
    <section className="stack" aria-labelledby="learning-actions">
      <h2 id="learning-actions">Actions</h2>
      {actions.length === 0 && <p className="quiet">Nothing to do is recorded yet.</p>}
      <ol className="learning-actions">
        {actions.map((action, index) => (
          <ActionRow key={action.id} {...{ action, open, today }} number={index + 1} />
        ))}
      </ol>
      <AddAction open={open} />
    </section>
  )
}

function ActionRow({ action, number, open, today }: PartProps & { action: LearningAction; number: number }) {
  const { id, doneOn } = action
  const state = actionState(action, today)
  const done = open.actionField(id, 'doneOn')
  const [isRemoving, setRemoving] = useState(false)
  const remove = async () => {
    await open.run(() => call('learning.removeAction', { id }))
    setRemoving(false)
  }
  return (
    <li>
      <fieldset className="learning-action">
        <legend>
          Action {number}
          {state === 'late' && <Status kind="overdue" text="Late" />}
        </legend>
        <TypedField def={{ kind: 'line', label: 'What is done' }} {...open.actionField(id, 'action')} today={today} />
        <TypedField def={{ kind: 'line', label: 'Who does it' }} {...open.actionField(id, 'ownerName')} today={today} />
        <TypedField def={{ kind: 'day', label: 'By when' }} {...open.actionField(id, 'dueBy')} today={today} />
        <div className="learning-action-foot">
          <TickField
            label={doneOn === null ? 'Done' : `Done ${formatDay(doneOn)}`}
            isTicked={done.value !== ''}
            onChange={(isDone) => done.onType(isDone ? today : '')}
          />
          <Button size="small" aria-label={`Remove action ${number}`} onClick={() => setRemoving(true)}>
            Remove
          </Button>
        </div>
      </fieldset>
      {isRemoving && (
        <ConfirmDialog
          action={`Remove action ${number}`}
          onConfirm={() => void remove()}
          onCancel={() => setRemoving(false)}
        >
          <p>{action.action}</p>
          <p>It cannot be brought back.</p>
        </ConfirmDialog>
      )}
    </li>
  )
}

function AddAction({ open }: { open: OpenLearning }) {
  const [action, setAction] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (action.trim() === '') return
    const { id: learningActivityId } = open.activity
    const done = await open.run(() => call('learning.addAction', { learningActivityId, action }))
    if (done) setAction('')
  }
  return (
    <form className="learning-add" onSubmit={(event) => void add(event)}>
      <TextField label="Another action" value={action} onChange={setAction} />
      <Button type="submit">Add this action</Button>
    </form>
  )
}
