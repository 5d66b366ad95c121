import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron/main'
import { AppError } from '../../shared/errors.ts'

type Wanted = {
  /** The heading of the system's window. */
  readonly title: string
  /** The file's name as it is offered. */
  readonly name: string
  readonly kind: { readonly label: string; readonly extension: string }
}

/** Asks where a file is to be saved, always with its ending; null when the person chooses no place. */
export async function choosePath(window: BrowserWindow, { title, name, kind }: Wanted): Promise<string | null> {
  const { label, extension } = kind
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: label, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  if (canceled || filePath === '') return null
  if (extname(filePath).toLowerCase() === `.${extension}`) return filePath
  const path = `${filePath}.${extension}`
  // The system's window asked about the name without its ending, so nobody has agreed to replace this one.
  if (!existsSync(path)) return path
  const message = `There is a file called “${basename(path)}” already. Choose another name.`
  throw new AppError({ code: 'rule', message })
}
