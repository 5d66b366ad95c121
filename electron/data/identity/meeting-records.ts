import type { ChildId } from '../../../shared/records/ids.ts'
import type { ReadDb } from '../sql.ts'
import { pointersIn, rowsNaming, type StoredRow } from './entry-rows.ts'

/** A row that was written about a meeting, with its table. */
type MeetingRecord = { readonly table: string; readonly row: StoredRow }

/**
 * What was written about a meeting besides who it was for: fields, decisions, bookings. With `childId` only what is
 * about that child, as the rest is about the others too.
 */
export function recordsOf(
  db: ReadDb,
  { meetingId, childId }: { readonly meetingId: string; readonly childId: ChildId | null },
): MeetingRecord[] {
  return pointersIn(db)
    .filter(({ parent, table }) => parent === 'meeting' && table !== 'meetingChild')
    .flatMap((pointer) => rowsNaming(db, pointer, meetingId).map((row) => ({ table: pointer.table, row })))
    .filter(({ row }) => childId === null || row.childId === childId)
}
