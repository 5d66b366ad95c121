import { useEffect, useState } from 'react'
import { z } from 'zod'
import { onPush } from '../../api.ts'

const Pushed = z.object({ label: z.string(), done: z.number(), total: z.number() })

/** How far a long task is, and how fast: `perSecond` and `secondsLeft` are null until there is enough to tell. */
export type Speed = {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly perSecond: number | null
  readonly secondsLeft: number | null
}

type Run = Speed & { readonly kind: string; readonly from: number; readonly startedAt: number }

/** Below this much time, in milliseconds, a speed is a guess. */
const SHORTEST_MS = 400

/** Follows the task under way; null while there is none, or until it first reports. */
export function useProgress(isRunning: boolean): Speed | null {
  const [run, setRun] = useState<Run | null>(null)
  useEffect(() => {
    if (!isRunning) return
    return onPush('progress', (value) => {
      const pushed = Pushed.safeParse(value).data
      if (pushed) setRun((before) => next(before, pushed, performance.now()))
    })
  }, [isRunning])
  useEffect(() => {
    if (!isRunning) setRun(null)
  }, [isRunning])
  if (!isRunning || run === null) return null
  const { label, done, total, perSecond, secondsLeft } = run
  return { label, done, total, perSecond, secondsLeft }
}

/** The first word of a label tells the stage: reading rows is as fast in one file as in the next. */
const stageOf = (label: string): string => label.split(' ')[0] ?? ''

function next(before: Run | null, { label, done, total }: z.infer<typeof Pushed>, now: number): Run {
  const kind = stageOf(label)
  const isSame = before?.kind === kind && done >= before.from
  const from = isSame ? before.from : done
  const startedAt = isSame ? before.startedAt : now
  const ms = now - startedAt
  const perSecond = ms < SHORTEST_MS || done <= from ? null : ((done - from) / ms) * 1000
  const secondsLeft = perSecond === null ? null : (total - done) / perSecond
  return { label, done, total, perSecond, secondsLeft, kind, from, startedAt }
}
