import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError } from '../../../../../shared/errors.ts'
import type { RecordId } from '../../../../../shared/records/ids.ts'
import { call } from '../../../../api.ts'

/** A pause in typing after which what was typed is kept. */
const PAUSE_MS = 400

type Answers = ReadonlyMap<string, string>
type ById = ReadonlyMap<RecordId, Answers>

const withAnswer = (all: ById, id: RecordId, [field, value]: readonly [string, string]): ById =>
  new Map(all).set(id, new Map(all.get(id)).set(field, value))

/** What was typed into entries and is not yet read back, what of it was refused, and how it is kept. */
export function useTyping() {
  const client = useQueryClient()
  const [typed, setTyped] = useState<ById>(new Map())
  const [problems, setProblems] = useState<ById>(new Map())
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const waiting = useRef<ById>(new Map())
  const underWay = useRef(Promise.resolve())

  const keep = useCallback(async () => {
    const batch = waiting.current
    waiting.current = new Map()
    for (const [id, answers] of batch) {
      const kept = await keepAnswers(id, answers)
      for (const refused of kept.refused) setProblems((before) => withAnswer(before, id, refused))
      if (kept.savedAt) setSavedAt(kept.savedAt)
      setProblem(kept.problem)
    }
    if (batch.size > 0) await client.invalidateQueries({ predicate: ({ queryKey: [name] }) => isTouched(name) })
  }, [client])
  /** Keeps what waits once what is being kept already has been, so that the latest typing is kept last. */
  const save = useCallback(() => {
    underWay.current = underWay.current.then(keep)
    return underWay.current
  }, [keep])
  useEffect(() => {
    if (typed.size === 0) return
    const timer = setTimeout(save, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, save])
  useEffect(() => () => void save(), [save])

  const type = (id: RecordId, field: string, value: string) => {
    waiting.current = withAnswer(waiting.current, id, [field, value])
    setTyped((before) => withAnswer(before, id, [field, value]))
    setProblems((before) =>
      new Map(before).set(id, new Map([...(before.get(id) ?? [])].filter(([it]) => it !== field))),
    )
  }
  /** Another change of the footprint: what is typed is kept first, and a refusal shows above. Null when refused. */
  const run = async <T extends { readonly savedAt: string }>(send: () => Promise<T>): Promise<T | null> => {
    await save()
    try {
      const done = await send()
      setSavedAt(done.savedAt)
      setProblem(null)
      await client.invalidateQueries()
      setTyped(waiting.current)
      setProblems(new Map())
      return done
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setProblem(error.detail.message)
      return null
    }
  }
  return { typed, problems, savedAt, problem, type, run }
}

/** What an entry's answers change on screen besides the entry: the status bar, the duties, the history. */
const isTouched = (name: unknown): boolean =>
  typeof name === 'string' &&
  (name.startsWith('footprint.') || name === 'session.current' || name === 'children.history')

type Kept = {
  readonly savedAt: string | null
  readonly refused: readonly (readonly [string, string])[]
  readonly problem: string | null
}

/** Sends one entry's answers. Those refused by name are left out and the others sent again, so that none is lost. */
async function keepAnswers(id: RecordId, answers: Answers): Promise<Kept> {
  const refused: (readonly [string, string])[] = []
  let changes = [...answers].map(([field, value]) => ({ field, value }))
  while (changes.length > 0) {
    try {
      const { savedAt } = await call('footprint.change', { id, changes })
      return { savedAt, refused, problem: null }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const { fields = {}, message } = error.detail
      const wrong = changes.filter(({ field }) => fields[field] !== undefined)
      if (wrong.length === 0) return { savedAt: null, refused, problem: message }
      for (const { field } of wrong) refused.push([field, fields[field] ?? message])
      changes = changes.filter((change) => !wrong.includes(change))
    }
  }
  return { savedAt: null, refused, problem: null }
}
