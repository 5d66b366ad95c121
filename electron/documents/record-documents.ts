import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron/main'
import type { Input, Output, QueryName } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { PaperName } from '../../shared/records/alert-paper.ts'
import type { RecordDocument, RecordedDocument } from '../../shared/records/record-document.ts'
import { letterOf } from '../../shared/records/roa-letter.ts'
import { taken, type VaultKeeper } from '../vault-keeper.ts'
import { alertsWritten } from './alerts-list.ts'
import type { Ask } from './ask.ts'
import { challengePage } from './challenge-paper.ts'
import { challengeTold } from './challenge-told.ts'
import { fileNameFor } from './file-name.ts'
import { initialled, namesLeft } from './initialled.ts'
import { leaveHandOverPage } from './leave-hand-over.ts'
import type { PaperPage } from './list-html.ts'
import { outlinePlanPage } from './outline-plan.ts'
import { pdfOf, printPage } from './print-window.ts'
import { decisionsPage } from './roa-decisions.ts'
import { letterPage } from './roa-letter.ts'
import { withheldPage } from './withheld-sheet.ts'
import { writeWhole } from './write-whole.ts'

type Desk = { readonly window: BrowserWindow; readonly keeper: VaultKeeper }

/** Saves a document as a PDF where the person says, with its line in the audit trail; no place chosen, nothing done. */
export async function saveDocument(
  desk: Desk,
  { document }: Input<'documents.save'>,
): Promise<Output<'documents.save'>> {
  const { window, keeper } = desk
  const { page, fileName, names } = await pageOf(keeper, document)
  const path = await choosePath(window, fileName)
  if (path === null) return { savedTo: null }
  // Nothing readable may reach the disk once the vault is locked.
  if (!keeper.host.isOpen) throw new AppError({ code: 'locked', message: 'The vault is locked. Unlock it and repeat.' })
  const savedTo = basename(path)
  const record = () => note(keeper, { document, format: 'pdf', fileName: savedTo }, names)
  await writeWhole(path, await pdfOf(page), { beforeReplace: record })
  return { savedTo }
}

/** Hands a document to the system's print window; it is noted first, as paper cannot be taken back once it is out. */
export async function printDocument({ keeper }: Desk, { document }: Input<'documents.print'>) {
  const { page, names } = await pageOf(keeper, document)
  await note(keeper, { document, format: 'print', fileName: null }, names)
  return { isPrinted: await printPage(page) }
}

/** The names found in what was typed in a document, before it leaves. */
export async function namesInDocument({ keeper }: Pick<Desk, 'keeper'>, { document }: Input<'documents.names'>) {
  return [...((await pageOf(keeper, document)).names ?? [])]
}

async function note(keeper: VaultKeeper, left: RecordedDocument, names: readonly PaperName[] | undefined) {
  if (names === undefined) return taken(await keeper.host.call('documents.record', left))
  // The choices are words of the record; the audit trail has their number.
  const { names: _choices, ...document }: RecordDocument & { names?: unknown } = left.document
  const recorded = { ...left, document, namesLeft: namesLeft(names) }
  return taken(await keeper.host.call('documents.record', recorded))
}

type MadePage = { readonly page: PaperPage; readonly fileName: string; readonly names?: readonly PaperName[] }

async function pageOf(keeper: VaultKeeper, document: RecordDocument): Promise<MadePage> {
  // Every operation answers with the output its contract names; the vault process is held to it by `Handlers`.
  const ask: Ask = async <N extends QueryName>(name: N, input: Input<N>) =>
    taken(await keeper.host.call(name, input)) as Output<N>
  const { today } = await ask('session.current', {})
  const made = { today, isPractice: keeper.status().kind === 'practice' }
  const named = (title: string, scope: string) => fileNameFor({ title, scope, ...made, format: 'pdf' })
  if (document.name === 'leaveHandOver') {
    const handOver = await ask('leave.handOver', { leaveId: document.leaveId })
    const { value: alerts, names } = await initialled(
      ask,
      (write) => alertsWritten(handOver.alerts, write),
      document.names,
    )
    const page = leaveHandOverPage({ ...handOver, alerts }, made)
    return { page, fileName: named('Hand-over', handOver.leave.iroName), names }
  }
  if (document.name === 'challenge') {
    const { value: told, names } = await challengeTold(ask, document)
    const fileName = named('Challenge meeting', told.agenda.meeting.meetsOn)
    return { page: challengePage({ ...document, ...told }, made), fileName, names }
  }
  const { meetingId } = document
  if (document.name === 'withheld') {
    const copies = await ask('copies.get', { meetingId })
    return { page: withheldPage(copies, made), fileName: named('Withheld and why', '') }
  }
  const record = await ask('meetingRecord.get', { meetingId })
  const decisions = await ask('decisions.list', { meetingId })
  if (document.name === 'decisions')
    return { page: decisionsPage({ record, decisions }, made), fileName: named('Decisions of a review', '') }
  if (document.name === 'outlinePlan')
    return { page: outlinePlanPage({ record, decisions }, made), fileName: named('Outline plan', '') }
  const { childId } = document
  // A file's name is seen by everybody; the case number tells the letters of brothers and sisters apart.
  const reference = record.meeting.children.find((child) => child.childId === childId)?.reference ?? ''
  return {
    page: letterPage(letterOf({ record, decisions, childId }), made),
    fileName: named('Review letter', reference),
  }
}

async function choosePath(window: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the document',
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: 'PDF document', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  if (canceled || filePath === '') return null
  if (extname(filePath).toLowerCase() === '.pdf') return filePath
  const path = `${filePath}.pdf`
  // The system's window asked about the name without its ending, so nobody has agreed to replace this one.
  if (!existsSync(path)) return path
  throw new AppError({
    code: 'rule',
    message: `There is a file called “${basename(path)}” already. Choose another name.`,
  })
}
