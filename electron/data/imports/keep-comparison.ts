import type { IsoDate } from '../../../shared/dates.ts'
import type { ImportId } from '../../../shared/records/ids.ts'
import type { Difference } from '../../../shared/records/import-comparison.ts'
import { type Db, write } from '../sql.ts'
import { addedOf, becomesOf, isBrought } from './becomes.ts'
import type { Gone } from './gone.ts'
import { newsOn } from './new-cases.ts'
import type { Planning } from './planning.ts'

const insertChild = write(`
  INSERT INTO importChild (importId, childId, reference, becomes, isBrought, added, news)
  VALUES (:importId, :childId, :reference, :becomes, :isBrought, :added, :news)`)
const insertDifference = write(`
  INSERT INTO importDifference (importId, childId, key, what, here, told, isConflict, answer, file, sheet, row)
  VALUES (:importId, :childId, :key, :what, :here, :told, :isConflict, :answer, :file, :sheet, :row)`)

type Keeping = { readonly importId: ImportId; readonly today: IsoDate }

/** Keeps what the import meant for one child of the files, so that it can be looked at again. */
export function keepCompared(db: Db, { importId, today }: Keeping, child: Planning): void {
  const { childId, told, differences } = child
  const becomes = becomesOf(child)
  insertChild(db, {
    ...{ importId, childId, reference: told.reference, becomes, isBrought: isBrought(child) },
    added: JSON.stringify(addedOf(child)),
    news: JSON.stringify(newsOn(today, child)),
  })
  for (const difference of differences) keepDifference(db, { importId, childId }, difference)
}

/** Keeps who was gone from the files; the next import is told from the children an import had. */
export function keepGone(db: Db, { importId }: Keeping, gone: readonly Gone[]): void {
  for (const { childId, reference } of gone)
    insertChild(db, { importId, childId, reference, becomes: 'gone', isBrought: false, added: '[]', news: '[]' })
}

function keepDifference(
  db: Db,
  ids: { readonly importId: ImportId; readonly childId: string },
  { key, what, here, told, isConflict, answer, origin }: Difference,
): void {
  // An import is kept only once every question has its answer.
  insertDifference(db, { ...ids, key, what, here, told, isConflict, answer: answer ?? 'here', ...origin })
}
