import { z } from 'zod'
import { notFound } from '../../shared/errors.ts'
import { Profile } from '../../shared/records/profile.ts'
import { defaultSettings, Settings } from '../../shared/records/settings.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const find = read(z.object({ value: z.string() }), 'SELECT value FROM setting WHERE id = :id')

const put = write(`
  INSERT INTO setting (id, value) VALUES (:id, :value)
  ON CONFLICT (id) DO UPDATE SET value = excluded.value, version = version + 1`)

/** A stored value, or undefined when nothing was ever kept under `id`. */
export function settingOf<T>(db: ReadDb, id: string, schema: z.ZodType<T>): T | undefined {
  const row = find.get(db, { id })
  return row && schema.parse(JSON.parse(row.value))
}

/** Keeps `value` under `id`, in place of what was there. */
export function keepSetting(db: Db, id: string, value: unknown): void {
  put(db, { id, value: JSON.stringify(value) })
}

/** The county's settings; what was never changed has the published default. */
export function settingsOf(db: ReadDb): Settings {
  return Settings.parse({ ...defaultSettings, ...settingOf(db, 'settings', z.looseObject({})) })
}

/** Whether the vault has been taken into use: from then on it is somebody's. */
export const hasProfile = (db: ReadDb): boolean => settingOf(db, 'profile', Profile) !== undefined

/** Whose vault this is; every vault has had one since it was made. */
export function profileOf(db: ReadDb): Profile {
  const profile = settingOf(db, 'profile', Profile)
  if (!profile) throw notFound('The name and role of this vault')
  return profile
}
