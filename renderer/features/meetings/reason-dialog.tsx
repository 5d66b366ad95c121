import { useState } from 'react'
import { isLate } from '../../../shared/rules/due-status.ts'
import { useCommand } from '../../api.ts'
import { FormDialog, problemsOf } from '../../ui/form-dialog.tsx'
import { answerOf, type HeldAnswers, LateFields, withAnswer } from './held-fields.tsx'
import { leadOf, type MeetingFormProps } from './meeting-form.tsx'

const form = 'reason'

/** Says why a meeting is late, for each child it is late for and nobody has answered. */
export function ReasonDialog({ meeting, today, onClose }: MeetingFormProps) {
  const [{ id, version, kind, heldOn, children: all }] = useState(meeting)
  const [answers, setAnswers] = useState<HeldAnswers>(() => new Map())
  const give = useCommand('meetings.giveReason')
  const children = all.filter(
    ({ dueBy, lateReason }) => dueBy !== null && lateReason === null && isLate(dueBy, heldOn, today),
  )
  const perChild = children.map(({ childId }) => {
    const { lateReason, lateNote } = answerOf(childId, answers)
    return { childId, lateReason, lateNote }
  })
  return (
    <FormDialog
      title="Give a reason"
      lead={leadOf(meeting)}
      action="Keep the reason"
      problems={problemsOf(give.error, form, 'perChild.0.lateReason')}
      onSubmit={() => give.mutate({ id, version, perChild }, { onSuccess: onClose })}
      onClose={onClose}
      isBusy={give.isPending}
    >
      {children.map((child, index) => (
        <LateFields
          key={child.childId}
          {...{ form, kind, child, index }}
          answer={answerOf(child.childId, answers)}
          onChange={(late) =>
            setAnswers(withAnswer(answers, children, { ...answerOf(child.childId, answers), ...late }))
          }
          error={give.error}
        />
      ))}
    </FormDialog>
  )
}
