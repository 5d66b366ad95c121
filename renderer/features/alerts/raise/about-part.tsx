import { Button } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useState } from 'react'
import { nameOf } from '../../../../shared/records/child.ts'
import type { ChildLine } from '../../../../shared/records/child-line.ts'
import type { ChildId } from '../../../../shared/records/ids.ts'
import { ChildName } from '../../../ui/child-name.tsx'
import { ChildPicker } from '../../../ui/child-picker.tsx'
import { problemAt } from '../../../ui/form-dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { idOf, type RaiseParts } from './raise-parts.ts'

/** Whom it is about: the children, with those of the same meeting or family to add. */
export function AboutPart(parts: RaiseParts) {
  const { form, prefill, problems } = parts
  const { children, others } = prefill
  const [isPicking, setPicking] = useState(false)
  const choose = (childIds: ChildId[]) => form.change({ childIds, workerName: null })
  const ids = children.map(({ childId }) => childId)
  const missing = problems.find(({ fieldId }) => fieldId === idOf(parts, 'childIds'))?.text ?? null
  const pick = (childId: ChildId) => {
    setPicking(false)
    choose([...ids.filter((id) => id !== childId), childId])
  }
  return (
    <section className="raise-about" aria-label="Whom it is about">
      {children.length > 0 && (
        <ul className="raise-children">
          {children.map((child) => (
            <li key={child.childId} className="raise-child">
              <ChosenChild child={child} onRemove={() => choose(ids.filter((id) => id !== child.childId))} />
            </li>
          ))}
        </ul>
      )}
      {children.length > 0 && (
        <div className="row row-wrap">
          {others.map((other) => (
            <Button key={other.childId} size="small" onClick={() => choose([...ids, other.childId])}>
              Also {nameOf(other)}
            </Button>
          ))}
          {!isPicking && (
            <Button size="small" appearance="subtle" onClick={() => setPicking(true)}>
              Another child
            </Button>
          )}
        </div>
      )}
      {(isPicking || children.length === 0) && (
        <ChildPicker id={idOf(parts, 'childIds')} onChoose={pick} error={missing} />
      )}
    </section>
  )
}

/** The social worker it is about, or whose practice was good; the one of the child until another is typed. */
export function WorkerField(parts: RaiseParts) {
  const { form, prefill, filled, error } = parts
  return (
    <TextField
      id={idOf(parts, 'workerName')}
      label={prefill.teamName === '' ? 'Social worker' : `Social worker, ${prefill.teamName}`}
      value={filled.workerName}
      onChange={(workerName) => form.change({ workerName })}
      error={problemAt(error, 'workerName')}
    />
  )
}

function ChosenChild({ child, onRemove }: { child: ChildLine; onRemove: () => void }) {
  return (
    <>
      <ChildName name={nameOf(child)} age={child.age} expectedOn={child.expectedOn} isRestricted={child.isRestricted} />
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={`Not about ${nameOf(child)}`}
        onClick={onRemove}
      />
    </>
  )
}
