import { useEffect, useRef, useState } from 'react'

/** A pause in typing after which what was typed is kept, in milliseconds. */
export const PAUSE_MS = 400
/** However long somebody types without a pause, what is this old is kept: a second is all that may be lost. */
export const LONGEST_MS = 700

/**
 * Text kept in each pause of typing, at least each second, and when the field leaves the screen. What the record says
 * shows again once it has what was typed, so that an undo shows too. `keep` answers null for a refusal.
 */
export function usePausedText(kept: string, keep: (value: string) => Promise<unknown>) {
  const [typed, setTyped] = useState<string | null>(null)
  const waiting = useRef<string | null>(null)
  const latest = useRef(keep)
  latest.current = keep
  const save = async () => {
    const value = waiting.current
    if (value === null) return
    waiting.current = null
    const done = await latest.current(value)
    if (waiting.current !== null) return
    if (done !== null) setTyped(null)
    // What was refused stays on screen, and is tried again for as long as it stands there.
    else waiting.current = value
  }
  const saveNow = useRef(save)
  saveNow.current = save
  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => void saveNow.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const isTyping = typed !== null
  useEffect(() => {
    if (!isTyping) return
    const timer = setInterval(() => void saveNow.current(), LONGEST_MS)
    return () => clearInterval(timer)
  }, [isTyping])
  useEffect(() => () => void saveNow.current(), [])
  const type = (value: string) => {
    waiting.current = value
    setTyped(value)
  }
  return { value: typed ?? kept, type, save }
}
