import { formatDay } from '../../../../shared/dates.ts'
import type { ChildPage } from '../../../../shared/records/child-page.ts'
import type { Enquiry } from '../../../../shared/records/enquiry.ts'
import { categoriesText } from '../../../../shared/records/protection-plan.ts'
import type { CommandForm } from '../command-form.ts'
import { PlanLifePart } from '../plan-life.tsx'
import { FactTable } from './fact-table.tsx'
import { dayText } from './facts.tsx'

/** Plans with their sets of categories, the lengths the open one reaches, enquiries, and HSB work. */
export function ProtectionTab({ page, onOpen }: { page: ChildPage; onOpen: (form: CommandForm) => void }) {
  return (
    <div className="stack-wide">
      <FactTable
        caption="Child protection plans"
        head={['Plan', 'Categories at the start', 'Latest categories', 'Why several', 'Earlier plans']}
        none="No child protection plan is recorded."
        rows={page.plans.toReversed().map((plan) => ({
          key: plan.id,
          cells: [
            `${formatDay(plan.startedOn)} to ${dayText(plan.endedOn) ?? 'now'}`,
            sentence(categoriesText(plan.initialCategories)),
            sentence(categoriesText(plan.latestCategories)),
            plan.categoriesReason || '–',
            plan.previousPlans === null ? 'Not recorded' : String(plan.previousPlans),
          ],
        }))}
      />
      {page.planLengths.length > 0 && (
        <FactTable
          caption="Length of the open plan (CP-09)"
          head={['Length', 'Reached on', 'What is asked', 'Today']}
          none=""
          rows={page.planLengths.map((length) => ({
            key: String(length.months),
            cells: [
              `${length.months} months`,
              formatDay(length.reachedOn),
              length.label,
              length.isReached ? 'Reached' : 'To come',
            ],
          }))}
        />
      )}
      <PlanLifePart page={page} onOpen={onOpen} />
      <FactTable
        caption="Section 47 enquiries and moves here"
        head={['What started it', 'On', 'Initial conference', 'Closed']}
        none="No enquiry is recorded."
        rows={page.enquiries.toReversed().map((enquiry) => ({
          key: enquiry.id,
          cells: [
            enquiry.strategyDiscussionOn ? 'Strategy discussion' : 'Told of the move here',
            dayText(enquiry.strategyDiscussionOn ?? enquiry.transferNotifiedOn),
            conferenceText(enquiry),
            dayText(enquiry.closedOn) ?? '–',
          ],
        }))}
      />
      <FactTable
        caption="HSB work"
        head={['Started', 'Ended']}
        none="No work on harmful sexual behaviour is recorded."
        rows={page.hsb.toReversed().map((work) => ({
          key: work.id,
          cells: [formatDay(work.startedOn), dayText(work.endedOn) ?? 'Open'],
        }))}
      />
    </div>
  )
}

function conferenceText({ conferenceOn, isConferenceRequired, closedOn }: Enquiry): string {
  if (conferenceOn) return `Held ${formatDay(conferenceOn)}`
  if (!isConferenceRequired) return 'Not needed'
  return closedOn ? 'Not held' : 'Awaited'
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
