import { type RefObject, useEffect, useRef } from 'react'

/** A form whose first wrong field takes focus, and so is read out, after each `attempt` to send it that failed. */
export function useFocusOnWrong(attempt: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (attempt) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [attempt])
  return form
}
