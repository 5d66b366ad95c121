import type { ImportId } from '../../../shared/records/ids.ts'
import type { NewCases } from '../../../shared/records/import-comparison.ts'
import type { Context } from '../../context.ts'
import type { ReadDb } from '../sql.ts'

/** The children newly looked after and newly on a protection plan, of the files that wait or of a kept import. */
export function importNewCases(_db: ReadDb, _input: { importId: ImportId | null }, _context: Context): NewCases {
  return { newInCare: [], newlyPlanned: [] }
}
