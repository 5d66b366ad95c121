import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Profile } from '../../../../shared/records/profile.ts'
import { useCommand } from '../../../api.ts'
import type { FieldProblem } from '../../../ui/error-summary.tsx'
import type { AskedAlert } from './asked-alert.ts'
import { missingOf, raisedAlert } from './filled-alert.ts'
import type { RaiseParts } from './raise-parts.ts'

type Raising = Pick<RaiseParts, 'form' | 'prefill' | 'filled' | 'today' | 'formId'> & {
  readonly asked: AskedAlert
  readonly profile: Profile
}

/** Raises the alert and goes on to its page, where it is sent; or throws the form away and goes back. */
export function useRaising({ asked, form, prefill, filled, profile, today, formId }: Raising) {
  const navigate = useNavigate()
  const raise = useCommand('alerts.raise')
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const { answers } = form
  const go = (to: string) => void form.drop().finally(() => navigate(to, { replace: true }))
  const submit = () => {
    const missing = answers.kind === null ? [] : missingOf(filled, prefill, formId)
    setProblems(missing)
    const alert = raisedAlert({ answers, filled, prefill, profile, today })
    if (alert === null || missing.length > 0 || raise.isPending || raise.isSuccess) return
    const back = asked.back === null ? '' : `?back=${encodeURIComponent(asked.back)}`
    raise.mutate(alert, { onSuccess: ({ id }) => go(`/alerts/${id}${back}`) })
  }
  return {
    submit,
    leave: () => go(asked.back ?? '/alerts'),
    problems,
    error: problems.length > 0 ? null : raise.error,
    isBusy: raise.isPending || raise.isSuccess,
  }
}
