import { z } from 'zod'
import type { FoundAlert } from '../../shared/records/alert-search.ts'
import { namesTogether } from '../../shared/records/child-line.ts'
import { RecordId } from '../../shared/records/ids.ts'
import type { Context } from '../context.ts'
import { alertWith } from './alert-rows.ts'
import { type ReadDb, read } from './sql.ts'

const MOST_FOUND = 5

const begun = read(
  z.object({ id: RecordId }),
  `SELECT id FROM alert WHERE substr(number, 1, length(:number)) = :number ORDER BY length(number), number LIMIT :most`,
)

/** The alerts whose number is this one or begins with it, the very one first. */
export function findAlerts(db: ReadDb, { number }: { number: string }, context: Context): FoundAlert[] {
  return begun.all(db, { number, most: MOST_FOUND }).map(({ id }) => {
    const { line } = alertWith(db, { alertId: id }, context)
    return { id, number: line.number, kind: line.kind, title: line.title, who: namesTogether(line.children) }
  })
}
