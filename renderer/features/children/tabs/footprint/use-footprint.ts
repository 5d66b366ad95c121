import type { ChildFootprint, FootprintEntry } from '../../../../../shared/records/footprint.ts'
import type { FootprintKind } from '../../../../../shared/records/footprint-kinds.ts'
import type { ChildId, RecordId } from '../../../../../shared/records/ids.ts'
import { call, useAppQuery } from '../../../../api.ts'
import { useAutosave } from '../../../../ui/use-autosave.ts'
import { type EditSteps, noEdits, useEditSteps } from '../../../../ui/use-edit-steps.ts'

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
  const { typedOf, problemOf, type, savedAt, problem, run } = useAutosave<RecordId>({
    send: (id, answers) =>
      call('footprint.change', { id, changes: answers.map(({ field, value }) => ({ field, value })) }),
    isTouched,
  })
  const edits = footprint?.edits ?? noEdits
  const steps = useEditSteps(`child:${childId}`, { edits, run, problem })
  if (!footprint) return undefined
  return {
    footprint,
    valueOf: ({ id, happenedOn, facts }, field) =>
      typedOf(id, field) ?? (field === 'happenedOn' ? happenedOn : (facts[field] ?? '')),
    problemOf,
    type: (of, field, value) => type({ of, field, value }),
    savedAt,
    problem,
    add: async (kind) => (await run(() => call('footprint.add', { childId, kind })))?.id ?? null,
    remove: (id) => void run(() => call('footprint.remove', { id })),
    ...steps,
  }
}

/** What an entry's answers change on screen besides the entry: the status bar, the duties, the history. */
const isTouched = (name: string): boolean =>
  name.startsWith('footprint.') || name === 'session.current' || name === 'children.history'
