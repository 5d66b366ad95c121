import { z } from 'zod'
import { AnswerLookAlike, LookAlikeQuestions, LookAlikesAsked } from '../records/identity.ts'
import { ImportId, IroId } from '../records/ids.ts'
import {
  AllocateImported,
  FilesToRead,
  ImportPreview,
  ImportResult,
  ImportRun,
  MessagesFound,
  MessagesWanted,
} from '../records/import.ts'
import { ImportBatch, ImportPart } from '../records/import-batch.ts'
import { AnswerConflicts, ComparedFound, ComparedWanted, NewCases } from '../records/import-comparison.ts'
import { ForgetMatch, MatchColumns, RememberedMatch, TableToMatch } from '../records/import-match.ts'
import { command, nothing, query, shell, task } from './kinds.ts'

/** What can be asked of files: read, look at, keep, take back. */
export const importOperations = {
  'imports.choose': shell(nothing, z.object({ paths: z.array(z.string()) })),
  'imports.read': shell(FilesToRead, z.object({ isRead: z.boolean() })),
  // Reads the files of the last `imports.read` again, by the columns a person matched.
  'imports.match': shell(MatchColumns, z.object({ isRead: z.boolean() })),
  'imports.cancel': shell(nothing, z.null()),
  // Asked by the main process once the files are read. A query, as nothing is written: what was read waits in memory.
  'imports.stagePart': query(ImportPart, z.null()),
  'imports.stage': query(ImportBatch, z.null()),
  'imports.discard': query(nothing, z.null()),
  'imports.tablesToMatch': query(nothing, z.array(TableToMatch)),
  'imports.matches': query(nothing, z.array(RememberedMatch)),
  'imports.forgetMatch': command(ForgetMatch, z.null()),
  'imports.preview': query(nothing, ImportPreview.nullable()),
  'imports.messages': query(MessagesWanted, MessagesFound),
  'imports.compared': query(ComparedWanted, ComparedFound),
  'imports.newCases': query(z.strictObject({ importId: ImportId.nullable() }), NewCases),
  // A query, as nothing is written: the answers wait with the files.
  'imports.answer': query(AnswerConflicts, z.null()),
  'imports.lookAlikes': query(LookAlikesAsked, LookAlikeQuestions),
  'imports.answerLookAlike': query(AnswerLookAlike, z.null()),
  'imports.keep': task(nothing, z.object({ importId: ImportId })),
  'imports.list': query(nothing, z.array(ImportRun)),
  'imports.get': query(z.strictObject({ importId: ImportId }), ImportResult),
  'imports.allocate': command(AllocateImported, z.object({ iroId: IroId, allocated: z.number().int() })),
  'imports.undo': task(z.strictObject({ importId: ImportId }), z.object({ rows: z.number().int() })),
}
