import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import type { ChildHistory } from '../../shared/records/child-history.ts'
import { type ChildFootprint, FootprintEntry } from '../../shared/records/footprint.ts'
import { isMidwayWhole } from '../../shared/records/footprint-kinds.ts'
import type { ChildId, RecordId } from '../../shared/records/ids.ts'
import type { Context } from '../context.ts'
import { historyOf } from './child-history.ts'
import { childOf } from './children.ts'
import { editState } from './edits.ts'
import { footprintKindsOf } from './footprint.ts'
import { conversationOfChild } from './footprint-conversations.ts'
import { midwayOfChild } from './footprint-midway.ts'
import { sourceDetailsOf } from './source-details.ts'
import { type ReadDb, read } from './sql.ts'

// Rows made later have later ids, so that of one day the one written last comes first.
const entries = read(
  FootprintEntry,
  `SELECT id, childId, kind, happenedOn, facts FROM footprintEntry WHERE childId = :childId
  ORDER BY happenedOn DESC, id DESC`,
)
const lastContact = read(
  z.object({ lastOn: IsoDate.nullable() }),
  `SELECT max(happenedOn) AS lastOn FROM footprintEntry WHERE childId = :childId
    AND (kind = 'contact' AND json_extract(facts, '$.party') = 'child'
      OR kind = 'privateConversation' AND json_extract(facts, '$.conversation') = 'tookPlace')`,
)

const rowNow = read(
  z.object({ tableName: z.string(), rowId: z.string(), row: z.string() }),
  `SELECT 'footprintEntry' AS tableName, id AS rowId,
    json_object('kind', kind, 'happenedOn', happenedOn, 'facts', facts) AS row FROM footprintEntry WHERE id = :id`,
)

/** Who wrote what in one entry and when, the latest first; the pauses of one sitting are one change. */
export const footprintHistory = (db: ReadDb, { id }: { id: RecordId }): ChildHistory =>
  historyOf(db, rowNow.all(db, { id }))

/** What an IRO left between the meetings of a child, and how the duties between them stand today. */
export function childFootprint(db: ReadDb, { childId }: { childId: ChildId }, context: Context): ChildFootprint {
  childOf(db, childId)
  const found = entries.all(db, { childId })
  return {
    entries: found,
    kinds: footprintKindsOf(db, childId),
    conversation: conversationOfChild(db, childId, context),
    midway: midwayOfChild(db, childId, context),
    midwayDone: found.filter(({ kind, facts }) => kind === 'midway' && isMidwayWhole(facts)).length,
    lastContactOn: lastContact.get(db, { childId })?.lastOn ?? null,
    councilContact: sourceDetailsOf(db, { childId }).find(({ field }) => field === 'lastIroContactOn') ?? null,
    edits: editState(db, { scope: `child:${childId}` }),
  }
}
