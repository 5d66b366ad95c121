import type { RecordId } from '../../../shared/records/ids.ts'
import type { LearningActionField, LearningActivity, LearningField } from '../../../shared/records/learning.ts'
import { call } from '../../api.ts'
import { useAutosave } from '../../ui/use-autosave.ts'

/** One answer with what it shows, what is wrong with it, and how it is typed. */
export type TypedAnswerField = {
  readonly value: string
  readonly problem: string | null
  readonly onType: (value: string) => void
}

/** An audit that is kept as it is typed. */
export type OpenLearning = {
  readonly activity: LearningActivity
  readonly field: (name: LearningField) => TypedAnswerField
  readonly actionField: (actionId: RecordId, name: LearningActionField) => TypedAnswerField
  readonly savedAt: string | null
  readonly problem: string | null
  /** Runs another change of it once what is typed is kept. */
  readonly run: <T extends { readonly savedAt: string }>(send: () => Promise<T>) => Promise<T | null>
}

const isTouched = (name: string): boolean => name.startsWith('learning.') || name === 'session.current'

/** Opens an audit to write in: its own answers, and those of its actions. */
export function useLearning(activity: LearningActivity): OpenLearning {
  const { typedOf, problemOf, type, savedAt, problem, run } = useAutosave<RecordId | null>({
    send: (actionId, answers) => {
      const changes = answers.map(({ field, value }) => ({ field, value }))
      return call('learning.save', { learningActivityId: activity.id, actionId, changes })
    },
    isTouched,
  })
  const shown = (of: RecordId | null, field: string, kept: string | number | null): TypedAnswerField => ({
    value: typedOf(of, field) ?? String(kept ?? ''),
    problem: problemOf(of, field),
    onType: (value) => type({ of, field, value }),
  })
  return {
    activity,
    ...{ savedAt, problem, run },
    field: (name) => shown(null, name, activity[name]),
    actionField: (actionId, name) =>
      shown(actionId, name, activity.actions.find(({ id }) => id === actionId)?.[name] ?? ''),
  }
}
