import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { grouped } from '../../data/grouped.ts'
import { type Collector, warnAt } from '../collector.ts'
import type { PendingDue } from './links.ts'
import { byDay } from './row.ts'

const columns = { roa: 'clar_cla_review_due_date', rcpc: 'cppr_cp_review_due', icpc: 'icpc_icpc_target_date' } as const

/**
 * Keeps one due date a child and kind of meeting: of those no meeting has answered, the next to come, else the latest
 * that has passed. Rows that were never closed leave old ones behind; each that is not kept has a warning.
 */
export function settleDues(collector: Collector, dues: readonly PendingDue[]): void {
  const open = dues.filter((due) => !isAnswered(collector, due))
  for (const ofChild of grouped(open, ({ child }) => child).values())
    for (const ofKind of grouped(ofChild, ({ kind }) => kind).values()) keepOne(collector, ofKind)
}

function keepOne(collector: Collector, dues: readonly PendingDue[]): void {
  const inOrder = dues.toSorted((a, b) => byDay(a.dueBy, b.dueBy))
  const kept = inOrder.find(({ dueBy }) => dueBy >= collector.today) ?? inOrder.at(-1)
  if (kept === undefined) return
  kept.child.sourceDues.push({ kind: kept.kind, dueBy: kept.dueBy, origin: kept.origin })
  for (const due of inOrder)
    if (due !== kept)
      drop(collector, due, `is also due on ${formatDay(kept.dueBy)} (row ${kept.origin.row}), which was kept`)
}

/** A meeting held on the day or later answers it; an enquiry has one conference, whenever it was due. */
function isAnswered(collector: Collector, due: PendingDue): boolean {
  const isAnswer = (day: IsoDate) => day <= collector.today && (due.kind === 'icpc' || day >= due.dueBy)
  const heldOn = due.heldDays().find(isAnswer)
  if (heldOn === undefined) return false
  drop(collector, due, `was held on ${formatDay(heldOn)}`)
  return true
}

function drop(collector: Collector, { child, kind, dueBy, origin }: PendingDue, why: string): void {
  warnAt(
    collector,
    { origin, reference: child.reference },
    {
      code: 'due-not-kept',
      column: columns[kind],
      text: `The due date ${formatDay(dueBy)} was not kept: a meeting of this kind ${why}. Close the row in the source if it is done with.`,
    },
  )
}
