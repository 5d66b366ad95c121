import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError } from '../../shared/errors.ts'
import { type Kept, keepAnswers } from './keep-answers.ts'
import type { RunChange } from './use-edit-steps.ts'
import { LONGEST_MS, PAUSE_MS } from './use-paused-text.ts'

/** One answer as typed. `of` is what it is sent with: an entry, a child; null for the whole record. */
export type TypedAnswer<Of extends string | null> = { readonly of: Of; readonly field: string; readonly value: string }

type AutosaveProps<Of extends string | null> = {
  /** Sends answers that belong together; a refusal names the fields it does not take. */
  readonly send: (of: Of, answers: readonly TypedAnswer<Of>[]) => Promise<{ readonly savedAt: string }>
  /** Whether what was read under this name may be other than it was, once answers are kept. */
  readonly isTouched: (queryName: string) => boolean
}

/** What was typed into a record and is not yet read back, what of it was refused, and how it is kept. */
export type Autosave<Of extends string | null> = {
  readonly typedOf: (of: Of, field: string) => string | undefined
  /** Why the record does not take what was typed; it stays on screen. */
  readonly problemOf: (of: Of, field: string) => string | null
  readonly type: (answer: TypedAnswer<Of>) => void
  /** When something was kept last in this sitting; null before the first time. */
  readonly savedAt: string | null
  readonly problem: string | null
  readonly run: RunChange
}

const keyOf = (of: string | null, field: string) => `${of ?? ''} ${field}`

/**
 * Answers kept in each pause of typing, at least each second, and when the record leaves the screen. Where one answer
 * is refused the others are kept all the same.
 */
export function useAutosave<Of extends string | null>(props: AutosaveProps<Of>): Autosave<Of> {
  const client = useQueryClient()
  const { typed, take, refuse, forget, ...answers } = useTypedAnswers<Of>()
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { send, isTouched } = props
  const save = useSaving(async () => {
    const batch = take()
    if (batch.length === 0) return
    for (const of of new Set(batch.map((answer) => answer.of))) {
      const together = batch.filter((answer) => answer.of === of)
      const kept = await keepAnswers(together, (left) => send(of, left))
      refuse(of, kept.refused)
      if (kept.savedAt) setSavedAt(kept.savedAt)
      setProblem(kept.problem)
    }
    await client.invalidateQueries({ predicate: ({ queryKey: [name] }) => typeof name === 'string' && isTouched(name) })
  }, typed)
  const run: RunChange = async (change) => {
    await save()
    try {
      const done = await change()
      setSavedAt(done.savedAt)
      setProblem(null)
      await client.invalidateQueries()
      forget()
      return done
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setProblem(error.detail.message)
      return null
    }
  }
  return { ...answers, savedAt, problem, run }
}

/** The answers on screen: all that was typed, what of it waits to be kept, and what was refused. */
function useTypedAnswers<Of extends string | null>() {
  const [typed, setTyped] = useState<ReadonlyMap<string, TypedAnswer<Of>>>(new Map())
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const waiting = useRef(new Map<string, TypedAnswer<Of>>())
  const refused = useRef(problems)
  refused.current = problems
  return {
    typed,
    typedOf: (of: Of, field: string) => typed.get(keyOf(of, field))?.value,
    problemOf: (of: Of, field: string) => problems.get(keyOf(of, field)) ?? null,
    type: (answer: TypedAnswer<Of>) => {
      const key = keyOf(answer.of, answer.field)
      waiting.current.set(key, answer)
      setTyped((now) => new Map(now).set(key, answer))
      setProblems((now) => new Map([...now].filter(([other]) => other !== key)))
    },
    /** What waits to be kept, which is then no longer waiting. */
    take: () => {
      const batch = [...waiting.current.values()]
      waiting.current = new Map()
      return batch
    },
    refuse: (of: Of, fields: Kept['refused']) =>
      setProblems((now) => new Map([...now, ...fields.map(([field, why]) => [keyOf(of, field), why] as const)])),
    /** What the record says stands again; what waits to be kept, or was not taken, stays as typed. */
    forget: () =>
      setTyped((now) => new Map([...now].filter(([key]) => waiting.current.has(key) || refused.current.has(key)))),
  }
}

/** Calls `keep` in each pause, at least each second while typing goes on, and at the end; never twice at once. */
function useSaving(keep: () => Promise<void>, typed: ReadonlyMap<string, unknown>): () => Promise<void> {
  const latest = useRef(keep)
  latest.current = keep
  const underWay = useRef(Promise.resolve())
  // One after the other, so that the latest typing is kept last.
  const save = useCallback(() => {
    const keepNext = () => latest.current()
    underWay.current = underWay.current.then(keepNext, keepNext)
    return underWay.current
  }, [])
  useEffect(() => {
    if (typed.size === 0) return
    const timer = setTimeout(save, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, save])
  const isTyping = typed.size > 0
  useEffect(() => {
    if (!isTyping) return
    const timer = setInterval(save, LONGEST_MS)
    return () => clearInterval(timer)
  }, [isTyping, save])
  useEffect(() => () => void save(), [save])
  return save
}
