import { Combobox, Option } from '@fluentui/react-components'
import { useState } from 'react'
import type { CaseloadRow } from '../../shared/records/caseload.ts'
import { nameOf } from '../../shared/records/child.ts'
import type { ChildId } from '../../shared/records/ids.ts'
import { useAppQuery } from '../api.ts'
import { FormField } from './form-field.tsx'

type ChildPickerProps = { onChoose: (childId: ChildId) => void; id: string; error: string | null }

/** More than these are not looked through by eye; another letter typed leaves fewer. */
const mostShown = 8

/** A child with an open case, found by typing part of a name or the case number. */
export function ChildPicker({ onChoose, id, error }: ChildPickerProps) {
  const rows = useAppQuery('caseload.list', { iroId: null }).data ?? []
  const [typed, setTyped] = useState('')
  const found = matching(rows, typed)
  return (
    <FormField label="Child" hint="Type part of the name, or the case number" id={id} error={error}>
      {(ids) => (
        <Combobox
          {...ids}
          freeform
          autoFocus
          value={typed}
          selectedOptions={[]}
          onChange={(event) => setTyped(event.target.value)}
          onOptionSelect={(_event, { optionValue }) => {
            const row = rows.find(({ childId }) => childId === optionValue)
            if (row) onChoose(row.childId)
          }}
        >
          {found.map((row) => (
            <Option key={row.childId} value={row.childId} text={nameOf(row)}>
              {lineOf(row)}
            </Option>
          ))}
        </Combobox>
      )}
    </FormField>
  )
}

/** Children of whom every word typed begins a part of the name, or the case number. */
function matching(rows: readonly CaseloadRow[], typed: string): CaseloadRow[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const isMatch = (row: CaseloadRow) => {
    const parts = plain(`${nameOf(row)} ${row.reference ?? ''}`).split(/[\s-]+/)
    return words.every((word) => parts.some((part) => part.startsWith(word)))
  }
  return rows.filter(isMatch).slice(0, mostShown)
}

/** Without capitals and accents, so that "Zoe" finds Zoë. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function lineOf(row: CaseloadRow): string {
  const age = row.ageYears === null ? '' : `, ${row.ageYears}`
  return `${nameOf(row)}${age}${row.reference ? ` (${row.reference})` : ''}`
}
