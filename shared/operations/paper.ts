import { z } from 'zod'
import { PaperName } from '../records/alert-paper.ts'
import { ExportCalendar } from '../records/calendar.ts'
import { AskedList, ExportedList, ExportList, RecordedExport } from '../records/list-export.ts'
import { RecordDocument, RecordedDocument } from '../records/record-document.ts'
import { TypedWordsAsked, TypedWordsMade } from '../records/typed-words.ts'
import { alertPaperOperations } from './alert-papers.ts'
import { command, query, shell } from './kinds.ts'

/** What leaves as a file or on paper, and the line the record keeps of it. */
export const paperOperations = {
  'lists.export': shell(ExportList, ExportedList),
  'calendar.export': shell(ExportCalendar, ExportedList),
  'lists.print': shell(z.strictObject({ list: AskedList }), z.object({ isPrinted: z.boolean() })),
  'lists.names': shell(z.strictObject({ list: AskedList }), z.array(PaperName)),
  'exports.record': command(RecordedExport, z.null()),
  'documents.save': shell(z.strictObject({ document: RecordDocument }), z.object({ savedTo: z.string().nullable() })),
  'documents.print': shell(z.strictObject({ document: RecordDocument }), z.object({ isPrinted: z.boolean() })),
  'documents.names': shell(z.strictObject({ document: RecordDocument }), z.array(PaperName)),
  'documents.record': command(RecordedDocument, z.null()),
  'typedWords.forPaper': query(TypedWordsAsked, TypedWordsMade),
  ...alertPaperOperations,
}
