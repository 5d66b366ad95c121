import { formatDay, type IsoDate } from '../../shared/dates.ts'
import type { Clock } from '../../shared/records/clock.ts'
import type { ChildId } from '../../shared/records/ids.ts'
import { call } from '../api.ts'
import { whyDate } from './why-date.tsx'
import { FigureButton, type WorkingProps } from './working.tsx'

type WhyDueProps = {
  childId: ChildId
  dueBy: IsoDate
  ruleId: string
  onKeepOpen?: ((working: WorkingProps) => void) | undefined
}

/** A due date in a list that opens its working; the record is asked for it only then, as a list has hundreds. */
export function WhyDue({ childId, dueBy, ruleId, onKeepOpen }: WhyDueProps) {
  const working = async () => whyOneOf(await call('clocks.forChild', { childId }), { dueBy, ruleId })
  return (
    <FigureButton working={working} {...(onKeepOpen && { onKeepOpen })}>
      {formatDay(dueBy)}
    </FigureButton>
  )
}

/** The working of one of a child's clocks, with the others that run beside it named; says so when it runs no longer. */
export function whyOneOf(
  clocks: readonly Clock[],
  { dueBy, ruleId }: { readonly dueBy: IsoDate; readonly ruleId: string },
): WorkingProps {
  const clock = clocks.find((one) => one.dueBy === dueBy && one.ruleId === ruleId)
  if (!clock) return { title: `${formatDay(dueBy)} is no longer a due date of this child`, lines: [] }
  const why = whyDate(clock)
  const others = clocks.filter((one) => one !== clock)
  const also = others.map((one) => `Also running: ${one.label} due ${formatDay(one.dueBy)} (rule ${one.ruleId}).`)
  return { ...why, notes: [...(why.notes ?? []), ...also] }
}
