import type { ReadyItem, ReadyState } from '../../../../shared/records/readiness.ts'
import { Status, type StatusKind } from '../../../ui/status.tsx'

const kinds = {
  done: 'held',
  late: 'lateWithReason',
  toFix: 'overdue',
  notNeeded: 'planned',
  toCome: 'planned',
} as const satisfies Readonly<Record<ReadyState, StatusKind>>

/** The shape and colour of a state; its words say the same. */
export const statusOf = (state: ReadyState): StatusKind => kinds[state]

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** How one thing stands, with the rule that asks for it. */
export function ReadyLine({ item }: { item: ReadyItem | undefined }) {
  if (!item) return null
  return (
    <p>
      <Status kind={statusOf(item.state)} text={capital(item.text)} />
      {item.ruleId && <span className="quiet"> ({item.ruleId})</span>}
    </p>
  )
}

/** "2 to fix", "3 to come" or "Ready" for a part of Prepare; nothing for a part with nothing in it. */
export function countText(items: readonly ReadyItem[]): string {
  const count = (state: ReadyState) => items.filter((item) => item.state === state).length
  if (count('toFix') > 0) return `${count('toFix')} to fix`
  if (count('toCome') > 0) return `${count('toCome')} to come`
  return items.length > 0 ? 'Ready' : ''
}
