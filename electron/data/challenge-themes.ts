import type { z } from 'zod'
import { conflict } from '../../shared/errors.ts'
import type { CloseTrackerTheme } from '../../shared/records/challenge.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import type { Context } from '../context.ts'
import { type Db, write } from './sql.ts'

type Saved = z.infer<typeof SavedRecord>

const close = write(`
  UPDATE trackerItem SET closedOn = :closedOn, closedWhy = :why, version = version + 1
  WHERE id = :id AND version = :version AND alertId IS NULL AND closedOn IS NULL`)
const reopen = write(`
  UPDATE trackerItem SET closedOn = NULL, closedWhy = '', version = version + 1
  WHERE id = :id AND version = :version AND closedOn IS NOT NULL`)

/** Ends a theme by hand; it stays on the tracker, greyed with the reason, until the next meeting has heard of it. */
export function closeTheme(db: Db, { id, version, why }: CloseTrackerTheme, { now, today }: Context): Saved {
  if (close(db, { id, version, why, closedOn: today }) === 0) throw conflict('This theme')
  return { savedAt: now }
}

/** Follows a theme again that was ended by hand. */
export function reopenTheme(db: Db, { id, version }: { id: RecordId; version: number }, { now }: Context): Saved {
  if (reopen(db, { id, version }) === 0) throw conflict('This theme')
  return { savedAt: now }
}
