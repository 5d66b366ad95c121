import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { isOverlaid, isTyping } from './page/choices.tsx'

/** Where an address says the person came from, within the app; null where it says nothing of the kind. */
export function backOf(search: URLSearchParams): string | null {
  const back = search.get('back')
  return back !== null && /^\/(?!\/)/.test(back) ? back : null
}

/** Esc goes back; in a field it only leaves the field for `part`, so that nobody is thrown out of what they type. */
export function useWayBack(to: string, part: string): void {
  const navigate = useNavigate()
  const latest = useRef({ to, part })
  latest.current = { to, part }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isOverlaid()) return
      if (isTyping(event.target)) document.querySelector<HTMLElement>(latest.current.part)?.focus()
      else void navigate(latest.current.to)
    }
    // Before anything open hears it: what Esc closes is still there then.
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [navigate])
}
