import { useState } from 'react'
import type { IsoDate } from '../../../../shared/dates.ts'
import { SayAlertSent } from '../../../../shared/records/alert.ts'
import { call } from '../../../api.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { fieldIdOf, problemAt } from '../../../ui/form-dialog.tsx'
import { PaneForm, useSending } from './pane-form.tsx'
import type { OpenAlert } from './use-alert.ts'

const form = 'alert-sent'

/** Says on which day the letter of the present stage, or a card, was sent; until then it stays "not marked as sent". */
export function SendForm({ open }: { open: OpenAlert }) {
  const { page, rules } = open
  const sending = useSending(open)
  const [on, setOn] = useState<IsoDate | null>(rules.today)
  const submit = () =>
    sending.send({
      schema: SayAlertSent,
      input: { alertId: page.id, version: page.version, on },
      call: (input) => call('alerts.saySent', input),
      onDone: () => {},
    })
  return (
    <PaneForm form={form} first="on" action="Mark as sent" sending={sending} onSubmit={submit}>
      <DateField
        label="Sent on"
        value={on}
        onChange={setOn}
        today={rules.today}
        id={fieldIdOf(form, 'on')}
        error={problemAt(sending.error, 'on')}
      />
    </PaneForm>
  )
}
