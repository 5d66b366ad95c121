import { Input } from '@fluentui/react-components'
import { type MessageGroup, RowOutcome } from '../../../shared/records/import.ts'
import { messageWordsFor } from '../../../shared/records/import-message-words.ts'
import { FormField } from '../../ui/form-field.tsx'
import { countText, outcomeWords } from './import-words.ts'

/** Which messages are listed. */
export type RowFilter = {
  readonly outcome: RowOutcome | null
  readonly code: string | null
  /** The kind of message a published check leaves, such as `rule-440`; then the two above are null. */
  readonly check: string | null
  readonly reference: string
}

/** Every message there is. */
export const everything: RowFilter = { outcome: null, code: null, check: null, reference: '' }

type RowFiltersProps = {
  groups: readonly MessageGroup[]
  filter: RowFilter
  onChange: (part: Partial<RowFilter>) => void
}

/** What became of the rows, the published check they fail where any does, and the child: each narrows the list. */
export function RowFilters({ groups, filter, onChange }: RowFiltersProps) {
  const choose = (value: string) => {
    const [outcome, code] = value.split(' ')
    onChange({ outcome: RowOutcome.safeParse(outcome).data ?? null, code: code ?? null, check: null })
  }
  return (
    <>
      <FormField label="Show">
        {(ids) => (
          <select
            {...ids}
            className="input"
            value={[filter.outcome, filter.code].filter(Boolean).join(' ')}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">All messages</option>
            {RowOutcome.options.map((outcome) => (
              <Kinds key={outcome} outcome={outcome} groups={groups.filter((group) => group.outcome === outcome)} />
            ))}
          </select>
        )}
      </FormField>
      <Checks
        groups={groups}
        value={filter.check}
        onChange={(check) => onChange({ check, outcome: null, code: null })}
      />
      <FormField label="Reference">
        {(ids) => (
          <Input
            {...ids}
            value={filter.reference}
            onChange={(_event, { value }) => onChange({ reference: value.slice(0, 100).trim() })}
          />
        )}
      </FormField>
    </>
  )
}

type ChecksProps = { groups: readonly MessageGroup[]; value: string | null; onChange: (check: string | null) => void }

function Checks({ groups, value, onChange }: ChecksProps) {
  const checks = new Map<string, { code: string; ruleId: string; count: number }>()
  for (const { code, ruleId, count } of groups)
    if (ruleId !== null) checks.set(code, { code, ruleId, count: count + (checks.get(code)?.count ?? 0) })
  if (checks.size === 0) return null
  const inOrder = [...checks.values()].toSorted((a, b) => a.ruleId.localeCompare(b.ruleId, 'en-GB', { numeric: true }))
  return (
    <FormField label="Published check">
      {(ids) => (
        <select
          {...ids}
          className="input"
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">Any, or none</option>
          {inOrder.map(({ code, ruleId, count }) => (
            <option key={code} value={code}>
              {ruleId}: {messageWordsFor(code)} ({countText(count)})
            </option>
          ))}
        </select>
      )}
    </FormField>
  )
}

function Kinds({ outcome, groups }: { outcome: RowOutcome; groups: readonly MessageGroup[] }) {
  if (groups.length === 0) return null
  const { all } = outcomeWords[outcome]
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  return (
    <optgroup label={all}>
      <option value={outcome}>
        {all} ({countText(total)})
      </option>
      {groups.length > 1 &&
        groups.map(({ code, count }) => (
          <option key={code} value={`${outcome} ${code}`}>
            {messageWordsFor(code)} ({countText(count)})
          </option>
        ))}
    </optgroup>
  )
}
