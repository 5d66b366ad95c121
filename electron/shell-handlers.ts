import { type BrowserWindow, dialog } from 'electron/main'
import { contract, type Input, type Output, type ShellName } from '../shared/contract.ts'
import { AppError } from '../shared/errors.ts'
import type { ImportPart } from '../shared/records/import-batch.ts'
import type { ColumnMatch } from '../shared/records/import-match.ts'
import type { ClipboardKeeper } from './clipboard-keeper.ts'
import type { Progress } from './context.ts'
import { copyAlertPaper, previewAlertPaper, printAlertPaper, saveAlertPaper } from './documents/alert-papers.ts'
import { exportCalendar } from './documents/export-calendar.ts'
import { exportCasePack } from './documents/export-case-pack.ts'
import { exportList, namesInList, printList } from './documents/export-list.ts'
import { previewCopy } from './documents/preview-copy.ts'
import { printCopies, printHandOverList, testPrinter } from './documents/print-job.ts'
import { namesInDocument, printDocument, saveDocument } from './documents/record-documents.ts'
import { saveCopies } from './documents/save-copies.ts'
import { saveTemplate } from './documents/save-template.ts'
import type { ImportHost } from './import-host.ts'
import type { RoomView } from './room-view.ts'
import { taken, type VaultKeeper } from './vault-keeper.ts'

/** What the main process works with: the window that asked, the vault, and the one channel back to the window. */
export type Shell = {
  readonly window: BrowserWindow
  readonly keeper: VaultKeeper
  readonly imports: ImportHost
  readonly clipboard: ClipboardKeeper
  readonly room: RoomView
  readonly tell: (push: 'vault' | 'progress' | 'room', value: unknown) => void
}

type ShellHandlers = {
  [N in ShellName]: (shell: Shell, input: Input<N>) => Output<N> | Promise<Output<N>>
}

/** Which function answers which operation outside the record: windows, files, printer, and the vault's lock. */
export const shellHandlers: ShellHandlers = {
  'vault.status': ({ keeper }) => keeper.status(),
  'vault.create': ({ keeper }, input) => keeper.create(input),
  'vault.unlock': ({ keeper }, { passphrase }) => keeper.unlock(passphrase),
  'vault.recover': ({ keeper }, input) => keeper.recover(input),
  'vault.changeKeys': ({ keeper }, input) => keeper.changeKeys(input),
  'vault.lock': ({ keeper }) => keeper.lock('person'),

  'imports.choose': chooseFiles,
  'imports.read': readFiles,
  'imports.match': readAgain,
  'imports.cancel': cancelImport,

  'lists.export': exportList,
  'calendar.export': exportCalendar,
  'lists.print': printList,
  'lists.names': namesInList,
  'documents.save': saveDocument,
  'documents.print': printDocument,
  'documents.names': namesInDocument,
  'casePack.export': exportCasePack,
  'alertPapers.preview': previewAlertPaper,
  'alertPapers.save': saveAlertPaper,
  'alertPapers.print': printAlertPaper,
  'alertPapers.copy': copyAlertPaper,
  'mapTemplates.save': saveTemplate,
  'clipboard.copy': copyText,
  'printers.list': listPrinters,
  'copies.preview': previewCopy,
  'handOver.print': printCopies,
  'handOver.printList': printHandOverList,
  'handOver.testPrinter': testPrinter,
  'handOver.saveFiles': saveCopies,

  'roomView.displays': ({ room }) => room.displays(),
  'roomView.status': ({ room }) => room.status(),
  'roomView.open': ({ room }, input) => room.open(input),
  'roomView.close': ({ room }) => room.close(),
  'roomView.blank': ({ room }, { isBlank }) => room.blank(isBlank),
  'roomView.adjust': ({ room }, input) => room.adjust(input),

  'practice.open': openPractice,
  'practice.leave': ({ keeper }) => keeper.leavePractice(),
  'practice.remove': ({ keeper }) => keeper.removePractice(),
}

/** Opens the fictional county; the first time it is filled, which takes some seconds and is followed by `progress`. */
async function openPractice({ keeper, tell }: Shell, { name, role }: Input<'practice.open'>) {
  const { isNew } = await keeper.openPractice({ name, role, iroId: null })
  if (isNew) taken(await keeper.host.call('practice.generate', {}, { progress: (done) => tell('progress', done) }))
  return keeper.status()
}

/** The printers this computer knows, as its system calls them. */
async function listPrinters({ window }: Shell): Promise<Output<'printers.list'>> {
  const printers = await window.webContents.getPrintersAsync()
  return printers.map(({ name, displayName }) => ({ name, shownName: displayName || name }))
}

/** Puts text of the record on the clipboard; what is on screen for a moment after the lock is not copied any more. */
async function copyText({ keeper, clipboard }: Shell, { text }: Input<'clipboard.copy'>) {
  if (!keeper.host.isOpen) throw new AppError({ code: 'locked', message: 'The vault is locked. Unlock it and repeat.' })
  await clipboard.copy(text)
  return null
}

/** Asks for files with the system's own window; nothing chosen is an empty list. */
async function chooseFiles({ window }: Shell): Promise<Output<'imports.choose'>> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose the files to import',
    buttonLabel: 'Choose',
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'Returns and lists', extensions: ['xlsx', 'csv', 'tsv', 'txt', 'xml'] }],
  })
  return { paths: filePaths }
}

function readFiles(shell: Shell, { paths }: Input<'imports.read'>) {
  return readAndStage(shell, { paths, matches: [] })
}

/** Reads the files chosen last again, now that a person has said what their columns hold. */
function readAgain(shell: Shell, { matches }: Input<'imports.match'>) {
  const paths = shell.imports.lastPaths
  if (paths.length === 0)
    throw new AppError({ code: 'not-found', message: 'No files are waiting to be matched. Choose the files again.' })
  return readAndStage(shell, { paths, matches })
}

type ToRead = { readonly paths: readonly string[]; readonly matches: readonly ColumnMatch[] }

/** Reads files and hands what they hold to the vault, where it waits to be kept or discarded. */
async function readAndStage({ keeper, imports, tell }: Shell, { paths, matches }: ToRead) {
  // A window of the system's outlives the lock; what is chosen in it then is not read.
  if (!keeper.host.isOpen) throw new AppError({ code: 'locked', message: 'The vault is locked. Unlock it and repeat.' })
  const known = contract['imports.matches'].output.parse(taken(await keeper.host.call('imports.matches', {})))
  const remembered = known.map(({ name, headings, columns }) => ({ name, headings, columns }))
  const take = async (part: ImportPart) => void taken(await keeper.host.call('imports.stagePart', part))
  const listener = { progress: (done: Progress) => tell('progress', done), take }
  const batch = await imports.read({ paths, matches, remembered }, listener)
  if (batch === null) return { isRead: false }
  taken(await keeper.host.call('imports.stage', batch))
  return { isRead: true }
}

/** Stops reading or keeping; with neither under way, forgets what was read. */
async function cancelImport({ keeper, imports }: Shell) {
  if (imports.isReading) imports.cancel()
  else if (!keeper.host.cancelTask()) {
    imports.forget()
    await keeper.host.call('imports.discard', {})
  }
  return null
}
