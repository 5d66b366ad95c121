import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AppError } from '../../../../shared/errors.ts'
import type { AlertPage } from '../../../../shared/records/alert.ts'
import type { RecordId } from '../../../../shared/records/ids.ts'
import { useAppQuery } from '../../../api.ts'
import { type RulesNow, useRulesNow } from '../../../ui/rules-now.ts'
import { type EditSteps, noEdits, type RunChange, useEditSteps } from '../../../ui/use-edit-steps.ts'

/** One alert on screen, with what can be done to it. */
export type OpenAlert = EditSteps & {
  readonly page: AlertPage
  readonly rules: RulesNow
  /** When something was kept last in this sitting; null before the first time. */
  readonly savedAt: string | null
  /** Why Undo or Redo was refused. */
  readonly problem: string | null
  /** Sends what a form asks for and reads everything again; answers its refusal, or null. */
  readonly act: (send: () => Promise<{ readonly savedAt: string }>) => Promise<AppError | null>
  /** Something was kept outside `act`: a draft. */
  readonly noteSaved: (savedAt: string) => void
}

/** Opens an alert; `open` is undefined until it has been read, `error` is why it cannot be. */
export function useAlert(alertId: RecordId): { readonly open: OpenAlert | undefined; readonly error: AppError | null } {
  const client = useQueryClient()
  const { data: page, error } = useAppQuery('alerts.get', { alertId })
  const rules = useRulesNow()
  const [savedAt, noteSaved] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const run: RunChange = async (send) => {
    try {
      const done = await send()
      noteSaved(done.savedAt)
      setProblem(null)
      await client.invalidateQueries()
      return done
    } catch (refused) {
      if (!(refused instanceof AppError)) throw refused
      setProblem(refused.detail.message)
      return null
    }
  }
  // A form says its refusal at the field; also after one the page is read again, as another window may have changed it.
  const act: OpenAlert['act'] = async (send) => {
    const refused = await send().then(
      (done) => {
        noteSaved(done.savedAt)
        setProblem(null)
        return null
      },
      (why: unknown) => {
        if (why instanceof AppError) return why
        throw why
      },
    )
    await client.invalidateQueries()
    return refused
  }
  const steps = useEditSteps(`alert:${alertId}`, { edits: page?.edits ?? noEdits, run, problem })
  return { open: page && rules ? { ...steps, page, rules, savedAt, problem, act, noteSaved } : undefined, error }
}
