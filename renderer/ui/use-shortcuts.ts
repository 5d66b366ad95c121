import { useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import { type ShortcutId, shortcuts } from './shortcuts.ts'

/** What to do for the keys a component answers; keys left out keep their usual meaning. */
export type ShortcutHandlers = Partial<Record<ShortcutId, () => void>>

/** Binds keys for as long as the component is on screen, also while typing in a field. */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  const bound = shortcuts.filter(({ id }) => handlers[id]).map(({ id }) => id)
  const boundIds = bound.join(' ')
  useEffect(() => {
    const rows = shortcuts.filter(({ id }) => boundIds.split(' ').includes(id))
    const bindings = rows.map(({ id, binding }) => [
      binding,
      (event: KeyboardEvent) => {
        event.preventDefault()
        latest.current[id]?.()
      },
    ])
    // The default would leave keys pressed in a form field alone; these must work there too.
    return tinykeys(window, Object.fromEntries(bindings), { ignore: () => false })
  }, [boundIds])
}
