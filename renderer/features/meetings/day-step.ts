import { useEffect, useRef } from 'react'
import { addDaysTo, type IsoDate, isWeekend } from '../../../shared/dates.ts'

/** The day after (1) or before (-1), past the weekend: nobody means Saturday by "a day later". */
export function dayBeside(day: IsoDate, step: 1 | -1): IsoDate {
  let next = addDaysTo(day, step)
  while (isWeekend(next)) next = addDaysTo(next, step)
  return next
}

/** Which way Alt with an arrow points; null for any other key. */
export function stepOf({ altKey, key }: Pick<KeyboardEvent, 'altKey' | 'key'>): 1 | -1 | null {
  if (!altKey) return null
  if (key === 'ArrowRight') return 1
  return key === 'ArrowLeft' ? -1 : null
}

/** Answers Alt with the arrows anywhere in the window, for as long as the form that asks is open. */
export function useDaySteps(onStep: (step: 1 | -1) => void): void {
  const latest = useRef(onStep)
  useEffect(() => {
    latest.current = onStep
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const step = stepOf(event)
      if (step === null) return
      event.preventDefault()
      latest.current(step)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
