import { z } from 'zod'
import { ExportCalendar } from '../records/calendar.ts'
import { AskedList, ExportedList, ExportList, RecordedExport } from '../records/list-export.ts'
import { RecordDocument, RecordedDocument } from '../records/record-document.ts'
import { alertPaperOperations } from './alert-papers.ts'
import { command, shell } from './kinds.ts'

/** What leaves as a file or on paper, and the line the record keeps of it. */
export const paperOperations = {
  'lists.export': shell(ExportList, ExportedList),
  'calendar.export': shell(ExportCalendar, ExportedList),
  'lists.print': shell(z.strictObject({ list: AskedList }), z.object({ isPrinted: z.boolean() })),
  'exports.record': command(RecordedExport, z.null()),
  'documents.save': shell(z.strictObject({ document: RecordDocument }), z.object({ savedTo: z.string().nullable() })),
  'documents.print': shell(z.strictObject({ document: RecordDocument }), z.object({ isPrinted: z.boolean() })),
  'documents.record': command(RecordedDocument, z.null()),
  ...alertPaperOperations,
}
