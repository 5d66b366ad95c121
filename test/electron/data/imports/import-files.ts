import type { FileToRead } from '../../../../electron/importers/read-files.ts'
import { readImportFiles } from '../../../../electron/importers/read-files.ts'
import { dayOf } from '../../../../shared/clock.ts'
import type { ImportId } from '../../../../shared/records/ids.ts'
import type { RowToLookAt } from '../../../../shared/records/import.ts'
import type { ComparedFound, ComparedWanted, ConflictAnswer } from '../../../../shared/records/import-comparison.ts'
import type { TestSession } from '../../../support/open-session.ts'

/** Reads files on the session's day and hands them to the vault, as the main process does. */
export async function stage(session: TestSession, ...files: readonly FileToRead[]): Promise<void> {
  const batch = await readImportFiles(files, { today: dayOf(session.now()), onProgress: () => undefined })
  await session.ask('imports.stage', batch)
}

/** Reads files and keeps them. */
export async function keep(session: TestSession, ...files: readonly FileToRead[]): Promise<ImportId> {
  await stage(session, ...files)
  return (await session.ask('imports.keep', {})).importId
}

/** Reads files, answers every question about what was typed here in one way, and keeps them. */
export async function keepAnswering(
  session: TestSession,
  answer: ConflictAnswer,
  ...files: readonly FileToRead[]
): Promise<ImportId> {
  await stage(session, ...files)
  await session.ask('imports.answer', { keys: 'allOpen', answer })
  return (await session.ask('imports.keep', {})).importId
}

/** What the files that wait, or an import, mean for each child. */
export async function comparedOf(session: TestSession, wanted: Partial<ComparedWanted> = {}): Promise<ComparedFound> {
  const all = { importId: null, becomes: null, isConflict: false, text: '', offset: 0, limit: 1000 }
  return session.ask('imports.compared', { ...all, ...wanted })
}

/** The messages of the files that wait, or of an import. */
export async function messagesOf(session: TestSession, importId: ImportId | null = null): Promise<RowToLookAt[]> {
  const all = { outcome: null, code: null, reference: '', offset: 0, limit: 1000 }
  return (await session.ask('imports.messages', { importId, ...all })).rows
}

/** What was kept here against the files, sentence by sentence. */
export async function keptHere(session: TestSession): Promise<string[]> {
  const rows = await messagesOf(session)
  return rows.filter(({ outcome }) => outcome === 'keptHere').map(({ text }) => text)
}

/** All rows of a query. */
export const rowsOf = (session: TestSession, sql: string): unknown[] => session.db.prepare(sql).all()

/** One value. */
export const oneValue = (session: TestSession, sql: string): unknown => session.db.prepare(sql).pluck().get()
