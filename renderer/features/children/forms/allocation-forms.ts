import type { IsoDate } from '../../../../shared/dates.ts'
import type { Allocation } from '../../../../shared/records/allocation.ts'
import { nameOf } from '../../../../shared/records/child.ts'
import type { ChildPage } from '../../../../shared/records/child-page.ts'
import type { Iro } from '../../../../shared/records/iro.ts'
import { type CommandForm, commandForm } from '../command-form.ts'

/** Gives the child, and any brothers and sisters chosen, to an IRO. */
export function allocateForm(page: ChildPage, iros: readonly Iro[], today: IsoDate): CommandForm {
  const { child } = page
  const family = [child, ...(page.family?.members ?? [])]
  const inPost = iros.filter(({ endedOn }) => endedOn === null || endedOn > today)
  return commandForm<'allocations.allocate'>({
    operation: 'allocations.allocate',
    title: 'Give to an IRO',
    action: 'Give to this IRO',
    fields: [
      {
        kind: 'tickSome',
        name: 'childIds',
        label: 'Children',
        choices: family.map((one) => ({ value: one.id, label: nameOf(one) })),
        isAsked: () => family.length > 1,
      },
      {
        kind: 'select',
        name: 'iroId',
        label: 'IRO',
        ...(inPost.length === 0 && { hint: 'No IRO is known yet. They are added in Team, yourself included' }),
        choices: inPost.map(({ id, name }) => ({ value: id, label: name })),
      },
      { kind: 'day', name: 'startedOn', label: 'From' },
      {
        kind: 'text',
        name: 'reason',
        label: 'Why',
        hint: 'Such as “Newly looked after” or “Brother is already with this IRO”',
      },
    ],
    start: { childIds: [child.id], iroId: null, startedOn: today, reason: '' },
  })
}

/** Nobody follows. */
export function endAllocationForm({ id, version }: Allocation): CommandForm {
  return commandForm<'allocations.end'>({
    operation: 'allocations.end',
    title: 'End the allocation',
    action: 'End the allocation',
    fields: [
      { kind: 'day', name: 'endedOn', label: 'Last day' },
      { kind: 'text', name: 'endReason', label: 'Why', hint: 'Such as “The child stopped being looked after”' },
    ],
    start: { id, version, endedOn: null, endReason: '' },
  })
}
