import { basename } from 'node:path'
import type { BrowserWindow } from 'electron/main'
import type { Input, Output } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { casePack, isConference } from '../../shared/records/case-pack.ts'
import { packFormatLabels } from '../../shared/records/case-pack-export.ts'
import { taken, type VaultKeeper } from '../vault-keeper.ts'
import { casePackDocx } from './case-pack-docx.ts'
import { casePackPage } from './case-pack-page.ts'
import { choosePath } from './choose-path.ts'
import { askOf } from './export-list.ts'
import { fileNameFor } from './file-name.ts'
import { pdfOf } from './print-window.ts'
import { writeWhole } from './write-whole.ts'

type Desk = { readonly window: BrowserWindow; readonly keeper: VaultKeeper }

/** Saves one child's pack for the case system where the person says, with its line in the audit trail. */
export async function exportCasePack(desk: Desk, input: Input<'casePack.export'>): Promise<Output<'casePack.export'>> {
  const { window, keeper } = desk
  const { meetingId, childId, format } = input
  const ask = askOf(keeper)
  const record = await ask('meetingRecord.get', { meetingId })
  const decisions = await ask('decisions.list', { meetingId })
  const { people } = await ask('register.get', { meetingId })
  const conference = isConference(record.meeting) ? await ask('conference.get', { meetingId }) : null
  const { today } = await ask('session.current', {})
  const made = { today, isPractice: keeper.status().kind === 'practice' }
  // A file's name is seen by everybody; the case number tells the packs of brothers and sisters apart.
  const scope = record.meeting.children.find((child) => child.childId === childId)?.reference ?? ''
  const name = fileNameFor({ title: 'Record for the case system', scope, ...made, format })
  const kind = { label: packFormatLabels[format], extension: format }
  const path = await choosePath(window, { title: 'Save the record for the case system', name, kind })
  if (path === null) return { savedTo: null }
  // Nothing readable may reach the disk once the vault is locked.
  if (!keeper.host.isOpen) throw new AppError({ code: 'locked', message: 'The vault is locked. Unlock it and repeat.' })
  const pack = casePack({ record, decisions, people, conference, childId })
  const bytes = format === 'docx' ? await casePackDocx(pack, made) : await pdfOf(casePackPage(pack, made))
  const savedTo = basename(path)
  const left = { meetingId, childId, format, fileName: savedTo }
  await writeWhole(path, bytes, { beforeReplace: async () => taken(await keeper.host.call('casePack.record', left)) })
  return { savedTo }
}
