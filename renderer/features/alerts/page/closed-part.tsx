import { formatDay } from '../../../../shared/dates.ts'
import { type AlertPage, alertOutcomeLabels, evidenceKindLabels } from '../../../../shared/records/alert.ts'
import { calledIn } from './called.ts'

/** What became of a closed concern, how it is known, what changed, and what can be learned. */
export function ClosedPart({ page }: { page: AlertPage }) {
  const { outcome, closedOn, evidenceKind, evidenceOn, evidence, changedForChild, learning } = page
  if (closedOn === null || outcome === null) return null
  const known = [evidenceKind && evidenceKindLabels[evidenceKind], evidenceOn && formatDay(evidenceOn)]
  return (
    <dl className="closed-part">
      <dt>What became of it</dt>
      <dd>
        {alertOutcomeLabels[outcome]}, closed {formatDay(closedOn)}
      </dd>
      <dt>How it is known</dt>
      <dd>
        {known.filter(Boolean).join(', ')}
        <p className="as-written">{evidence}</p>
      </dd>
      <dt>What changed for {calledIn(page)}</dt>
      <dd className="as-written">{changedForChild}</dd>
      {learning && (
        <>
          <dt>What the service can learn</dt>
          <dd className="as-written">{learning}</dd>
        </>
      )}
    </dl>
  )
}
