import { z } from 'zod'
import type { ChildId } from '../../shared/records/ids.ts'
import { ImportId } from '../../shared/records/ids.ts'
import type { SourceDetail } from '../../shared/records/source-detail.ts'
import { SourceDetailField } from '../../shared/records/source-detail-field.ts'
import { type ReadDb, read } from './sql.ts'

const ofChild = read(
  z.object({
    field: SourceDetailField,
    value: z.string(),
    file: z.string(),
    sheet: z.string().nullable(),
    row: z.number().int(),
    importId: ImportId,
    importedAt: z.string(),
  }),
  `SELECT d.field, d.value, r.file, r.sheet, r.row, i.id AS importId, i.importedAt
  FROM sourceDetail d JOIN sourceRow r ON r.id = d.sourceRowId JOIN importRun i ON i.id = r.importId
  WHERE d.childId = :childId`,
)

const inOrder = SourceDetailField.options

/** What the council's newest files tell of a child that no rule counts from, in the order it is read. */
export function sourceDetailsOf(db: ReadDb, { childId }: { childId: ChildId }): SourceDetail[] {
  return ofChild
    .all(db, { childId })
    .map(({ file, sheet, row, ...detail }) => ({ ...detail, origin: { file, sheet, row } }))
    .toSorted((a, b) => inOrder.indexOf(a.field) - inOrder.indexOf(b.field))
}
