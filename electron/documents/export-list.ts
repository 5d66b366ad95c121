import { basename } from 'node:path'
import type { BrowserWindow } from 'electron/main'
import type { Input, Output, QueryName } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { PaperName } from '../../shared/records/alert-paper.ts'
import { type ExportFormat, exportFormatLabels, type RecordedExport } from '../../shared/records/list-export.ts'
import { taken, type VaultKeeper } from '../vault-keeper.ts'
import type { Ask } from './ask.ts'
import { choosePath } from './choose-path.ts'
import { csvOf } from './csv.ts'
import { describeList } from './describe-list.ts'
import { fileNameFor } from './file-name.ts'
import { namesLeft } from './initialled.ts'
import type { ListDocument } from './list-document.ts'
import { listPage } from './list-html.ts'
import { pdfOf, printPage } from './print-window.ts'
import { writeWhole } from './write-whole.ts'
import { xlsxOf } from './xlsx.ts'

/** What taking a list away needs of the main process: the window that asked, and the vault. */
type Desk = { readonly window: BrowserWindow; readonly keeper: VaultKeeper }

/** Saves a list where the person says, with its line in the audit trail; no place chosen, nothing done. */
export async function exportList(desk: Desk, { list, format }: Input<'lists.export'>): Promise<Output<'lists.export'>> {
  const { window, keeper } = desk
  const document = await readList(desk, list)
  const name = await offeredName(desk, document, format)
  const kind = { label: exportFormatLabels[format], extension: format }
  const path = await choosePath(window, { title: 'Save the list', name, kind })
  if (path === null) return { savedTo: null, rows: document.rows }
  // Nothing readable may reach the disk once the vault is locked.
  if (!keeper.host.isOpen) throw new AppError({ code: 'locked', message: 'The vault is locked. Unlock it and repeat.' })
  const bytes = await bytesOf(document, format)
  const savedTo = basename(path)
  await writeWhole(path, bytes, {
    beforeReplace: () => record(keeper, list.name, document, { format, fileName: savedTo }),
  })
  return { savedTo, rows: document.rows }
}

/** Hands a list to the system's print window; it is noted first, as paper cannot be taken back once it is out. */
export async function printList(desk: Desk, { list }: Input<'lists.print'>): Promise<Output<'lists.print'>> {
  const document = await readList(desk, list)
  await record(desk.keeper, list.name, document, { format: 'print', fileName: null })
  return { isPrinted: await printPage(listPage(document)) }
}

/** The names found in what was typed in a list, before it leaves. */
export async function namesInList(desk: Pick<Desk, 'keeper'>, { list }: Input<'lists.names'>): Promise<PaperName[]> {
  return [...((await readList(desk, list)).names ?? [])]
}

const readList = ({ keeper }: Pick<Desk, 'keeper'>, list: Input<'lists.export'>['list']) =>
  describeList(askOf(keeper), list, keeper.status().kind === 'practice')

/** Asks the vault of the window that wants a document. */
// Every operation answers with the output its contract names; the vault process is held to it by `Handlers`.
export const askOf =
  (keeper: VaultKeeper): Ask =>
  async <N extends QueryName>(name: N, input: Input<N>) =>
    taken(await keeper.host.call(name, input)) as Output<N>

async function bytesOf(document: ListDocument, format: ExportFormat): Promise<Uint8Array | string> {
  if (format === 'csv') return csvOf(document)
  return format === 'xlsx' ? xlsxOf(document) : pdfOf(listPage(document))
}

async function offeredName({ keeper }: Desk, { title, scope, made }: ListDocument, format: ExportFormat) {
  const { today } = await askOf(keeper)('session.current', {})
  return fileNameFor({ title, scope, today, isPractice: made.isPractice, format })
}

type Left = Pick<RecordedExport, 'format' | 'fileName'>

async function record(keeper: VaultKeeper, list: RecordedExport['list'], document: ListDocument, left: Left) {
  const { rows, children, names = [] } = document
  const recorded: RecordedExport = { list, rows, children, ...left, namesLeft: namesLeft(names) }
  taken(await keeper.host.call('exports.record', recorded))
}
