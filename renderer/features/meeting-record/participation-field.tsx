import { formatDay } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import { participationWords } from '../../../shared/records/code-sets.ts'
import { ParticipationCode } from '../../../shared/records/imported-child.ts'
import type { Attendance } from '../../../shared/records/meeting.ts'
import { participationProblem } from '../../../shared/rules/participation.ts'
import { call } from '../../api.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import type { OpenRecord } from './use-record.ts'

/** How the child took part, in the words of the DfE; codes that do not fit the child's age that day are not offered. */
export function ParticipationField({ open, child }: { open: OpenRecord; child: Attendance }) {
  const { id: meetingId, heldOn, scheduledFor } = open.record.meeting
  const on = heldOn ?? scheduledFor
  const fitting = ParticipationCode.options.filter((code) => participationProblem(code, child.bornOn, on) === null)
  const choices = fitting.map((value) => ({ value, label: `${value} ${participationWords[value]}` }))
  const kept = child.participation
  const problem = kept === null ? null : participationProblem(kept, child.bornOn, on)
  const isYoung = fitting.length === 1
  const take = (participation: ParticipationCode | null) =>
    void open.run(() => call('meetingRecord.saveParticipation', { meetingId, childId: child.childId, participation }))
  const shared = { label: `How ${nameOf(child)} took part`, value: kept, onChange: take, error: problem }
  const hint = isYoung
    ? `Under 4 on ${formatDay(on)}: PN0 only (LAC-14)`
    : child.bornOn === null
      ? 'The date of birth is not known, so every code is offered (LAC-14)'
      : `4 or over on ${formatDay(on)}: PN1 to PN7 (LAC-14)`
  return isYoung ? (
    <SelectField {...shared} hint={hint} choices={choices} none="Not recorded yet" />
  ) : (
    <ChoiceList {...shared} hint={hint} choices={choices} />
  )
}
