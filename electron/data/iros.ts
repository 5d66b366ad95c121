import { Iro } from '../../shared/records/iro.ts'
import { type ReadDb, read } from './sql.ts'

const all = read(Iro, 'SELECT id, name, startedOn, endedOn, version FROM iro ORDER BY name')

/** Every IRO the record knows, those who left included, by name. */
export function listIros(db: ReadDb): Iro[] {
  return all.all(db, {})
}
