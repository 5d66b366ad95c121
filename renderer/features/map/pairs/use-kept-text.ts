import { useEffect, useRef } from 'react'
import { usePausedText } from '../../../ui/use-paused-text.ts'
import type { Keeping } from '../use-map.ts'

/** What was typed, kept in each pause and before any other change of the map, so that Undo takes back what is seen. */
export function useKeptText(
  { keep, waits }: Keeping,
  kept: string,
  send: (value: string) => Promise<{ readonly savedAt: string }>,
) {
  const text = usePausedText(kept, (value) => keep(() => send(value)))
  const save = useRef(text.save)
  save.current = text.save
  useEffect(() => waits(() => save.current()), [waits])
  return text
}
