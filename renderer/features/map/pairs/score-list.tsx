import { Button } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { RecordId } from '../../../../shared/records/ids.ts'
import { call } from '../../../api.ts'
import { FormField } from '../../../ui/form-field.tsx'
import type { OpenMap } from '../use-map.ts'
import { namesOf } from './names-of.ts'
import { ScoreBox } from './score-box.tsx'
import { ScoreRow } from './score-row.tsx'

type ScoreListProps = { open: OpenMap; pairId: RecordId | null; label: string; nameId: string }

/** Everybody’s number of one goal, or of everything, and a row to say the next. */
export function ScoreList({ open, pairId, label, nameId }: ScoreListProps) {
  const scales = open.map.scales.filter((scale) => scale.pairId === pairId)
  return (
    <div className="score-list">
      <NewScore open={open} pairId={pairId} label={label} nameId={nameId} />
      {scales.length > 0 && (
        <ul aria-label={`Numbers: ${label}`}>
          {scales.map((scale) => (
            <ScoreRow key={scale.id} open={open} scale={scale} nextId={nameId} />
          ))}
        </ul>
      )}
    </div>
  )
}

const nothing = { name: '', score: null, reason: '' } as const
type Typed = { readonly name: string; readonly score: number | null; readonly reason: string }

function NewScore({ open, pairId, label, nameId }: ScoreListProps) {
  const [typed, setTyped] = useState<Typed>(nothing)
  const [problem, setProblem] = useState<string | null>(null)
  const names = namesOf(open.map)
  const change = (part: Partial<Typed>) => {
    setProblem(null)
    setTyped((before) => ({ ...before, ...part }))
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const name = typed.name.trim()
    const { score, reason } = typed
    if (name === '' || score === null)
      return setProblem(name === '' ? 'Say whose number it is.' : 'Type 0 to 9, or T for ten.')
    const known = names.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name
    const meetingId = open.map.meeting.id
    if (!(await open.run(() => call('mapScales.say', { meetingId, pairId, name: known, score, reason })))) return
    setTyped(nothing)
    document.getElementById(nameId)?.focus()
  }
  return (
    <form className="score-new" aria-label={`${label}: say a number`} onSubmit={submit} noValidate>
      <FormField label="Whose number" id={nameId} error={problem}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            list="map-people"
            autoComplete="off"
            value={typed.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </FormField>
      <div className="score-new-number">
        <span className="field-label" aria-hidden="true">
          Number
        </span>
        <ScoreBox label="Number" score={typed.score} onSay={(score) => change({ score })} />
      </div>
      <label className="score-new-why">
        <span className="field-label">Why</span>
        <input
          className="input"
          autoComplete="off"
          value={typed.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </label>
      <Button type="submit" size="small">
        Add number
      </Button>
    </form>
  )
}
