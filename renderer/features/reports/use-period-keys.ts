import { useEffect, useRef } from 'react'
import type { PeriodKind } from '../../../shared/measures/report-period.ts'

const kindOfKey: Readonly<Record<string, PeriodKind>> = { m: 'month', q: 'quarter', y: 'year' }

/** Where a letter is typed, chooses in a list or belongs to what stands over the page, it is no key. */
const takesLetters = 'input:not([type=checkbox]), textarea, select, [role=combobox], [role=listbox] *'
const overlays = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** M, Q and Y choose the last whole month, quarter or year, except while something is typed. */
export function usePeriodKeys(onChoose: (kind: PeriodKind) => void): void {
  const latest = useRef(onChoose)
  latest.current = onChoose
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const kind = kindOfKey[event.key.toLowerCase()]
      if (!kind || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.target instanceof Element && event.target.matches(takesLetters)) return
      if (document.querySelector(overlays)) return
      event.preventDefault()
      latest.current(kind)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
