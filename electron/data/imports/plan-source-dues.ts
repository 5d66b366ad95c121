import { v7 } from 'uuid'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { ImportedSourceDue } from '../../../shared/records/imported-child.ts'
import { SourceDueKind, sourceDueLabels } from '../../../shared/records/source-due-kind.ts'
import { type Db, write } from '../sql.ts'
import { decide, type Planning } from './planning.ts'

const insert = write(`
  INSERT INTO sourceDue (id, childId, kind, dueBy, sourceRowId) VALUES (:id, :childId, :kind, :dueBy, :sourceRowId)`)
const update = write(
  'UPDATE sourceDue SET dueBy = :dueBy, sourceRowId = :sourceRowId, version = version + 1 WHERE id = :id',
)

/** Plans the due dates of the source, one a kind of meeting; they stand beside ours and change no due date here. */
export function planSourceDues(planning: Planning): void {
  for (const kind of SourceDueKind.options) {
    const told = nextOf(
      planning.told.sourceDues.filter((due) => due.kind === kind),
      planning.context.today,
    )
    if (told) planOne(planning, told)
  }
}

/** A source may still list meetings that were never held: the next to come counts, else the latest that has passed. */
function nextOf(dues: readonly ImportedSourceDue[], today: IsoDate): ImportedSourceDue | undefined {
  const inOrder = dues.toSorted((a, b) => (a.dueBy < b.dueBy ? -1 : 1))
  return inOrder.find(({ dueBy }) => dueBy >= today) ?? inOrder.at(-1)
}

function planOne(planning: Planning, { kind, dueBy, origin }: ImportedSourceDue): void {
  const { known, childId, changes } = planning
  const here = known?.sourceDues.find((due) => due.kind === kind)
  if (!here) {
    const row = { id: v7(), childId, kind, dueBy }
    const words = () => `The council’s date for a ${sourceDueLabels[kind]}: ${formatDay(dueBy)}`
    const apply = (db: Db, sourceRowId: number) => insert(db, { ...row, sourceRowId })
    changes.push({ kind: 'sourceDue', isNew: true, origin, words, apply })
    return
  }
  const { id } = here
  const what = `the council’s date for a ${sourceDueLabels[kind]}`
  const after = decide(
    planning,
    { rowId: id, origin },
    { dueBy: { what, here: here.dueBy, told: dueBy, shown: formatDay } },
  )
  if (after)
    changes.push({
      kind: 'sourceDue',
      isNew: false,
      origin,
      apply: (db, sourceRowId) => update(db, { id, ...after, sourceRowId }),
    })
}
