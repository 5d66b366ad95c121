import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { IroId } from '../../../shared/records/ids.ts'
import type { AllocateImported } from '../../../shared/records/import.ts'
import type { Context } from '../../context.ts'
import { allocateChildren } from '../allocations.ts'
import { addIro } from '../iros.ts'
import { newlyLookedAfter } from '../newly-looked-after.ts'
import { setProfile } from '../settings.ts'
import { type Db, read, write } from '../sql.ts'
import { profileOf } from '../stored-settings.ts'
import { childrenOf, importOf } from './runs.ts'

const iroNamed = read(
  z.object({ id: IroId }),
  'SELECT id FROM iro WHERE lower(name) = lower(:name) AND (endedOn IS NULL OR endedOn > :today)',
)
/** Undoing the import takes this back too. */
const joinImport = write(`
  UPDATE importRun SET auditIds = json_insert(auditIds, '$[#]', (SELECT id FROM temp.currentAudit)),
    version = version + 1
  WHERE id = :importId`)

/**
 * Gives children of an import to an IRO from today, as part of that import: undoing it takes this back as well.
 * Where `iroId` is null that is the person at the keyboard, who is made an IRO of the record if they are none yet.
 */
export function allocateImported(
  db: Db,
  { importId, childIds, iroId: chosen }: AllocateImported,
  context: Context,
): { iroId: IroId; allocated: number } {
  const { today } = context
  if (importOf(db, importId).undoneAt !== null)
    throw new AppError({ code: 'rule', message: 'This import was undone. Its children are no longer here.' })
  const own = childrenOf(db, importId)
  if (!childIds.every((id) => own.has(id)))
    throw new AppError({ code: 'invalid', message: 'One of these children is not of this import. Look again.' })
  const iroId = chosen ?? ownIro(db, context)
  const isNew = new Set(newlyLookedAfter(db, null, context).map(({ childId }) => childId))
  const give = (ids: typeof childIds, reason: string) =>
    ids.length > 0 && allocateChildren(db, { childIds: ids, iroId, startedOn: today, reason })
  give(
    childIds.filter((id) => isNew.has(id)),
    'Newly looked after',
  )
  give(
    childIds.filter((id) => !isNew.has(id)),
    'On the list that was imported',
  )
  joinImport(db, { importId })
  return { iroId, allocated: childIds.length }
}

/** The person's own row among the IROs: the one of their profile, one of their name, or a new one. */
function ownIro(db: Db, { today }: Context): IroId {
  const profile = profileOf(db)
  if (profile.iroId !== null) return profile.iroId
  const { name } = profile
  const iroId = iroNamed.get(db, { name, today })?.id ?? addIro(db, { name, startedOn: today, hours: null }).id
  setProfile(db, { ...profile, iroId })
  return iroId
}
