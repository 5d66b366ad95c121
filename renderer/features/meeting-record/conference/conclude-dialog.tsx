import { useId, useState } from 'react'
import { formatDay, type IsoDate } from '../../../../shared/dates.ts'
import { AppError, type ErrorDetail } from '../../../../shared/errors.ts'
import type { LastChair } from '../../../../shared/records/chair.ts'
import { nameOf } from '../../../../shared/records/child.ts'
import type { Conference } from '../../../../shared/records/conference.ts'
import { type LateReason, lateReasonLabels, lateReasonsFor } from '../../../../shared/records/late-reasons.ts'
import { call, useAppQuery } from '../../../api.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { FormDialog, fieldIdOf } from '../../../ui/form-dialog.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { OpenRecord } from '../use-record.ts'

type ConcludeDialogProps = { open: OpenRecord; today: IsoDate; onClose: () => void }

/** The one step that records the meeting as held; it says what it will write, and asks why where it was late. */
export function ConcludeDialog({ open, today, onClose }: ConcludeDialogProps) {
  const formId = useId()
  const { label, status } = open.record.meeting
  const held = useConcluding(open, today)
  const action = status === 'held' ? 'Write the decisions' : 'Record as held'
  const submit = async () => {
    if (await held.conclude()) onClose()
  }
  return (
    <FormDialog
      title={action}
      lead={`${label}. Undo takes it back.`}
      action={action}
      problems={held.refused ? [{ fieldId: fieldIdOf(formId, 'heldOn'), text: held.refused }] : []}
      onSubmit={() => void submit()}
      onClose={onClose}
      isOff={(held.written?.missing ?? []).length > 0}
    >
      {status === 'booked' && (
        <DateField
          id={fieldIdOf(formId, 'heldOn')}
          label="Held on"
          value={held.heldOn}
          onChange={held.changeDay}
          today={today}
        />
      )}
      {held.isLate && <WhyLate open={open} late={held.late} onChange={held.setLate} />}
      {held.written?.otherChair && (
        <TextField
          id={fieldIdOf(formId, 'chairReason')}
          label="Why another chair"
          hint={chairHint(held.written.otherChair)}
          value={held.chairReason}
          onChange={held.setChairReason}
        />
      )}
      {held.written && <Written open={open} written={held.written} />}
    </FormDialog>
  )
}

const chairHint = ({ iroName, heldOn }: LastChair): string =>
  `${iroName} chaired the family’s conference on ${formatDay(heldOn)} (CP-15)`

/** What recording the meeting writes for each child, or what is wanted before it can. */
function Written({ open, written: { missing, children } }: { open: OpenRecord; written: Conference }) {
  const lines =
    missing.length > 0
      ? missing.map((text) => ({ key: text, name: '', text }))
      : open.record.meeting.children.map((child) => {
          const text = children.find(({ childId }) => childId === child.childId)?.step.text ?? ''
          return { key: child.childId, name: `${nameOf(child)}: `, text }
        })
  return (
    <>
      <p>{missing.length > 0 ? 'Before this can be written:' : 'This will be written:'}</p>
      <ul className="conference-step">
        {lines.map(({ key, name, text }) => (
          <li key={key}>
            {name && <strong>{name}</strong>}
            {text}
          </li>
        ))}
      </ul>
    </>
  )
}

type Late = { readonly lateReason: LateReason | null; readonly lateNote: string }
const inTime: Late = { lateReason: null, lateNote: '' }

/** The day it was held, what recording it for that day writes, and why it was late where it was. */
function useConcluding(open: OpenRecord, today: IsoDate) {
  const { id: meetingId, version, scheduledFor, status, dueBy, ...meeting } = open.record.meeting
  const [heldOn, setHeldOn] = useState(meeting.heldOn ?? (scheduledFor <= today ? scheduledFor : today))
  const [dayProblem, setDayProblem] = useState<string | null>(null)
  const [late, setLate] = useState(inTime)
  const [chairReason, setChairReason] = useState('')
  const [isReasonAsked, setIsReasonAsked] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const written = useAppQuery('conference.get', { meetingId, heldOn }).data
  const isLate = isReasonAsked || (status === 'booked' && dueBy !== null && heldOn > dueBy)
  const say = ({ message, fields = {} }: ErrorDetail) => {
    setRefused(message)
    // The limit of the day it was held on may differ from the one in force today.
    setIsReasonAsked(Object.keys(fields).some((field) => field.endsWith('lateReason')))
  }
  const changeDay = (day: IsoDate | null, problem: string | null) => {
    if (day) setHeldOn(day)
    setDayProblem(problem ?? (day ? null : 'Enter the day it was held.'))
  }
  const conclude = async () => {
    setRefused(dayProblem)
    if (dayProblem) return null
    const send = () =>
      call('conference.conclude', { meetingId, version, heldOn, chairReason, ...(isLate ? late : inTime) })
    return open.run(() => send().catch((error: unknown) => refuse(error, say)))
  }
  return {
    heldOn: dayProblem ? null : heldOn,
    changeDay,
    late,
    setLate,
    isLate,
    chairReason,
    setChairReason,
    refused,
    written,
    conclude,
  }
}

type WhyLateProps = { open: OpenRecord; late: Late; onChange: (late: Late) => void }

function WhyLate({ open, late, onChange }: WhyLateProps) {
  const { kind, dueBy } = open.record.meeting
  return (
    <>
      <SelectField
        label={dueBy ? `Why it was late: it was due ${formatDay(dueBy)}` : 'Why it was late'}
        choices={lateReasonsFor(kind).map((value) => ({ value, label: lateReasonLabels[value] }))}
        none="Choose a reason"
        value={late.lateReason}
        onChange={(lateReason) => onChange({ ...late, lateReason })}
      />
      <TextField label="Note" value={late.lateNote} onChange={(lateNote) => onChange({ ...late, lateNote })} />
    </>
  )
}

/** Says the refusal in the dialog too, which stands over the place where the record says it. */
function refuse(error: unknown, say: (detail: ErrorDetail) => void): never {
  if (error instanceof AppError) say(error.detail)
  throw error
}
