import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import type { MeetingId } from '../../../shared/records/ids.ts'
import type { MeetingMap } from '../../../shared/records/map.ts'
import { call, useAppQuery } from '../../api.ts'
import { type EditSteps, noEdits, type RunChange, useEditSteps } from '../../ui/use-edit-steps.ts'

/** How a change reaches the vault. Neither changes while the map is open, so that a line need not be drawn again. */
export type Keeping = {
  /** Keeps what was typed of one line; the others are left alone. */
  readonly keep: RunChange
  /** Keeps what is typed anywhere first, then runs another change. */
  readonly run: RunChange
  /** Has what waits to be kept asked for before `run`; answers how to stop. */
  readonly waits: (save: () => Promise<unknown>) => () => void
}

/** A meeting’s map on screen. */
export type OpenMap = EditSteps &
  Keeping & { readonly map: MeetingMap; readonly savedAt: string | null; readonly problem: string | null }

/** Opens the map of a meeting; undefined until it has been read. */
export function useMap(meetingId: MeetingId): OpenMap | undefined {
  const map = useAppQuery('map.get', { meetingId }).data
  const { savedAt, problem, ...keeping } = useKeeping()
  const steps = useEditSteps(`meeting:${meetingId}`, { edits: map?.edits ?? noEdits, run: keeping.run, problem })
  return map && { map, savedAt, problem, ...keeping, ...steps }
}

function useKeeping() {
  const client = useQueryClient()
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const waiting = useRef(new Set<() => Promise<unknown>>())
  const send = useCallback(
    async <T extends { readonly savedAt: string }>(change: () => Promise<T>, isAll: boolean): Promise<T | null> => {
      try {
        const done = await change()
        const names = ['map.get', 'session.current']
        await (isAll
          ? client.invalidateQueries()
          : Promise.all(names.map((name) => client.invalidateQueries({ queryKey: [name] }))))
        setSavedAt(done.savedAt)
        setProblem(null)
        return done
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        setProblem(error.detail.message)
        return null
      }
    },
    [client],
  )
  const keep: RunChange = useCallback((change) => send(change, false), [send])
  const run: RunChange = useCallback(
    async (change) => {
      await Promise.all([...waiting.current].map((save) => save()))
      return send(change, true)
    },
    [send],
  )
  const waits = useCallback((save: () => Promise<unknown>) => {
    waiting.current.add(save)
    return () => void waiting.current.delete(save)
  }, [])
  return { savedAt, problem, keep, run, waits }
}

/** Says something of the map as a whole. */
export const changeMap = (meetingId: MeetingId, changes: { part?: 'a' | 'b' | null; agendaItem?: string }) =>
  call('map.change', { meetingId, ...changes })
