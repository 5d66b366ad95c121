import { z } from 'zod'
import { IsoDate } from '../../../../shared/dates.ts'
import { ExtendAlert } from '../../../../shared/records/alert.ts'
import type { ConcernStanding } from '../../../../shared/records/alert-stage.ts'
import { presentStage } from '../../../../shared/records/alert-status.ts'
import { call } from '../../../api.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { fieldIdOf, problemAt } from '../../../ui/form-dialog.tsx'
import { NoteField } from '../../../ui/note-field.tsx'
import { PaneForm, useSending } from './pane-form.tsx'
import type { OpenAlert } from './use-alert.ts'
import { useDraft } from './use-draft.ts'

const form = 'alert-extend'
const schema = z.object({ untilOn: IsoDate.nullable(), reason: z.string() })

/** Gives the present stage more time, with a reason; the assistant director has it to the next challenge meeting. */
export function ExtendForm({ open, standing }: { open: OpenAlert; standing: ConcernStanding }) {
  const { page, rules } = open
  const initial = { untilOn: nextMeeting(standing), reason: '' }
  const { values, change, clear } = useDraft(open, { name: 'extend', schema, initial })
  const sending = useSending(open)
  const wrong = (path: string) => problemAt(sending.error, path)
  const submit = () =>
    sending.send({
      schema: ExtendAlert,
      input: { alertId: page.id, version: page.version, ...values },
      call: (input) => call('alerts.extend', input),
      onDone: clear,
    })
  return (
    <PaneForm form={form} first="untilOn" action="Give more time" sending={sending} onSubmit={submit}>
      <DateField
        label="New day for the answer"
        value={values.untilOn}
        onChange={(untilOn) => change({ untilOn })}
        today={rules.today}
        id={fieldIdOf(form, 'untilOn')}
        error={wrong('untilOn')}
      />
      <NoteField
        label="Why more time is given"
        value={values.reason}
        onChange={(reason) => change({ reason })}
        id={fieldIdOf(form, 'reason')}
        error={wrong('reason')}
      />
    </PaneForm>
  )
}

/** The next challenge meeting, where the last stage waits for one; null at the others. */
function nextMeeting(standing: ConcernStanding): IsoDate | null {
  const present = presentStage(standing)
  const { challengeOn } = standing
  if (present?.stage !== 'assistantDirector' || challengeOn === null) return null
  return present.due === null || challengeOn > present.due.dueBy ? challengeOn : null
}
