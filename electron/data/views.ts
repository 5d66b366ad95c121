import { z } from 'zod'
import type { SavedView } from '../../shared/records/view.ts'
import type { Db, ReadDb } from './sql.ts'
import { keepSetting, settingOf } from './stored-settings.ts'

const idOf = (screen: string) => `view.${screen}`

/** The view a screen last kept, or null when it never did. */
export function savedView(db: ReadDb, { screen }: { screen: string }) {
  return { value: settingOf(db, idOf(screen), z.json()) ?? null }
}

/** Keeps a screen's view; the same view again changes nothing, so its row keeps its history short. */
export function saveView(db: Db, { screen, value }: z.infer<typeof SavedView>): null {
  if (JSON.stringify(value) !== JSON.stringify(savedView(db, { screen }).value)) keepSetting(db, idOf(screen), value)
  return null
}
