import { useId, useState } from 'react'
import { nameOf } from '../../../../shared/records/child.ts'
import type { Attendance } from '../../../../shared/records/meeting.ts'
import { type Attendee, AttendeeSide, attendeeSideLabels } from '../../../../shared/records/register.ts'
import { useCommand } from '../../../api.ts'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { FormDialog, fieldIdOf, problemAt, problemsOf } from '../../../ui/form-dialog.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'

type CorrectPersonProps = { person: Attendee; kin: readonly Attendance[]; onClose: () => void }

/** Corrects how a person on the register is called; what is said of the person stays. */
export function CorrectPerson({ person, kin, onClose }: CorrectPersonProps) {
  const formId = useId()
  const [{ name, agency, side, childId }, setAnswers] = useState(person)
  const change = useCommand('register.change')
  const say = (part: Partial<Attendee>) => setAnswers((before) => ({ ...before, ...part }))
  return (
    <FormDialog
      title={`Correct ${person.name}`}
      lead="Presence, report and views stay."
      action="Keep"
      problems={problemsOf(change.error, formId, 'name')}
      onSubmit={() => change.mutate({ id: person.id, name, agency, side, childId }, { onSuccess: onClose })}
      onClose={onClose}
      isBusy={change.isPending}
    >
      <TextField
        id={fieldIdOf(formId, 'name')}
        label="Name"
        value={name}
        onChange={(value) => say({ name: value })}
        error={problemAt(change.error, 'name')}
      />
      <TextField
        id={fieldIdOf(formId, 'agency')}
        label="Agency, or how related"
        value={agency}
        onChange={(value) => say({ agency: value })}
        error={problemAt(change.error, 'agency')}
      />
      <ChoiceList
        label="Counts as"
        choices={AttendeeSide.options.map((value) => ({ value, label: attendeeSideLabels[value] }))}
        value={side}
        onChange={(value) => say({ side: value })}
      />
      <SelectField
        label="Is a child of this meeting"
        choices={kin.map((child) => ({ value: child.childId, label: nameOf(child) }))}
        none="No"
        value={childId}
        onChange={(value) => say({ childId: value })}
        error={problemAt(change.error, 'childId')}
      />
    </FormDialog>
  )
}
