import { v7 } from 'uuid'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { Iro } from '../../../shared/records/iro.ts'
import { write } from '../sql.ts'
import { isOpenCase } from './open-cases.ts'
import { originOf } from './plan-child.ts'
import { note, type Planning, tellKept } from './planning.ts'

const insert = write(`
  INSERT INTO allocation (id, childId, iroId, startedOn, reason, sourceRowId)
  VALUES (:id, :childId, :iroId, :startedOn, 'Named in the imported list', :sourceRowId)`)
const end = write('UPDATE allocation SET endedOn = :endedOn, version = version + 1 WHERE id = :id')

/**
 * Gives the child to the IRO the file names, from today, where the child has an open case and nobody yet, or somebody
 * an earlier file named. Who was chosen by a person stays until they answer that the file's IRO is to be taken.
 */
export function planIro(planning: Planning): void {
  const { told, known, context, iroCalled } = planning
  if (told.iroName === null || !(isOpenCase(planning, context) || awaitsConference(planning))) return
  const origin = originOf(told)
  const iro = iroCalled(told.iroName)
  if (!iro) {
    planning.unknownIros.push({ name: told.iroName, origin })
    return
  }
  const here = known?.allocations[0]
  if (here?.iroId === iro.id) return
  if (here && here.startedOn > context.today) {
    const text = `the child goes to ${here.iroName} on ${formatDay(here.startedOn)}. The file says ${iro.name}.`
    tellKept(planning, origin, text)
    return
  }
  // Only an allocation that came from a file has a row of a file.
  const isConflict = here !== undefined && here.sourceRowId === null
  const rowId = here?.id ?? planning.childId
  const words = { what: 'the IRO', here: here?.iroName ?? '', told: iro.name }
  // A child who is new has nothing here that could differ.
  const isOurs = known && note(planning, { rowId, origin }, { column: 'iroId', ...words, isConflict }) === 'here'
  if (!isOurs) give(planning, iro)
}

/** Whether an initial conference is still to come, which somebody has to chair. */
function awaitsConference({ told, known, context }: Planning): boolean {
  const isToCome = ({ conferenceOn, isConferenceRequired }: Awaiting) =>
    isConferenceRequired !== false && (conferenceOn === null || conferenceOn > context.today)
  return told.enquiries.some(isToCome) || (known?.enquiries ?? []).some((one) => one.closedOn === null && isToCome(one))
}
type Awaiting = { readonly conferenceOn: IsoDate | null; readonly isConferenceRequired: boolean | null }

function give(planning: Planning, { id: iroId, name }: Iro): void {
  const { known, childId, context, told, changes } = planning
  const { today } = context
  const here = known?.allocations[0]
  planning.iro = { id: iroId, name }
  changes.push({
    kind: 'allocation',
    isNew: here === undefined,
    origin: originOf(told),
    words: () => `Given to ${name} from ${formatDay(today)}`,
    apply(db, sourceRowId) {
      if (here) end(db, { id: here.id, endedOn: today })
      insert(db, { id: v7(), childId, iroId, startedOn: today, sourceRowId })
    },
  })
}
