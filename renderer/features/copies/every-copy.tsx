import { copyFields } from '../../../shared/records/meeting-fields/copy-fields.ts'
import { call } from '../../api.ts'
import { FormField } from '../../ui/form-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { usePausedText } from '../../ui/use-paused-text.ts'
import type { OpenCopies } from './use-copies.ts'

/** What every copy for the family says whoever reads it: whom to ring, where to complain, and that lines are left out. */
export function EveryCopy({ open }: { open: OpenCopies }) {
  const { content, meeting } = open.copies
  const keep = (field: keyof typeof copyFields) => (value: string) =>
    open.run(() => call('meetingRecord.save', { meetingId: meeting.id, changes: [{ childId: null, field, value }] }))
  const whom = usePausedText(content.whomToRing, keep('whomToRing'))
  const complaints = usePausedText(content.complaintsNumber, keep('complaintsNumber'))
  return (
    <section className="stack" aria-labelledby="every-copy-head">
      <h2 id="every-copy-head">On every family copy</h2>
      <FormField label={copyFields.whomToRing.label} hint={copyFields.whomToRing.hint}>
        {(ids) => (
          <textarea
            {...ids}
            className="input text-area text-grows"
            rows={2}
            value={whom.value}
            onChange={(event) => whom.type(event.target.value)}
          />
        )}
      </FormField>
      <TextField
        label={copyFields.complaintsNumber.label}
        hint="The usual numbers are in Settings"
        value={complaints.value}
        onChange={complaints.type}
      />
      <TickField
        label={copyFields.privateLines.label}
        hint="Only where saying so would itself be a risk to somebody"
        isTicked={!content.saysWithheld}
        onChange={(isTicked) => void keep('privateLines')(isTicked ? 'unsaid' : '')}
      />
    </section>
  )
}
