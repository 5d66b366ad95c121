import { Button } from '@fluentui/react-components'
import { formatDay } from '../../../../shared/dates.ts'
import type { ChildPage, NamedAllocation } from '../../../../shared/records/child-page.ts'
import { FactTable } from './fact-table.tsx'
import { dayText } from './facts.tsx'

type AllocationsTabProps = { page: ChildPage; onEnd: (allocation: NamedAllocation) => void }

/** Who has been responsible, from when to when, and why; the latest first. */
export function AllocationsTab({ page, onEnd }: AllocationsTabProps) {
  const open = page.allocations.find((one) => one.endedOn === null)
  return (
    <div className="stack-wide">
      <FactTable
        caption="Allocations"
        head={['IRO', 'From', 'To', 'Why', 'Why it ended']}
        none="No IRO has been responsible yet. Give to an IRO records the first."
        rows={page.allocations.toReversed().map((one) => ({
          key: one.id,
          cells: [
            one.iroName,
            formatDay(one.startedOn),
            dayText(one.endedOn) ?? 'Now',
            one.reason,
            one.endReason ?? '–',
          ],
        }))}
      />
      {open && (
        <div>
          <Button onClick={() => onEnd(open)}>End the allocation</Button>
        </div>
      )}
    </div>
  )
}
