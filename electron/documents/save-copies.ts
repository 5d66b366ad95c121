import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron/main'
import type { Input, Output } from '../../shared/contract.ts'
import { copyName } from '../../shared/copies/hand-over.ts'
import { AppError } from '../../shared/errors.ts'
import { type CopyFormat, copyFormatLabels } from '../../shared/records/hand-over.ts'
import { listed } from '../../shared/words.ts'
import { taken, type VaultKeeper } from '../vault-keeper.ts'
import { copyDocx } from './copies/copy-docx.ts'
import { copyPdf } from './copies/copy-pdf.ts'
import { askOf } from './export-list.ts'
import { fileNameFor } from './file-name.ts'
import { writeWhole } from './write-whole.ts'

type Desk = { readonly window: BrowserWindow; readonly keeper: VaultKeeper }
type Copy = Output<'handOver.job'>['copies'][number]

const nothing = { savedTo: null, files: 0 }

/**
 * Saves copies as files in a folder the person chooses, for those who need a file, after a question that says how many,
 * which and where. A file's name names nobody; none that is there already is replaced.
 */
export async function saveCopies(
  { window, keeper }: Desk,
  asked: Input<'handOver.saveFiles'>,
): Promise<Output<'handOver.saveFiles'>> {
  const { meetingId, copyIds, format } = asked
  const ask = askOf(keeper)
  const { copies, of } = await ask('handOver.job', { meetingId, copyIds })
  const { today } = await ask('session.current', {})
  const made = { today, isPractice: keeper.status().kind === 'practice' }
  const folder = await chooseFolder(window)
  if (folder === null || !(await isMeant(window, { copies, folder, format }))) return nothing
  const files = copies.map((copy) => {
    const name = fileNameFor({ title: `Copy ${copyName(copy)} of ${of}`, scope: '', ...made, format })
    return { copy, path: join(folder, name) }
  })
  const taking = files.find(({ path }) => existsSync(path))
  if (taking) throw inTheWay(basename(taking.path))
  for (const { copy, path } of files) {
    const bytes = format === 'pdf' ? (await copyPdf(copy.document, made)).pdf : await copyDocx(copy.document)
    // Nothing readable may reach the disk once the vault is locked.
    if (!keeper.host.isOpen)
      throw new AppError({ code: 'locked', message: 'The vault is locked. Unlock it and repeat.' })
    const left = { meetingId, copyIds: [copy.copyId], format }
    await writeWhole(path, bytes, {
      beforeReplace: async () => taken(await keeper.host.call('handOver.noteFiles', left)),
    })
  }
  return { savedTo: basename(folder), files: files.length }
}

const inTheWay = (name: string): AppError =>
  new AppError({ code: 'rule', message: `There is a file called “${name}” already. Choose another folder.` })

async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose a folder for the copies',
    buttonLabel: 'Choose this folder',
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

type Meant = { readonly copies: readonly Copy[]; readonly folder: string; readonly format: CopyFormat }

async function isMeant(window: BrowserWindow, { copies, folder, format }: Meant): Promise<boolean> {
  const kind = copyFormatLabels[format]
  const files = copies.length === 1 ? `1 ${kind} file` : `${copies.length} ${kind} files`
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Save copies as files',
    message: `Save ${files} in “${basename(folder)}”?`,
    detail: `${listed(copies.map((copy) => `Copy ${copyName(copy)} for ${copy.name}`))}.\n\nThe files leave Footprint. Anybody who can open this folder can read them.`,
    buttons: ['Save', 'Not now'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}
