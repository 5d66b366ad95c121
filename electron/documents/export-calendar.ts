import { basename } from 'node:path'
import type { BrowserWindow } from 'electron/main'
import type { Input, Output } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { RecordedExport } from '../../shared/records/list-export.ts'
import { taken, type VaultKeeper } from '../vault-keeper.ts'
import { choosePath } from './choose-path.ts'
import { askOf } from './export-list.ts'
import { fileNameFor } from './file-name.ts'
import { icalendarOf } from './icalendar.ts'
import { scopeOf } from './meeting-lists.ts'
import { writeWhole } from './write-whole.ts'

type Desk = { readonly window: BrowserWindow; readonly keeper: VaultKeeper }

/** Saves meetings as a calendar file where the person says, with its line in the audit trail. */
export async function exportCalendar(desk: Desk, input: Input<'calendar.export'>): Promise<Output<'calendar.export'>> {
  const { window, keeper } = desk
  const { hasPlace, ...asked } = input
  const ask = askOf(keeper)
  const entries = await ask('calendar.entries', asked)
  const rows = entries.length
  const { today, now } = await ask('session.current', {})
  const isPractice = keeper.status().kind === 'practice'
  const scope = asked.meetingId === null ? await scopeOf(ask, asked.iroId) : ''
  const name = fileNameFor({ title: 'Calendar', scope, today, isPractice, format: 'ics' })
  const kind = { label: 'Calendar file', extension: 'ics' }
  const path = await choosePath(window, { title: 'Save the calendar file', name, kind })
  if (path === null) return { savedTo: null, rows }
  // Nothing readable may reach the disk once the vault is locked.
  if (!keeper.host.isOpen) throw new AppError({ code: 'locked', message: 'The vault is locked. Unlock it and repeat.' })
  const savedTo = basename(path)
  const children = entries.reduce((sum, { childCount }) => sum + childCount, 0)
  const line: RecordedExport = { list: 'calendar', format: 'ics', rows, children, fileName: savedTo }
  await writeWhole(path, icalendarOf(entries, { at: now, hasPlace, isPractice }), {
    beforeReplace: async () => taken(await keeper.host.call('exports.record', line)),
  })
  return { savedTo, rows }
}
