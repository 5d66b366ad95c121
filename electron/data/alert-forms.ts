import { z } from 'zod'
import { type BegunAlert, KeptAlertForm } from '../../shared/records/alert-raising.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import type { Context } from '../context.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'
import { keepSetting, settingOf } from './stored-settings.ts'

const prefix = 'alertForm.'
const Kept = KeptAlertForm.extend({ savedAt: z.string() })
const all = read(z.object({ value: z.string() }), `SELECT value FROM setting WHERE id GLOB '${prefix}*'`)
const drop = write('DELETE FROM setting WHERE id = :id')

type Saved = z.infer<typeof SavedRecord>

/** What was typed into the form of one address; none where nothing was. */
export function keptAlertForm(db: ReadDb, { address }: { address: string }): { form: KeptAlertForm | null } {
  const kept = settingOf(db, `${prefix}${address}`, Kept.nullable().catch(null))
  return { form: kept ? { address, shownAs: kept.shownAs, answers: kept.answers } : null }
}

/** Keeps what was typed so far, so that a lock or a crash loses no more than the last second. */
export function keepAlertForm(db: Db, form: KeptAlertForm, { now }: Context): Saved {
  keepSetting(db, `${prefix}${form.address}`, { ...form, savedAt: now })
  return { savedAt: now }
}

/** Throws a form away: its alert was raised, or is not to be. */
export function dropAlertForm(db: Db, { address }: { address: string }, { now }: Context): Saved {
  drop(db, { id: `${prefix}${address}` })
  return { savedAt: now }
}

/** The alerts begun and not raised, the last one typed in first. */
export function begunAlerts(db: ReadDb): BegunAlert[] {
  return all
    .all(db, {})
    .flatMap(({ value }) => Kept.safeParse(JSON.parse(value)).data ?? [])
    .map(({ address, savedAt, shownAs }) => ({ address, savedAt, shownAs }))
    .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))
}
