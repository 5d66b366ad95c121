import type { ChildId } from '../../../shared/records/ids.ts'
import { fillFrom } from './agreement.ts'
import { idOf, type RowChange, type StoredRow, type Value } from './entry-rows.ts'
import { type FactKind, type Item, leaveOut, moveTo, oneOf } from './fact-groups.ts'
import type { FactTexts } from './fact-texts.ts'

type Made = { readonly keptId: ChildId; readonly texts: FactTexts }

/** How the facts of every kind but meetings are merged, in the order they are shown. */
export function factKinds(made: Made): FactKind[] {
  return [
    { ...kindOf(made, 'periodOfCare', 'Care'), ...stretch, unite: unitePeriods(made.keptId) },
    { ...kindOf(made, 'protectionPlan', 'Child protection plan'), ...stretch },
    { ...kindOf(made, 'enquiry', 'Enquiry'), on: enquiryDay, concern: isSameEnquiry },
    { ...kindOf(made, 'adoption', 'Adoption as the plan'), on: adoptionDay, concern: adoptionsTouch },
    { ...kindOf(made, 'hsbInvolvement', 'HSB work'), ...stretch },
    { ...kindOf(made, 'allocation', 'IRO'), ...stretch, unite: uniteAllocations },
    {
      ...kindOf(made, 'sourceDue', 'Due date of a file'),
      ...keyed('kind'),
      unite: keepNewer('sourceDue', made.keptId),
    },
    {
      ...kindOf(made, 'sourceDetail', 'Detail of a file'),
      ...keyed('field'),
      unite: keepNewer('sourceDetail', made.keptId),
    },
  ]
}

type Common = Pick<FactKind, 'table' | 'what' | 'text' | 'unite' | 'leaveOut' | 'move'>

const kindOf = ({ keptId, texts }: Made, table: string, what: string): Common => ({
  table,
  what,
  text: (item) => texts(table, item),
  unite: uniteRows(table),
  leaveOut: leaveOut(table),
  move: moveTo(table, keptId),
})

const uniteRows =
  (table: string) =>
  ({ row: standing }: Item, { row: other }: Item): RowChange[] | null => {
    const filled = fillFrom(standing, other)
    return filled && oneOf(table, { standing, filled, other })
  }

/** Whether two stretches of days share one; one that ends on the day another starts does not. */
function touch(one: { from: Value; to: Value }, other: { from: Value; to: Value }): boolean {
  const isBefore = (to: Value, from: Value) => to !== null && String(to) <= String(from)
  return one.from === other.from || (!isBefore(one.to, other.from) && !isBefore(other.to, one.from))
}
const daysOf = ({ startedOn = null, endedOn = null }: StoredRow) => ({ from: startedOn, to: endedOn })
const stretch: Pick<FactKind, 'on' | 'concern'> = {
  on: ({ startedOn }) => String(startedOn),
  concern: (kept, merged) => touch(daysOf(kept), daysOf(merged)),
}

const enquiryDay = (row: StoredRow): string => String(row.strategyDiscussionOn ?? row.transferNotifiedOn)
const isSameEnquiry = (kept: StoredRow, merged: StoredRow): boolean =>
  ['strategyDiscussionOn', 'transferNotifiedOn'].some((day) => kept[day] !== null && kept[day] === merged[day])

const adoptionDay = ({ authorisedOn, placedOn }: StoredRow): string => String(authorisedOn ?? placedOn)
const adoptionsTouch = (kept: StoredRow, merged: StoredRow): boolean =>
  touch(
    { from: adoptionDay(kept), to: kept.endedOn ?? null },
    { from: adoptionDay(merged), to: merged.endedOn ?? null },
  )

/** A period of care is one with another only if the statuses and placements within fit each other too. */
const unitePeriods =
  (keptId: ChildId) =>
  (kept: Item, merged: Item): RowChange[] | null => {
    const filled = fillFrom(kept.row, merged.row)
    if (!filled) return null
    const within = ['legalStatus', 'placement'].map((table) => {
      const rows = ({ within: all }: Item) => all.flatMap((one) => (one.table === table ? [one.row] : []))
      return uniteWithin({ table, into: { childId: keptId, periodOfCareId: idOf(kept.row) } }, rows(kept), rows(merged))
    })
    if (within.some((changes) => changes === null)) return null
    return [
      ...oneOf('periodOfCare', { standing: kept.row, filled, other: merged.row }),
      ...within.flatMap((all) => all ?? []),
    ]
  }

type Within = { readonly table: string; readonly into: StoredRow }

/** The same spans become one, others are taken in where they lie beside one another; null where they overlap. */
function uniteWithin(
  { table, into }: Within,
  kept: readonly StoredRow[],
  merged: readonly StoredRow[],
): RowChange[] | null {
  const changes: RowChange[] = []
  for (const row of merged) {
    const same = kept.find((one) => one.startedOn === row.startedOn && isSameCode(one, row))
    const filled = same ? fillFrom(same, row) : null
    if (same && !filled) return null
    if (same && filled) changes.push(...oneOf(table, { standing: same, filled, other: row }))
    else if (kept.some((one) => touch(daysOf(one), daysOf(row)))) return null
    else changes.push({ act: 'change', table, id: idOf(row), columns: into })
  }
  return changes
}

const isSameCode = (one: StoredRow, other: StoredRow): boolean =>
  one.code === other.code || one.code === null || other.code === null

/** With one IRO from two days the earlier stands: the child has been theirs since. */
function uniteAllocations({ row: kept }: Item, { row: merged }: Item): RowChange[] | null {
  if (kept.iroId !== merged.iroId || kept.endedOn !== merged.endedOn) return null
  const isLater = String(merged.startedOn) < String(kept.startedOn)
  const filled = isLater ? { startedOn: merged.startedOn ?? null, reason: merged.reason ?? null } : {}
  return oneOf('allocation', { standing: kept, filled, other: merged })
}

const keyed = (column: string): Pick<FactKind, 'on' | 'concern'> => ({
  on: (row) => String(row[column]),
  concern: (kept, merged) => kept[column] === merged[column],
})

/** What only files tell follows the newest file. */
const keepNewer =
  (table: string, childId: ChildId) =>
  ({ row: kept }: Item, { row: merged }: Item): RowChange[] => {
    if (Number(kept.sourceRowId) >= Number(merged.sourceRowId))
      return oneOf(table, { standing: kept, filled: {}, other: merged })
    return oneOf(table, { standing: merged, filled: { childId }, other: kept })
  }
