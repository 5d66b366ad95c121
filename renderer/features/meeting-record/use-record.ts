import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import type { FieldValue, MeetingRecord } from '../../../shared/records/meeting-record.ts'
import { call, useAppQuery } from '../../api.ts'
import { type EditSteps, noEdits, useEditSteps } from '../../ui/use-edit-steps.ts'
import { PAUSE_MS } from '../../ui/use-paused-text.ts'

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

const keyOf = (childId: ChildId | null, field: string) => `${childId ?? ''} ${field}`
const valueIn = (values: readonly FieldValue[], childId: ChildId | null, field: string): string =>
  values.find((one) => one.childId === childId && one.field === field)?.value ?? ''

/** Opens a meeting's record; undefined until it has been read. */
export function useRecord(meetingId: MeetingId): OpenRecord | undefined {
  const client = useQueryClient()
  const record = useAppQuery('meetingRecord.get', { meetingId }).data
  const typing = useTyping(meetingId, client)
  const steps = useEditSteps(`meeting:${meetingId}`, { ...typing, edits: record?.edits ?? noEdits })
  if (!record) return undefined
  const { typed, problems, keep, run } = typing
  return {
    record,
    savedAt: typing.savedAt,
    problem: typing.problem,
    run,
    ...steps,
    field: (childId, name) => ({
      value: typed.get(keyOf(childId, name))?.value ?? valueIn(record.values, childId, name),
      previous: valueIn(record.previous?.values ?? [], childId, name),
      problem: problems.get(keyOf(childId, name)) ?? null,
      type: (value) => keep({ childId, field: name, value }),
    }),
  }
}

type Fields = ReadonlyMap<string, FieldValue>

/** What was typed and is not yet read back from the record, and how it is kept. */
function useTyping(meetingId: MeetingId, client: QueryClient) {
  const [typed, setTyped] = useState<Fields>(new Map())
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const waiting = useRef<Map<string, FieldValue>>(new Map())
  const save = useCallback(async () => {
    const changes = [...waiting.current.values()]
    if (changes.length === 0) return
    waiting.current = new Map()
    try {
      setSavedAt((await call('meetingRecord.save', { meetingId, changes })).savedAt)
      setProblem(null)
      await Promise.all(
        ['meetingRecord.get', 'session.current'].map((n) => client.invalidateQueries({ queryKey: [n] })),
      )
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const { fields = {}, message } = error.detail
      setProblems(
        new Map(
          changes.flatMap((it) => (fields[it.field] ? [[keyOf(it.childId, it.field), fields[it.field] ?? '']] : [])),
        ),
      )
      setProblem(message)
    }
  }, [meetingId, client])
  useEffect(() => {
    if (typed.size === 0) return
    const timer = setTimeout(save, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, save])
  useEffect(() => () => void save(), [save])

  const keep = (change: FieldValue) => {
    const key = keyOf(change.childId, change.field)
    waiting.current.set(key, change)
    setTyped((before) => new Map(before).set(key, change))
    setProblems((before) => new Map([...before].filter(([other]) => other !== key)))
  }
  const run = async <T extends { readonly savedAt: string }>(send: () => Promise<T>): Promise<T | null> => {
    await save()
    try {
      const done = await send()
      setSavedAt(done.savedAt)
      setProblem(null)
      await client.invalidateQueries()
      // What the record now says stands again; what waits to be kept, or was not taken, stays as typed.
      setTyped((before) => new Map([...before].filter(([key]) => waiting.current.has(key) || problems.has(key))))
      return done
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setProblem(error.detail.message)
      return null
    }
  }
  return { typed, problems, savedAt, problem, keep, run }
}
