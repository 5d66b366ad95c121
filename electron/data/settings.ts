import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { Profile } from '../../shared/records/profile.ts'
import type { Settings } from '../../shared/records/settings.ts'
import type { Context } from '../context.ts'
import { addIro } from './iros.ts'
import { touchEveryChild } from './settle.ts'
import { type Db, type ReadDb, read } from './sql.ts'
import { hasProfile, keepSetting, profileOf } from './stored-settings.ts'

const saved = read(z.object({ at: z.string() }), 'SELECT at FROM audit ORDER BY id DESC LIMIT 1')

/** Changes the county's settings and works every due date out again: any of them may move one. */
export function changeSettings(db: Db, settings: Settings): Settings {
  keepSetting(db, 'settings', settings)
  touchEveryChild(db)
  return settings
}

/** Changes whose vault this is. */
export function setProfile(db: Db, profile: Profile): Profile {
  keepSetting(db, 'profile', profile)
  return profile
}

/**
 * Takes a new vault into use. An IRO is put on the list of IROs, full-time from today, and that caseload is their own:
 * they can be given children and chair at once. Both are put right in Team.
 */
export function beginSession(db: Db, profile: Profile, { settings, today }: Context): Profile {
  if (hasProfile(db)) throw new AppError({ code: 'rule', message: 'This vault is in use already.' })
  if (profile.role !== 'iro') return setProfile(db, profile)
  const { id } = addIro(db, { name: profile.name, startedOn: today, hours: settings.fullTimeHours })
  return setProfile(db, { ...profile, iroId: id })
}

/** Who is at the keyboard, on which day, under which settings. */
export function currentSession(db: ReadDb, _input: Record<string, never>, { settings, today, now }: Context) {
  const lastSavedAt = saved.get(db, {})?.at ?? now
  return { profile: profileOf(db), settings, today, now, lastSavedAt }
}
