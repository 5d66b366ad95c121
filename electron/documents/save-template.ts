import { basename } from 'node:path'
import type { BrowserWindow } from 'electron/main'
import type { Input, Output } from '../../shared/contract.ts'
import { AppError, notFound } from '../../shared/errors.ts'
import type { VaultKeeper } from '../vault-keeper.ts'
import { choosePath } from './choose-path.ts'
import { askOf } from './export-list.ts'
import { writeWhole } from './write-whole.ts'

type Desk = { readonly window: BrowserWindow; readonly keeper: VaultKeeper }

/** Saves a template of maps as a file to start another from. It holds headings and words, and nothing of any family. */
export async function saveTemplate(
  { window, keeper }: Desk,
  { key }: Input<'mapTemplates.save'>,
): Promise<Output<'mapTemplates.save'>> {
  const template = (await askOf(keeper)('mapTemplates.list', {})).find((one) => one.key === key)
  if (!template) throw notFound('This template')
  const kind = { label: 'Template of maps', extension: 'json' }
  const name = `${template.key} edition ${template.edition}.json`
  const path = await choosePath(window, { title: 'Save the template', name, kind })
  if (path === null) return { savedTo: null }
  if (!keeper.host.isOpen) throw new AppError({ code: 'locked', message: 'The vault is locked. Unlock it and repeat.' })
  await writeWhole(path, `${JSON.stringify(template, null, 2)}\n`)
  return { savedTo: basename(path) }
}
