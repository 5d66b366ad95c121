import type { ChildFootprint, FootprintEntry } from '../../../../../shared/records/footprint.ts'
import type { FootprintKind } from '../../../../../shared/records/footprint-kinds.ts'
import type { ChildId, RecordId } from '../../../../../shared/records/ids.ts'
import { call, useAppQuery } from '../../../../api.ts'
import { type EditSteps, noEdits, useEditSteps } from '../../../../ui/use-edit-steps.ts'
import { useTyping } from './use-typing.ts'

/** A child's footprint on screen: what was typed stands at once and is kept in the next pause. */
export type OpenFootprint = EditSteps & {
  readonly footprint: ChildFootprint
  /** An answer as it stands on screen; `happenedOn` is one of them. */
  readonly valueOf: (entry: FootprintEntry, field: string) => string
  readonly problemOf: (id: RecordId, field: string) => string | null
  readonly type: (id: RecordId, field: string, value: string) => void
  /** When something was kept last in this sitting; null before the first time. */
  readonly savedAt: string | null
  readonly problem: string | null
  /** Answers the new entry, or null when it was refused. */
  readonly add: (kind: FootprintKind) => Promise<RecordId | null>
  readonly remove: (id: RecordId) => void
}

/** Opens a child's footprint; undefined until it has been read. */
export function useFootprint(childId: ChildId): OpenFootprint | undefined {
  const footprint = useAppQuery('footprint.ofChild', { childId }).data
  const { typed, problems, savedAt, problem, type, run } = useTyping()
  const edits = footprint?.edits ?? noEdits
  const steps = useEditSteps(`child:${childId}`, { edits, run, problem })
  if (!footprint) return undefined
  return {
    footprint,
    valueOf: ({ id, happenedOn, facts }, field) =>
      typed.get(id)?.get(field) ?? (field === 'happenedOn' ? happenedOn : (facts[field] ?? '')),
    problemOf: (id, field) => problems.get(id)?.get(field) ?? null,
    type,
    savedAt,
    problem,
    add: async (kind) => (await run(() => call('footprint.add', { childId, kind })))?.id ?? null,
    remove: (id) => void run(() => call('footprint.remove', { id })),
    ...steps,
  }
}
