import { z } from 'zod'
import type { ImportId } from '../../../shared/records/ids.ts'
import { MessageGroup, type MessagesFound, type MessagesWanted, RowToLookAt } from '../../../shared/records/import.ts'
import type { Context } from '../../context.ts'
import { grouped } from '../grouped.ts'
import { type Db, type ReadDb, read, write } from '../sql.ts'
import type { Outcome } from './outcomes.ts'
import { stagedPlan } from './staging.ts'

const insert = write(`
  INSERT INTO importMessage (importId, severity, outcome, code, ruleId, file, sheet, row, "column", reference, text)
  VALUES (:importId, :severity, :outcome, :code, :ruleId, :file, :sheet, :row, :column, :reference, :text)`)

const fits = `importId = :importId AND (:outcome IS NULL OR outcome = :outcome) AND (:code IS NULL OR code = :code)
  AND (:reference = '' OR instr(lower(coalesce(reference, '')), lower(:reference)) > 0)`
// They were written the most urgent first, so their own order is the order to show them in.
const kept = read(
  RowToLookAt,
  `SELECT id, severity, outcome, code, ruleId, file, sheet, row, "column", reference, text FROM importMessage
  WHERE ${fits} ORDER BY id LIMIT :limit OFFSET :offset`,
)
const keptTotal = read(
  z.object({ total: z.number().int() }),
  `SELECT count(*) AS total FROM importMessage WHERE ${fits}`,
)
const keptGroups = read(
  MessageGroup,
  `SELECT outcome, code, ruleId, count(*) AS count FROM importMessage WHERE importId = :importId
  GROUP BY outcome, code, ruleId ORDER BY min(id)`,
)

/** The messages of an import, or of the files that wait to be kept; none when nothing waits. */
export function importMessages(db: ReadDb, wanted: MessagesWanted, context: Context): MessagesFound {
  const { importId, ...filter } = wanted
  if (importId === null) return fromPlan(stagedPlan(db, context)?.outcomes ?? [], filter)
  const { limit, offset, ...narrowed } = { importId, ...filter }
  return {
    rows: kept.all(db, { ...narrowed, limit, offset }),
    total: keptTotal.get(db, narrowed)?.total ?? 0,
    groups: keptGroups.all(db, { importId }),
  }
}

/** Keeps the messages with their import, so that what was said about a row can be read again. */
export function keepMessages(db: Db, importId: ImportId, outcomes: readonly Outcome[]): void {
  for (const { message, outcome } of outcomes) insert(db, { importId, outcome, ...message })
}

function fromPlan(outcomes: readonly Outcome[], filter: Omit<MessagesWanted, 'importId'>): MessagesFound {
  const sought = filter.reference.toLowerCase()
  const rows = outcomes.flatMap(({ message, outcome }, id) => {
    if (filter.outcome !== null && outcome !== filter.outcome) return []
    if (filter.code !== null && message.code !== filter.code) return []
    if (sought !== '' && !message.reference?.toLowerCase().includes(sought)) return []
    return [{ ...message, outcome, id }]
  })
  const groups = grouped(outcomes, ({ message, outcome }) => `${outcome} ${message.code} ${message.ruleId}`)
  return {
    rows: rows.slice(filter.offset, filter.offset + filter.limit),
    total: rows.length,
    groups: [...groups.values()].flatMap(([first, ...others]) =>
      first ? [{ ...groupOf(first), count: others.length + 1 }] : [],
    ),
  }
}

const groupOf = ({ outcome, message: { code, ruleId } }: Outcome) => ({ outcome, code, ruleId })
