import { v7 } from 'uuid'
import { z } from 'zod'
import { formatDay, formatDayShort, IsoDate } from '../../shared/dates.ts'
import { AppError, notFound } from '../../shared/errors.ts'
import { type AddFootprint, type ChangeFootprint, FootprintEntry } from '../../shared/records/footprint.ts'
import {
  type FootprintFacts,
  FootprintKind,
  footprintFieldOf,
  footprintKinds,
  footprintProblem,
} from '../../shared/records/footprint-kinds.ts'
import { type ChildId, RecordId } from '../../shared/records/ids.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import type { Context } from '../context.ts'
import { childOf } from './children.ts'
import { noteEdit } from './edits.ts'
import { refusal, refuseBefore, refuseFuture } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const one = read(FootprintEntry, 'SELECT id, childId, kind, happenedOn, facts FROM footprintEntry WHERE id = :id')
const insert = write(`
  INSERT INTO footprintEntry (id, childId, kind, happenedOn) VALUES (:id, :childId, :kind, :happenedOn)`)
const update = write(`
  UPDATE footprintEntry SET happenedOn = :happenedOn, facts = :facts, version = version + 1 WHERE id = :id`)
const remove = write('DELETE FROM footprintEntry WHERE id = :id')
const opened = read(
  z.object({ careOn: IsoDate.nullable(), protectionOn: IsoDate.nullable() }),
  `SELECT (SELECT min(startedOn) FROM periodOfCare WHERE childId = :childId) AS careOn,
    (SELECT min(day) FROM (
      SELECT startedOn AS day FROM protectionPlan WHERE childId = :childId
      UNION ALL SELECT coalesce(strategyDiscussionOn, transferNotifiedOn, conferenceOn) FROM enquiry
        WHERE childId = :childId )) AS protectionOn`,
)

type Saved = z.infer<typeof SavedRecord>

/** What may be written of a child; nothing of one who was never looked after nor in child protection. */
export function footprintKindsOf(db: ReadDb, childId: ChildId): FootprintKind[] {
  const { careOn = null, protectionOn = null } = opened.get(db, { childId }) ?? {}
  if (careOn === null && protectionOn === null) return []
  return FootprintKind.options.filter((kind) => careOn !== null || !footprintKinds[kind].isForLookedAfter)
}

/** Adds an entry of today without answers; the first ones are typed into it. */
export function addFootprint(db: Db, { childId, kind }: AddFootprint, context: Context): Saved & { id: RecordId } {
  childOf(db, childId)
  if (!footprintKindsOf(db, childId).includes(kind)) {
    const only = footprintKinds[kind].isForLookedAfter ? 'looked after' : 'looked after or in child protection'
    const message = `This is written only of a child who is or was ${only}. Record that first.`
    throw new AppError({ code: 'rule', message })
  }
  const id = RecordId.parse(v7())
  insert(db, { id, childId, kind, happenedOn: context.today })
  noteEdit(db, `child:${childId}`, `Added: ${footprintKinds[kind].label}`)
  return { id, savedAt: context.now }
}

/** Keeps what was typed of an entry since the last pause. What does not fit is refused, naming its field. */
export function changeFootprint(db: Db, { id, changes }: ChangeFootprint, context: Context): Saved {
  const entry = entryOf(db, id)
  const checked = changes.map((change) => ({ ...change, label: labelChecked(entry.kind, change) }))
  const facts = new Map(Object.entries(entry.facts))
  let { happenedOn } = entry
  for (const { field, value } of checked) {
    if (field === 'happenedOn') happenedOn = IsoDate.parse(value)
    else if (value === '') facts.delete(field)
    else facts.set(field, value)
  }
  const after = { ...entry, happenedOn, facts: Object.fromEntries(facts) }
  if (changes.some(({ field }) => daysAndParty.has(field))) checkDays(db, after, context.today)
  update(db, { id, happenedOn, facts: JSON.stringify(after.facts) })
  const labels = [...new Set(checked.map(({ label }) => label))].join(', ')
  noteEdit(db, `child:${entry.childId}`, `${footprintKinds[entry.kind].label}: ${labels}`)
  return { savedAt: context.now }
}

/** Takes an entry out; Undo brings it back. */
export function removeFootprint(db: Db, { id }: { id: RecordId }, context: Context): Saved {
  const { childId, kind, happenedOn } = entryOf(db, id)
  remove(db, { id })
  noteEdit(db, `child:${childId}`, `Removed: ${footprintKinds[kind].label}, ${formatDayShort(happenedOn)}`)
  return { savedAt: context.now }
}

function entryOf(db: ReadDb, id: RecordId): FootprintEntry {
  const found = one.get(db, { id })
  if (!found) throw notFound('This entry of the footprint')
  return found
}

/** The label of the field; refuses what such an entry does not ask, or not in that form. */
function labelChecked(kind: FootprintKind, { field, value }: ChangeFootprint['changes'][number]): string {
  if (field === 'happenedOn') {
    if (!IsoDate.safeParse(value).success) throw refusal('happenedOn', 'Enter the day it happened, such as 13 6 2026.')
    return 'Day'
  }
  const def = footprintFieldOf(kind, field)
  if (!def) throw new AppError({ code: 'invalid', message: 'Such an entry does not ask that. Open it again.' })
  const problem = footprintProblem(def, value)
  if (problem) throw refusal(field, problem)
  return def.label
}

const daysAndParty: ReadonlySet<string> = new Set(['happenedOn', 'answeredOn', 'party'])

type Dated = Pick<FootprintEntry, 'childId' | 'kind' | 'happenedOn'> & { readonly facts: FootprintFacts }

function checkDays(db: ReadDb, { childId, kind, happenedOn, facts }: Dated, today: IsoDate): void {
  refuseFuture('happenedOn', happenedOn, { what: 'What is written here', today })
  const isWithChild = kind === 'privateConversation' || facts.party === 'child'
  refuseUnborn(db, { childId, happenedOn, isWithChild })
  const answeredOn = IsoDate.safeParse(facts.answeredOn).data
  if (answeredOn === undefined) return
  refuseFuture('answeredOn', answeredOn, { what: 'An answer', today })
  refuseBefore('answeredOn', answeredOn, { on: happenedOn, after: 'the day it was made' })
}

/** Before the birth only what belongs to a case that was open by then, and nothing said with the child. */
function refuseUnborn(
  db: ReadDb,
  { childId, happenedOn, isWithChild }: Pick<Dated, 'childId' | 'happenedOn'> & { isWithChild: boolean },
): void {
  const { bornOn, expectedOn } = childOf(db, childId)
  if (isWithChild && bornOn === null && expectedOn !== null)
    throw refusal('party', 'The child is not born yet. Record the birth first, or choose somebody else.')
  if (bornOn === null && expectedOn === null) return
  const { protectionOn = null } = opened.get(db, { childId }) ?? {}
  const isCaseFirst = !isWithChild && protectionOn !== null && (bornOn === null || protectionOn < bornOn)
  const from = isCaseFirst ? protectionOn : bornOn
  if (from === null || happenedOn >= from) return
  const why = isCaseFirst ? 'the child protection case began' : 'the child was born'
  throw refusal('happenedOn', `This is before ${why}, ${formatDay(from)}. Enter that day or a later one.`)
}
