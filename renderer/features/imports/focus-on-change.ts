import { useEffect, useRef } from 'react'

/** Takes focus to the start of the page when a step gives way to another, as the button pressed is gone by then. */
export function useFocusOnChange(step: string): void {
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    document.querySelector('main')?.focus()
  }, [step])
}
