import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import type { Input } from '../../../../shared/contract.ts'
import { IsoDate } from '../../../../shared/dates.ts'
import { call, useAppQuery } from '../../../api.ts'
import { usePausedText } from '../../../ui/use-paused-text.ts'
import type { OpenAlert } from './use-alert.ts'

/** What is typed into one form of an alert; it comes back after Esc, another screen, or a shut laptop. */
export type Draft<V> = {
  readonly values: V
  readonly change: (part: Partial<V>) => void
  /** Forgets it, once it has been sent. */
  readonly clear: () => void
}

type DraftOf<V> = { readonly name: DraftName; readonly schema: z.ZodType<V>; readonly initial: V }

/** A day as typed, which may be none; null while nothing was typed, so that a form opened again has the day of today. */
export const TypedDay = z.object({ on: IsoDate.nullable() }).nullable()

/** The day a form shows: as typed, else today. */
export const dayIn = (typed: z.infer<typeof TypedDay>, today: IsoDate): IsoDate | null =>
  typed === null ? today : typed.on

/** The forms of an alert that keep what is typed. */
export type DraftName = 'answer' | 'decide' | 'extend' | 'close' | 'cafcass' | 'cafback' | 'legal' | 'note'

/** What a form of an alert holds, kept in each pause of typing; `initial` is what it begins with. */
export function useDraft<V extends Input<'views.save'>['value'] & object>(
  { page, noteSaved }: OpenAlert,
  { name, schema, initial }: DraftOf<V>,
): Draft<V> {
  const client = useQueryClient()
  const screen = `${name}-${lettersOf(page.id)}`
  const { data: read, isFetched } = useAppQuery('views.get', { screen })
  // What is typed before the kept words are read waits for them, or it would take their place.
  const [early, setEarly] = useState<Partial<V>>({})
  const text = usePausedText(JSON.stringify(schema.safeParse(read?.value).data ?? initial), async (typed) => {
    await call('views.save', { screen, value: JSON.parse(typed) })
    client.setQueryData(['views.get', { screen }], { value: JSON.parse(typed) })
    noteSaved((await call('session.current', {})).now)
  })
  const values = { ...(schema.safeParse(JSON.parse(text.value)).data ?? initial), ...early }
  const latest = useRef(values)
  latest.current = values
  const change = (part: Partial<V>) => {
    latest.current = { ...latest.current, ...part }
    if (isFetched) text.type(JSON.stringify(latest.current))
    else setEarly((before) => ({ ...before, ...part }))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the kept words have been read.
  useEffect(() => {
    if (!isFetched || Object.keys(early).length === 0) return
    change({})
    setEarly({})
  }, [isFetched])
  return {
    values,
    change,
    clear: () => {
      // Not what it began with: a form opened on another day begins with that day.
      text.type('null')
      void text.save()
    },
  }
}

/** An id in letters alone, as the name of a kept view has to be. */
const lettersOf = (id: string): string =>
  id.replaceAll('-', '').replace(/[0-9a-f]/g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
