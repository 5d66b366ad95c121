import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import type { Copies } from '../../../shared/records/copies.ts'
import type { MeetingId } from '../../../shared/records/ids.ts'
import { useAppQuery } from '../../api.ts'
import { type EditSteps, noEdits, type RunChange, useEditSteps } from '../../ui/use-edit-steps.ts'

/** The copies of a meeting on screen. */
export type OpenCopies = EditSteps & {
  readonly copies: Copies
  readonly savedAt: string | null
  readonly problem: string | null
  readonly run: RunChange
}

/** Opens the copies of a meeting; undefined until they have been read. */
export function useCopies(meetingId: MeetingId): OpenCopies | undefined {
  const copies = useAppQuery('copies.get', { meetingId }).data
  const client = useQueryClient()
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const run: RunChange = async (send) => {
    try {
      const done = await send()
      await client.invalidateQueries()
      setSavedAt(done.savedAt)
      setProblem(null)
      return done
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setProblem(error.detail.message)
      return null
    }
  }
  const steps = useEditSteps(`meeting:${meetingId}`, { edits: copies?.edits ?? noEdits, run, problem })
  return copies && { copies, savedAt, problem, run, ...steps }
}
