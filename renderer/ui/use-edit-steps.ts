import { useState } from 'react'
import { AppError } from '../../shared/errors.ts'
import type { EditScope, EditState } from '../../shared/records/edit.ts'
import { call } from '../api.ts'

/** Keeps what is typed, runs a change, and says its refusal; null where it was refused. */
export type RunChange = <T extends { readonly savedAt: string }>(send: () => Promise<T>) => Promise<T | null>

/** The steps back and forth through what was done to one record; `skip` is there while Undo is refused. */
export type EditSteps = { readonly undo: () => void; readonly redo: () => void; readonly skip: (() => void) | null }

/** A record nothing was done to yet, or that has not been read. */
export const noEdits: EditState = { undo: null, redo: null }

type Open = { readonly edits: EditState; readonly run: RunChange; readonly problem: string | null }

/** Undo and Redo of one record, and the way past a step that Undo refuses, so that the ones before it stay in reach. */
export function useEditSteps(scope: EditScope, { edits, run, problem }: Open): EditSteps {
  const [refusal, setRefusal] = useState<string | null>(null)
  const step = (name: 'edits.undo' | 'edits.redo' | 'edits.skip') => {
    setRefusal(null)
    void run(async () => {
      await call(name, { scope }).catch((error: unknown) => {
        if (name === 'edits.undo' && error instanceof AppError) setRefusal(error.detail.message)
        throw error
      })
      return { savedAt: (await call('session.current', {})).now }
    })
  }
  const isStuck = edits.undo !== null && refusal !== null && refusal === problem
  return {
    undo: () => step('edits.undo'),
    redo: () => step('edits.redo'),
    skip: isStuck ? () => step('edits.skip') : null,
  }
}
