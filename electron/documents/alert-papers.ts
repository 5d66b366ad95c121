import { basename } from 'node:path'
import type { BrowserWindow } from 'electron/main'
import type { Input, Output } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { AlertPaper, AlertPaperAsked, RecordedAlertPaper } from '../../shared/records/alert-paper.ts'
import type { ClipboardKeeper } from '../clipboard-keeper.ts'
import { taken, type VaultKeeper } from '../vault-keeper.ts'
import { alertPaperDocx } from './alert-paper-docx.ts'
import { alertPaperSheet, alertPaperTitle } from './alert-paper-page.ts'
import { choosePath } from './choose-path.ts'
import { type EvenPdf, evenPdfs } from './copies/even-pdf.ts'
import { askOf } from './export-list.ts'
import { printPdf } from './print-pdf.ts'
import { writeWhole } from './write-whole.ts'

type Desk = { readonly window: BrowserWindow; readonly keeper: VaultKeeper; readonly clipboard: ClipboardKeeper }

/** The paper of an alert as the file the printer would be given; nothing of it is kept, nor reaches the disk. */
export async function previewAlertPaper(
  { keeper }: Pick<Desk, 'keeper'>,
  { paper: asked }: Input<'alertPapers.preview'>,
): Promise<Output<'alertPapers.preview'>> {
  const { pdf, pages } = await pdfOfPaper(keeper, await askOf(keeper)('alertPapers.get', asked))
  refuseLocked(keeper)
  return { pdf: Buffer.from(pdf).toString('base64'), pages }
}

/** Saves the paper of an alert where the person says, with its line in the audit trail; no place chosen, nothing done. */
export async function saveAlertPaper(
  { window, keeper }: Pick<Desk, 'window' | 'keeper'>,
  { paper: asked, format }: Input<'alertPapers.save'>,
): Promise<Output<'alertPapers.save'>> {
  const made = await askOf(keeper)('alertPapers.get', asked)
  const isPractice = isPracticeIn(keeper)
  const name = `${isPractice ? 'PRACTICE ' : ''}${made.fileName}.${format}`
  const kind = { label: format === 'pdf' ? 'PDF document' : 'Word document', extension: format }
  const path = await choosePath(window, { title: 'Save the letter or card', name, kind })
  if (path === null) return { savedTo: null }
  refuseLocked(keeper)
  const bytes = format === 'pdf' ? (await pdfOfPaper(keeper, made)).pdf : await alertPaperDocx(made, isPractice)
  const savedTo = basename(path)
  await writeWhole(path, bytes, {
    beforeReplace: () => note(keeper, { asked, made, left: { format, fileName: savedTo } }),
  })
  return { savedTo }
}

/** Hands the paper of an alert to the system's print window; it is noted first, as paper cannot be taken back. */
export async function printAlertPaper(
  { keeper }: Pick<Desk, 'keeper'>,
  { paper: asked }: Input<'alertPapers.print'>,
): Promise<Output<'alertPapers.print'>> {
  const made = await askOf(keeper)('alertPapers.get', asked)
  const { pdf } = await pdfOfPaper(keeper, made)
  await note(keeper, { asked, made, left: { format: 'print', fileName: null } })
  return { isPrinted: await printPdf({ title: alertPaperTitle(made), pdf, printerName: '' }) }
}

/** Puts the text of a paper on the clipboard, from which locking takes it; it is noted first. */
export async function copyAlertPaper(
  { keeper, clipboard }: Pick<Desk, 'keeper' | 'clipboard'>,
  { paper: asked }: Input<'alertPapers.copy'>,
): Promise<Output<'alertPapers.copy'>> {
  const made = await askOf(keeper)('alertPapers.get', asked)
  await note(keeper, { asked, made, left: { format: 'copy', fileName: null } })
  refuseLocked(keeper)
  await clipboard.copy(made.text)
  return null
}

const isPracticeIn = (keeper: VaultKeeper): boolean => keeper.status().kind === 'practice'

async function pdfOfPaper(keeper: VaultKeeper, made: AlertPaper): Promise<EvenPdf> {
  const [only] = await evenPdfs([alertPaperSheet(made, { isPractice: isPracticeIn(keeper) })])
  if (!only) throw new Error('No paper was drawn.')
  return only
}

/** Nothing readable may leave once the vault is locked. */
function refuseLocked({ host }: VaultKeeper): void {
  if (!host.isOpen) throw new AppError({ code: 'locked', message: 'The vault is locked. Unlock it and repeat.' })
}

type Left = {
  readonly asked: AlertPaperAsked
  readonly made: AlertPaper
  readonly left: Pick<RecordedAlertPaper, 'format' | 'fileName'>
}

async function note(keeper: VaultKeeper, { asked, made, left }: Left): Promise<void> {
  const { alertId, toStage } = asked
  const namesLeft = made.names.filter(({ isReplaced, isSure }) => isSure && !isReplaced).length
  taken(await keeper.host.call('alertPapers.record', { alertId, toStage, namesLeft, ...left }))
}
