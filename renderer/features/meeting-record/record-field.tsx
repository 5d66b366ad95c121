import { Button } from '@fluentui/react-components'
import type { IsoDate } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import type { FieldDef } from '../../../shared/records/meeting-fields/field.ts'
import type { RecordChild } from '../../../shared/records/meeting-record.ts'
import { isSdqAsked, sdqBand } from '../../../shared/rules/sdq.ts'
import { Status } from '../../ui/status.tsx'
import { TypedField } from '../../ui/typed-field.tsx'
import { Beside } from './beside.tsx'
import type { OpenRecord } from './use-record.ts'

type RecordFieldProps = {
  open: OpenRecord
  today: IsoDate
  name: string
  def: FieldDef
  childId: ChildId
  told: RecordChild | undefined
}

/** A field of a record, with what was known before at its left. */
export function RecordField({ open, today, name, def, childId, told }: RecordFieldProps) {
  const field = open.field(def.of === 'child' ? childId : null, name)
  return (
    <div className="record-field">
      <Beside
        name={name}
        def={def}
        previous={field.previous}
        previousOn={open.record.previous?.values.length ? open.record.previous.heldOn : null}
        told={told}
      />
      <div className="stack">
        <TypedField def={def} value={field.value} problem={field.problem} onType={field.type} today={today} />
        {name === 'sdqScore' && <SdqBand open={open} childId={childId} value={field.value} />}
        {def.kind === 'text' && def.of === 'child' && (
          <CopyToOthers open={open} name={name} childId={childId} value={field.value} />
        )}
      </div>
    </div>
  )
}

const bandStatus = { average: 'held', raised: 'planned', high: 'dueSoon' } as const

/** The band of the score in words, or why none is asked (H-04). */
function SdqBand({ open, childId, value }: { open: OpenRecord; childId: ChildId; value: string }) {
  const { children, heldOn, scheduledFor } = open.record.meeting
  const child = children.find((one) => one.childId === childId)
  if (value === '' || !/^\d{1,2}$/.test(value) || Number(value) > 40) {
    const isAsked = isSdqAsked(child?.bornOn ?? null, heldOn ?? scheduledFor)
    return isAsked ? null : <p className="quiet">Not asked at this age: the score is for children of 4 to 16.</p>
  }
  const { key, label } = sdqBand(Number(value))
  return <Status kind={bandStatus[key]} text={label} />
}

const inWords = new Intl.ListFormat('en-GB')

type CopyProps = { open: OpenRecord; name: string; childId: ChildId; value: string }

/** Gives the same words to brothers and sisters who have none of their own there; nothing written is replaced. */
function CopyToOthers({ open, name, childId, value }: CopyProps) {
  const empty = open.record.meeting.children.filter(
    (child) => child.childId !== childId && open.field(child.childId, name).value === '',
  )
  if (value === '' || empty.length === 0) return null
  const names = inWords.format(empty.map((child) => child.givenName ?? nameOf(child)))
  const copy = () => {
    for (const child of empty) open.field(child.childId, name).type(value)
  }
  return (
    <div>
      <Button size="small" onClick={copy}>
        Copy to {names}
      </Button>
    </div>
  )
}
