import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { ChildId, IroId } from '../../../shared/records/ids.ts'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import { useAppQuery } from '../../api.ts'
import { fieldIdOf, problemAt } from '../../ui/form-dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

type ChairReasonProps = {
  form: string
  kind: MeetingKind
  childIds: ChildId[]
  on: IsoDate
  iroId: IroId | null
  value: string
  onChange: (value: string) => void
  error: AppError | null
}

/** Asks why another IRO chairs a family's review conference than the one before (CP-15); absent where nobody changes. */
export function ChairReason({ form, kind, childIds, on, iroId, value, onChange, error }: ChairReasonProps) {
  const chair = useAppQuery('meetings.lastChair', { childIds, on }).data?.chair
  if (kind !== 'rcpc' || iroId === null || !chair || chair.iroId === iroId) return null
  return (
    <TextField
      label="Why another chair"
      hint={`${chair.iroName} chaired the family’s conference on ${formatDay(chair.heldOn)} (CP-15)`}
      value={value}
      onChange={onChange}
      id={fieldIdOf(form, 'chairReason')}
      error={problemAt(error, 'chairReason')}
    />
  )
}
