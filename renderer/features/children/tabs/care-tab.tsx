import { formatDay } from '../../../../shared/dates.ts'
import type { ChildPage } from '../../../../shared/records/child-page.ts'
import {
  adoptionReversalLabels,
  endReasonLabels,
  labelFor,
  legalStatusLabels,
  needLabels,
  permanencePlanLabels,
  placementChangeLabels,
  placementLabels,
  providerLabels,
} from '../../../../shared/records/code-sets.ts'
import type { WholePeriodOfCare } from '../../../../shared/records/period-of-care.ts'
import type { Placement } from '../../../../shared/records/placement.ts'
import { From } from '../from.tsx'
import { FactTable } from './fact-table.tsx'
import { dayText, Facts, spanText } from './facts.tsx'

/** Each time the child was looked after, the latest first, with its legal statuses and placements; and adoption. */
export function CareTab({ page }: { page: ChildPage }) {
  const { periodsOfCare, adoptions } = page
  return (
    <div className="stack-wide">
      {periodsOfCare.length === 0 && <p className="quiet">No time looked after is recorded.</p>}
      {periodsOfCare.toReversed().map((period) => (
        <Period key={period.id} period={period} />
      ))}
      {adoptions.length > 0 && (
        <FactTable
          caption="Adoption"
          head={['Authority to place', 'Placed', 'Ended', 'Why it ended']}
          none=""
          rows={adoptions.toReversed().map((one) => ({
            key: one.id,
            cells: [
              dayText(one.authorisedOn) ?? 'Not recorded',
              dayText(one.placedOn) ?? 'Not placed',
              dayText(one.endedOn) ?? 'Still the plan',
              one.endReason ? labelFor({ ...endReasonLabels, ...adoptionReversalLabels }, one.endReason) : '–',
            ],
          }))}
        />
      )}
    </div>
  )
}

function Period({ period }: { period: WholePeriodOfCare }) {
  const { startedOn, endedOn, endReason, categoryOfNeed, permanencePlan, permanenceAgreedOn } = period
  const permanence = permanencePlan && labelFor(permanencePlanLabels, permanencePlan)
  return (
    <section className="stack">
      <div>
        <h2>Looked after {spanText(startedOn, endedOn)}</h2>
        <From id={period.id} columns={['startedOn', 'endedOn']} />
      </div>
      <Facts
        id={period.id}
        facts={[
          ['The service was told', dayText(period.toldOn), ['toldOn']],
          ['IRO to be appointed by', `${formatDay(period.appointIroBy)} (LAC-08)`],
          ['Category of need', categoryOfNeed && labelFor(needLabels, categoryOfNeed), ['categoryOfNeed']],
          [
            'Plan for permanence',
            permanence && `${permanence}, agreed ${dayText(permanenceAgreedOn) ?? 'on no recorded day'}`,
            ['permanencePlan', 'permanenceAgreedOn'],
          ],
          ...(endedOn
            ? [['Why it ended', endReason && labelFor(endReasonLabels, endReason), ['endReason']] as const]
            : []),
          ...(period.isReviewHistoryComplete ? [] : [['Reviews', 'The import carried only the latest one'] as const]),
        ]}
      />
      <FactTable
        caption="Legal status"
        head={['Status', 'From', 'To']}
        none="No legal status is recorded."
        rows={period.legalStatuses.toReversed().map((status) => ({
          key: status.id,
          cells: [
            labelFor(legalStatusLabels, status.code),
            formatDay(status.startedOn),
            dayText(status.endedOn) ?? 'Now',
          ],
        }))}
      />
      <FactTable
        caption="Placements"
        head={['Placement', 'From', 'To', 'The move', 'Where']}
        none="No placement is recorded."
        rows={period.placements.toReversed().map((placement) => ({
          key: placement.id,
          cells: [
            placement.code ? labelFor(placementLabels, placement.code) : 'Type not recorded',
            formatDay(placement.startedOn),
            dayText(placement.endedOn) ?? 'Now',
            moveText(placement),
            whereText(placement),
          ],
        }))}
      />
    </section>
  )
}

function moveText({ isPlanned, isChangeOfCarer, reasonForChange }: Placement): string {
  const how = isPlanned === null ? 'Not said whether planned' : isPlanned ? 'Planned' : 'Unplanned'
  const carer = isChangeOfCarer ? '' : ', same carer'
  const why = reasonForChange ? `. ${labelFor(placementChangeLabels, reasonForChange)}` : ''
  return `${how}${carer}${why}`
}

function whereText({ provider, location }: Placement): string {
  const parts = [provider ? labelFor(providerLabels, provider) : null, location || null]
  return parts.filter((part) => part !== null).join('. ') || '–'
}
