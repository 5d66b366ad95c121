import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import type { FieldValue, MeetingRecord } from '../../../shared/records/meeting-record.ts'
import { call, useAppQuery } from '../../api.ts'
import { useAutosave } from '../../ui/use-autosave.ts'
import { type EditSteps, noEdits, useEditSteps } from '../../ui/use-edit-steps.ts'

/** One field of a record, for reading and typing. */
export type Field = {
  readonly value: string
  readonly previous: string
  /** Why the record does not take what was typed; it stays on screen. */
  readonly problem: string | null
  readonly type: (value: string) => void
}

/** A meeting's record on screen: what was typed stands at once and is kept in the next pause. */
export type OpenRecord = EditSteps & {
  readonly record: MeetingRecord
  readonly field: (childId: ChildId | null, name: string) => Field
  /** When it was kept last in this sitting; null before the first time. */
  readonly savedAt: string | null
  readonly problem: string | null
  /**
   * Runs another change of this record, such as a decision moved: what is typed is kept first, "Saved" follows, and a
   * refusal shows above the record. Answers the change's own answer, or null when it was refused.
   */
  readonly run: <T extends { readonly savedAt: string }>(send: () => Promise<T>) => Promise<T | null>
}

const valueIn = (values: readonly FieldValue[], childId: ChildId | null, field: string): string =>
  values.find((one) => one.childId === childId && one.field === field)?.value ?? ''

/** What a record's answers change on screen besides its own boxes. */
const isTouched = (name: string): boolean => name === 'meetingRecord.get' || name === 'session.current'

/** Opens a meeting's record; undefined until it has been read. */
export function useRecord(meetingId: MeetingId): OpenRecord | undefined {
  const record = useAppQuery('meetingRecord.get', { meetingId }).data
  const { typedOf, problemOf, type, ...saving } = useAutosave<ChildId | null>({
    send: (childId, answers) => {
      const changes = answers.map(({ field, value }) => ({ childId, field, value }))
      return call('meetingRecord.save', { meetingId, changes })
    },
    isTouched,
  })
  const steps = useEditSteps(`meeting:${meetingId}`, { ...saving, edits: record?.edits ?? noEdits })
  if (!record) return undefined
  return {
    record,
    ...saving,
    ...steps,
    field: (childId, name) => ({
      value: typedOf(childId, name) ?? valueIn(record.values, childId, name),
      previous: valueIn(record.previous?.values ?? [], childId, name),
      problem: problemOf(childId, name),
      type: (value) => type({ of: childId, field: name, value }),
    }),
  }
}
