import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AlertAnswers, KeptAlertForm } from '../../../../shared/records/alert-raising.ts'
import { call, useAppQuery } from '../../../api.ts'
import { LONGEST_MS, PAUSE_MS } from '../../../ui/use-paused-text.ts'
import { noAnswers } from './filled-alert.ts'

/** The form of a new alert, kept as it is typed until the alert is raised or the form is thrown away. */
export type AlertForm = {
  readonly answers: AlertAnswers
  readonly change: (part: Partial<AlertAnswers>) => void
  /** When it was kept last in this sitting; null before the first time. */
  readonly savedAt: string | null
  /** Why it is not kept; what was typed stays on screen. */
  readonly problem: string | null
  /** Whether it was found as it had been left. */
  readonly isTakenUp: boolean
  /** What the form is listed as on Today until the alert is raised. */
  readonly sayShownAs: (text: string) => void
  /** Ends the keeping and throws the kept form away. */
  readonly drop: () => Promise<void>
}

type Start = { readonly address: string; readonly kind: AlertAnswers['kind'] }

/** Finds what was typed at this address before, and keeps what is typed in each pause, at least each second. */
export function useAlertForm({ address, kind }: Start): AlertForm | null {
  const kept = useAppQuery('alerts.keptForm', { address }).data?.form
  const [own, setOwn] = useState<AlertAnswers | null>(null)
  const [found, setFound] = useState<AlertAnswers | null | undefined>(undefined)
  // What was found when the screen opened is where it goes on, whatever is kept meanwhile.
  if (found === undefined && kept !== undefined) setFound(kept?.answers ?? null)
  const shownAs = useRef('')
  const { savedAt, problem, keep, drop } = useKeeping(address, own, shownAs)
  const start = found ? { ...found, kind: kind ?? found.kind } : noAnswers(kind)
  const answers = own ?? start
  const latest = useRef(answers)
  latest.current = answers
  if (found === undefined) return null
  return {
    answers,
    change: (part) => {
      latest.current = { ...latest.current, ...part }
      setOwn(latest.current)
      keep(latest.current)
    },
    savedAt,
    problem,
    isTakenUp: found !== null,
    sayShownAs: (text) => {
      shownAs.current = text
    },
    drop,
  }
}

const isUntouched = (answers: AlertAnswers): boolean =>
  JSON.stringify({ ...answers, kind: null }) === JSON.stringify(noAnswers(null))

function useKeeping(address: string, own: AlertAnswers | null, shownAs: { readonly current: string }) {
  const client = useQueryClient()
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const waiting = useRef<AlertAnswers | null>(null)
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  const isOver = useRef(false)
  const isKept = useRef(false)
  const know = useCallback(
    (form: KeptAlertForm | null) => {
      client.setQueryData(['alerts.keptForm', { address }], { form })
      return client.invalidateQueries({ queryKey: ['alerts.begun'] })
    },
    [client, address],
  )
  const save = useCallback(() => {
    const answers = waiting.current
    waiting.current = null
    if (answers === null || isOver.current) return
    // The kind alone is nothing that could be lost.
    if (isUntouched(answers) && !isKept.current) return
    isKept.current = true
    const form = { address, shownAs: shownAs.current, answers }
    // Not through useCommand: a form changes nothing of the record, so no list needs to be read again. Only once kept is
    // it put among the answers: a refusal may mean that the vault was locked, after which nothing may stay here.
    underWay.current = call('alerts.keepForm', form).then(
      (done) => {
        setSavedAt(done.savedAt)
        setProblem(null)
        void know(form)
      },
      (error: Error) => setProblem(error.message),
    )
  }, [address, shownAs, know])
  const isTyping = own !== null
  useEffect(() => {
    if (own === null) return
    const timer = setTimeout(save, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [own, save])
  useEffect(() => {
    if (!isTyping) return
    const timer = setInterval(save, LONGEST_MS)
    return () => clearInterval(timer)
  }, [isTyping, save])
  useEffect(() => save, [save])
  return {
    savedAt,
    problem,
    keep: (answers: AlertAnswers) => {
      waiting.current = answers
    },
    drop: async () => {
      isOver.current = true
      await underWay.current
      await call('alerts.dropForm', { address })
      await know(null)
    },
  }
}
