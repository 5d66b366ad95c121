import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { addDaysTo, type IsoDate, isWeekend } from '../../shared/dates.ts'

/** Where the keyboard is: a day, and which of its stops; 0 is the day's own heading. */
export type CalendarStop = { readonly on: IsoDate; readonly at: number }

type Calendar = {
  readonly days: readonly { readonly on: IsoDate }[]
  readonly today: IsoDate
  /** Shows the days around one that is not on screen. */
  readonly onLeave: (day: IsoDate) => void
  /** Shows the span before or after. */
  readonly onStep: (step: 1 | -1) => void
}

const sideways: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 }
const alongside: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 }
const spans: Readonly<Record<string, 1 | -1>> = { PageUp: -1, PageDown: 1 }

/** One tab stop for the whole calendar: arrows go through its days and what they hold, Page Up and Page Down turn it. */
export function useCalendarKeys({ days, today, onLeave, onStep }: Calendar) {
  const grid = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState<CalendarStop>({ on: today, at: 0 })
  // A stop on days that are still being turned to takes the focus once they are there.
  const awaited = useRef<CalendarStop | null>(null)
  const buttonsOf = (on: IsoDate) => [...(grid.current?.querySelectorAll<HTMLElement>(`[data-day="${on}"]`) ?? [])]
  const goTo = ({ on, at }: CalendarStop) => {
    const buttons = buttonsOf(on)
    const button = buttons[Math.min(at, buttons.length - 1)]
    if (button === undefined) return false
    setStop({ on, at: Math.min(at, buttons.length - 1) })
    button.focus()
    return true
  }
  useEffect(() => {
    if (awaited.current !== null && goTo(awaited.current)) awaited.current = null
  })
  const sides = (from: CalendarStop, step: 1 | -1) => {
    const index = days.findIndex(({ on }) => on === from.on)
    const next = days[index + step]?.on
    if (next !== undefined) return goTo({ on: next, at: from.at })
    const outside = addDaysTo(from.on, step === 1 ? 3 : -3)
    awaited.current = { on: nearestShown(from.on, step), at: from.at }
    onLeave(outside)
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, from: CalendarStop) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const [side, along, span] = [sideways[event.key], alongside[event.key], spans[event.key]]
    if (side) sides(from, side)
    else if (along) goTo({ on: from.on, at: Math.max(0, from.at + along) })
    else if (span) onStep(span)
    else return
    event.preventDefault()
  }
  const hasStop = days.some(({ on }) => on === stop.on)
  const first = days[0]?.on
  const current: CalendarStop = hasStop || first === undefined ? stop : { on: first, at: 0 }
  return { grid, current, onKeyDown, setStop }
}

/** The next day from Monday to Friday: weekends are mostly not shown. */
function nearestShown(on: IsoDate, step: 1 | -1): IsoDate {
  let next = addDaysTo(on, step)
  while (isWeekend(next)) next = addDaysTo(next, step)
  return next
}
