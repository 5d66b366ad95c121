import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { Input } from '../shared/contract.ts'
import { call, useAppQuery } from './api.ts'

/** A pause in typing after which the view is worth keeping. */
const PAUSE_MS = 400

/** What a screen keeps: its present view, and how to change part of it. `view` is undefined until the record answered. */
export type KeptView<V> = { readonly view: V | undefined; readonly change: (part: Partial<V>) => void }

/**
 * A screen's filter, sort and grouping, kept in the record: the screen comes back as it was left, after a restart too.
 * `initial` stands in for what was never kept, or was kept by an older version and no longer fits `schema`.
 */
export function useSavedView<V extends Input<'views.save'>['value'] & object>(
  screen: string,
  schema: z.ZodType<V>,
  initial: V,
): KeptView<V> {
  const client = useQueryClient()
  const saved = useAppQuery('views.get', { screen })
  const [own, setOwn] = useState<V | null>(null)
  const view = own ?? (saved.data && (schema.safeParse(saved.data.value).data ?? initial))
  const latest = useRef(view)
  const unsaved = useRef<V | null>(null)
  useEffect(() => {
    latest.current = view
  })

  const save = useCallback(() => {
    const value = unsaved.current
    unsaved.current = null
    if (value === null) return
    // Not through useCommand: a view changes nothing of the record, so no list needs to be read again. Only once kept
    // is it put among the answers: a refusal means the vault was locked, after which nothing may stay here.
    call('views.save', { screen, value }).then(
      () => client.setQueryData(['views.get', { screen }], { value }),
      () => {},
    )
  }, [client, screen])

  useEffect(() => {
    if (own === null) return
    const timer = setTimeout(save, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [own, save])
  useEffect(() => save, [save])

  const change = useCallback((part: Partial<V>) => {
    if (latest.current === undefined) return
    const next = { ...latest.current, ...part }
    latest.current = next
    unsaved.current = next
    setOwn(next)
  }, [])
  return { view, change }
}
