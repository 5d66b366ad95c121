import type { RecordedCasePack } from '../../shared/records/case-pack-export.ts'
import type { RecordedExport } from '../../shared/records/list-export.ts'
import type { RecordedDocument } from '../../shared/records/record-document.ts'
import type { Db } from './sql.ts'

/** Notes that a list left the vault: the command's own line in the audit trail, with its input, is the whole record. */
export function recordExport(_db: Db, _export: RecordedExport): null {
  return null
}

/** Notes that a document left the vault, in the same way. */
export function recordDocument(_db: Db, _document: RecordedDocument): null {
  return null
}

/** Notes that a pack for the case system left the vault, in the same way. */
export function recordCasePack(_db: Db, _pack: RecordedCasePack): null {
  return null
}
