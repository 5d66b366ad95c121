import type { ReadyItem } from '../../../../shared/records/readiness.ts'
import { StatusShape } from '../../../ui/status.tsx'

/** What is still wrong, in one list at the top; or that nothing is. */
export function ToFix({ items }: { items: readonly ReadyItem[] }) {
  const wrong = items.filter(({ state }) => state === 'toFix')
  const toCome = items.filter(({ state }) => state === 'toCome').length
  if (wrong.length === 0)
    return (
      <p className="card to-fix">
        <StatusShape kind="held" /> <strong>Nothing to fix</strong>
        {toCome > 0 && <span className="quiet"> {toCome} still to come</span>}
      </p>
    )
  return (
    <section className="card to-fix" aria-labelledby="to-fix">
      <h2 id="to-fix">
        <StatusShape kind="overdue" /> {wrong.length} to fix
      </h2>
      <ul>
        {wrong.map(({ key, label, text, ruleId }) => (
          <li key={key}>
            <strong>{label}:</strong> {text} {ruleId && <span className="quiet">({ruleId})</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
