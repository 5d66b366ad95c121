import { v7 } from 'uuid'
import type { MeetingId, RecordId } from '../../shared/records/ids.ts'
import type { MeetingKind } from '../../shared/records/meeting-kind.ts'
import type { Attendee } from '../../shared/records/register.ts'
import { answersOf } from './conference-children.ts'
import { keepFields } from './meeting-record.ts'
import { keepFromNamesakes } from './namesakes.ts'
import { addPair, pairsOf } from './readiness-people.ts'
import { type Db, write } from './sql.ts'

const insert = write(`
  INSERT INTO attendee (id, meetingId, position, name, agency, side, childId, hasDirectContact,
    part, interpreterLanguage, accessNeeds)
  SELECT :id, :meetingId, coalesce(max(position), 0) + 1, :name, :agency, :side, :childId, :hasDirectContact,
    :part, :interpreterLanguage, :accessNeeds
  FROM attendee WHERE meetingId = :meetingId`)

/** Puts a person of an earlier meeting on a register with what they need to take part; what was said of them stays there. */
export function putAgain(db: Db, meetingId: MeetingId, person: Attendee): void {
  const { name, agency, side, childId, hasDirectContact, part, interpreterLanguage, accessNeeds } = person
  const needs = { part, interpreterLanguage, accessNeeds }
  insert(db, { id: v7(), meetingId, name, agency, side, childId, hasDirectContact, ...needs })
  keepFromNamesakes(db, { meetingId, name })
}

/** Two registers: who is on the earlier one and on this one, the same person under the same key. */
export type Registers = {
  readonly last: MeetingId
  readonly meetingId: MeetingId
  readonly kind: MeetingKind
  /** The line of this register of a person of the last one; undefined when they are not on it. */
  readonly hereOf: (id: RecordId) => RecordId | undefined
}

/** Keeps people apart who were apart at the last meeting, and holds a conference in two parts as that one was. */
export function keepApartAgain(db: Db, { last, meetingId, kind, hereOf }: Registers): void {
  const already = new Set(pairsOf(db, meetingId).map(({ firstId, secondId }) => pairKey(firstId, secondId)))
  const apart = pairsOf(db, last).flatMap((pair) => {
    const [firstId, secondId] = [hereOf(pair.firstId), hereOf(pair.secondId)]
    return firstId && secondId && !already.has(pairKey(firstId, secondId)) ? [{ ...pair, firstId, secondId }] : []
  })
  for (const { firstId, secondId, why } of apart) addPair(db, { id: v7(), meetingId, firstId, secondId, why })
  const wasSplit = answersOf(db, { id: last }, null)('isSplit') === 'yes'
  if (wasSplit && (kind === 'icpc' || kind === 'rcpc'))
    keepFields(db, meetingId, [{ childId: null, field: 'isSplit', value: 'yes' }])
}

const pairKey = (firstId: RecordId, secondId: RecordId) => [firstId, secondId].toSorted().join()
