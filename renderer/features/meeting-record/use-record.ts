import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import type { FieldValue, MeetingRecord } from '../../../shared/records/meeting-record.ts'
import { call, useAppQuery } from '../../api.ts'

/** A pause in typing after which what was typed is kept; a second is all that may be lost. */
const PAUSE_MS = 400

/** One field of a record, for reading and typing. */
export type Field = {
  readonly value: string
  readonly previous: string
  /** Why the record does not take what was typed; it stays on screen. */
  readonly problem: string | null
  readonly type: (value: string) => void
}

/** A meeting's record on screen: what was typed stands at once and is kept in the next pause. */
export type OpenRecord = {
  readonly record: MeetingRecord
  readonly field: (childId: ChildId | null, name: string) => Field
  /** When it was kept last in this sitting; null before the first time. */
  readonly savedAt: string | null
  readonly problem: string | null
  readonly undo: () => void
  readonly redo: () => void
}

const keyOf = (childId: ChildId | null, field: string) => `${childId ?? ''} ${field}`
const valueIn = (values: readonly FieldValue[], childId: ChildId | null, field: string): string =>
  values.find((one) => one.childId === childId && one.field === field)?.value ?? ''

/** Opens a meeting's record; undefined until it has been read. */
export function useRecord(meetingId: MeetingId): OpenRecord | undefined {
  const client = useQueryClient()
  const record = useAppQuery('meetingRecord.get', { meetingId }).data
  const [typed, setTyped] = useState<ReadonlyMap<string, FieldValue>>(new Map())
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const waiting = useRef<Map<string, FieldValue>>(new Map())

  const refresh = useCallback(
    () =>
      Promise.all(
        ['meetingRecord.get', 'session.current'].map((name) => client.invalidateQueries({ queryKey: [name] })),
      ),
    [client],
  )
  const save = useCallback(async () => {
    const changes = [...waiting.current.values()]
    if (changes.length === 0) return
    waiting.current = new Map()
    try {
      setSavedAt((await call('meetingRecord.save', { meetingId, changes })).savedAt)
      setProblem(null)
      await refresh()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const { fields = {}, message } = error.detail
      setProblems(
        new Map(
          changes.flatMap(({ childId, field }) => (fields[field] ? [[keyOf(childId, field), fields[field]]] : [])),
        ),
      )
      setProblem(message)
    }
  }, [meetingId, refresh])

  useEffect(() => {
    if (typed.size === 0) return
    const timer = setTimeout(save, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, save])
  useEffect(() => () => void save(), [save])

  if (!record) return undefined
  const type = (change: FieldValue) => {
    const key = keyOf(change.childId, change.field)
    waiting.current.set(key, change)
    setTyped(new Map(typed).set(key, change))
    setProblems(new Map([...problems].filter(([other]) => other !== key)))
  }
  const step = async (name: 'edits.undo' | 'edits.redo') => {
    await save()
    try {
      await call(name, { scope: `meeting:${meetingId}` })
      setTyped(new Map())
      setProblem(null)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setProblem(error.detail.message)
    }
    await client.invalidateQueries()
  }
  return {
    record,
    savedAt,
    problem,
    undo: () => void step('edits.undo'),
    redo: () => void step('edits.redo'),
    field: (childId, name) => ({
      value: typed.get(keyOf(childId, name))?.value ?? valueIn(record.values, childId, name),
      previous: valueIn(record.previous?.values ?? [], childId, name),
      problem: problems.get(keyOf(childId, name)) ?? null,
      type: (value) => type({ childId, field: name, value }),
    }),
  }
}
