import { z } from 'zod'
import { ImportId } from '../../../shared/records/ids.ts'
import { CaseKind, type ImportBatch } from '../../../shared/records/import-batch.ts'
import type { ComparedFound, ConflictAnswer } from '../../../shared/records/import-comparison.ts'
import { type ReadDb, read } from '../sql.ts'
import type { AnswerTo } from './planning.ts'

const ofSource = read(
  z.object({ id: ImportId, importedAt: z.string(), covers: z.array(CaseKind) }),
  `SELECT id, importedAt, covers FROM importRun
  WHERE source = :source AND listName = :listName AND undoneAt IS NULL ORDER BY importedAt DESC, id DESC`,
)
const keptHere = read(
  z.object({ key: z.string(), here: z.string(), told: z.string() }),
  `SELECT DISTINCT d.key, d.here, d.told FROM importDifference d JOIN importRun r ON r.id = d.importId
  WHERE r.undoneAt IS NULL AND d.isConflict = 1 AND d.answer = 'here'`,
)

/** What a council calls the list that was read; empty for a return, which has no name of its own. */
export const listNameOf = ({ source, matches }: ImportBatch): string =>
  source === 'matched'
    ? matches
        .map(({ name }) => name)
        .toSorted()
        .join(' and ')
    : ''

/** The imports that files are compared with. */
export type Earlier = {
  readonly since: ComparedFound['since']
  /** The last import of the source that listed every case of the kind; undone ones do not count. */
  readonly lastWith: (kind: CaseKind) => ImportId | undefined
}

/**
 * The imports of the same source and list before this one. A workbook of one list says nothing of the children of
 * another, so each kind of case is compared with the last import that listed all of that kind.
 */
export function earlierImports(db: ReadDb, batch: ImportBatch): Earlier {
  const { source, covers } = batch
  const runs = source === null ? [] : ofSource.all(db, { source, listName: listNameOf(batch) })
  const latest = runs.find((run) => run.covers.some((kind) => covers.includes(kind)))
  return {
    since: latest ? { importId: latest.id, importedAt: latest.importedAt } : null,
    lastWith: (kind) => runs.find((run) => run.covers.includes(kind))?.id,
  }
}

/** What a conflict asks, as one text: the same answer holds only while both sides say the same. */
export const questionOf = ({ key, here, told }: Parameters<AnswerTo>[0]): string => JSON.stringify([key, here, told])

/** The answers given now, and those of earlier imports to the very same question. */
export function answersOf(db: ReadDb, given: ReadonlyMap<string, ConflictAnswer>): AnswerTo {
  const before = new Set(keptHere.all(db, {}).map(questionOf))
  return (conflict) => {
    const question = questionOf(conflict)
    return given.get(question) ?? (before.has(question) ? 'here' : null)
  }
}
