import { useEffect, useRef } from 'react'
import type { AlertKind } from '../../../../shared/records/alert-themes.ts'

const kindOfKey: Readonly<Record<string, AlertKind>> = { 1: 'concern', 2: 'goodPractice' }

/** Where a digit is typed, or chooses in a list, it is no key; no choice of a select here begins with one. */
const takesDigits = 'input:not([type=radio]), textarea, [role=listbox], [role=dialog] *'

/** 1 chooses a concern and 2 good practice, except while something is typed. */
export function useKindKeys(onChoose: (kind: AlertKind) => void): void {
  const latest = useRef(onChoose)
  latest.current = onChoose
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const kind = kindOfKey[event.key]
      if (!kind || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.target instanceof Element && event.target.matches(takesDigits)) return
      event.preventDefault()
      latest.current(kind)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
