import { useState } from 'react'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import type { LateLine } from '../../../shared/records/late-log.ts'
import { meetingKindLabels } from '../../../shared/records/meeting-kind.ts'
import type { Profile } from '../../../shared/records/profile.ts'
import { useCommand } from '../../api.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormDialog, fieldIdOf, problemAt, problemsOf } from '../../ui/form-dialog.tsx'
import { NoteField } from '../../ui/note-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { standingText } from './late-log-columns.tsx'
import { reasonLabel } from './late-log-view.ts'

const form = 'sign-off'

type SignOffDialogProps = { line: LateLine; profile: Profile; today: IsoDate; onClose: () => void }

/** A manager agrees that a meeting was held late; an IRO writes down who agreed, and when. */
export function SignOffDialog({ line, profile, today, onClose }: SignOffDialogProps) {
  const isManager = profile.role === 'manager'
  const [agreedBy, setAgreedBy] = useState(isManager ? profile.name : '')
  const [agreedOn, setAgreedOn] = useState<IsoDate | null>(today)
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const give = useCommand('signOffs.give')
  const { meetingId, kind, children, on, reasons } = line
  const missing = isMissing && agreedOn === null ? 'Enter the day it was agreed.' : null
  const submit = () => {
    setMissing(agreedOn === null)
    if (agreedOn !== null && meetingId !== null)
      give.mutate({ meetingId, agreedBy, agreedOn, note }, { onSuccess: onClose })
  }
  const problems = problemsOf(give.error, form, 'agreedBy')
  return (
    <FormDialog
      title={isManager ? 'Sign off a meeting held late' : 'Write down the manager’s sign-off'}
      lead={`${meetingKindLabels[kind]}, ${namesTogether(children)}${on ? `, ${formatDay(on)}` : ''}`}
      action={isManager ? 'Sign off' : 'Keep the sign-off'}
      problems={missing ? [{ fieldId: fieldIdOf(form, 'agreedOn'), text: missing }] : problems}
      onSubmit={submit}
      onClose={onClose}
      isBusy={give.isPending}
    >
      <p>
        {standingText(line)}. {reasons.map(reasonLabel).join('; ')}.
      </p>
      <TextField
        label="Agreed by"
        {...(!isManager && { hint: 'The manager’s name' })}
        value={agreedBy}
        onChange={setAgreedBy}
        id={fieldIdOf(form, 'agreedBy')}
        error={problemAt(give.error, 'agreedBy')}
      />
      <DateField
        label="Agreed on"
        value={agreedOn}
        onChange={setAgreedOn}
        today={today}
        id={fieldIdOf(form, 'agreedOn')}
        error={missing ?? problemAt(give.error, 'agreedOn')}
      />
      <NoteField
        label="Note, if it helps"
        value={note}
        onChange={setNote}
        id={fieldIdOf(form, 'note')}
        error={problemAt(give.error, 'note')}
      />
    </FormDialog>
  )
}
