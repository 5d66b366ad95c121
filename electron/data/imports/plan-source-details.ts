import { v7 } from 'uuid'
import { write } from '../sql.ts'
import type { Planning } from './planning.ts'

const insert = write(`
  INSERT INTO sourceDetail (id, childId, field, value, sourceRowId)
  VALUES (:id, :childId, :field, :value, :sourceRowId)`)
const update = write(
  'UPDATE sourceDetail SET value = :value, sourceRowId = :sourceRowId, version = version + 1 WHERE id = :id',
)

/** Plans the details only files tell: the newest file's value stands, and one it leaves blank stays as it was. */
export function planSourceDetails({ told, known, childId, changes }: Planning): void {
  for (const { field, value, origin } of told.sourceDetails) {
    const here = known?.sourceDetails.find((detail) => detail.field === field)
    if (here?.value === value) continue
    const id = here?.id ?? v7()
    changes.push({
      kind: 'sourceDetail',
      isNew: here === undefined,
      origin,
      apply: (db, sourceRowId) =>
        here ? update(db, { id, value, sourceRowId }) : insert(db, { id, childId, field, value, sourceRowId }),
    })
  }
}
