import { useEffect, useRef, useState } from 'react'
import { GoTo } from './features/go-to/go-to.tsx'
import { Glossary } from './features/help/glossary.tsx'
import { KeyboardMap } from './ui/keyboard-map.tsx'

/** What can stand over any screen: the palette, the list of keys, the glossary. */
export type Overlay = 'goTo' | 'keys' | 'help'

/** Which of them is open, at most one. */
export type OpenOverlay = {
  readonly shown: Overlay | null
  readonly show: (overlay: Overlay) => void
  /** `isLeaving` when another screen opens: focus then goes there instead of back to where it was. */
  readonly close: (isLeaving?: boolean) => void
}

/** Opens one at a time, and gives focus back to what had it. */
export function useOverlay(): OpenOverlay {
  const [shown, setShown] = useState<Overlay | null>(null)
  const before = useRef<Element | null>(null)
  useEffect(() => {
    if (shown !== null) return
    if (before.current instanceof HTMLElement) before.current.focus()
    before.current = null
  }, [shown])
  const show = (overlay: Overlay) => {
    if (shown === null) before.current = document.activeElement
    setShown(overlay)
  }
  const close = (isLeaving = false) => {
    if (isLeaving) before.current = document.getElementById('main')
    setShown(null)
  }
  return { shown, show, close }
}

/** Draws the one that is open. */
export function Overlays({ overlay, onLock }: { overlay: OpenOverlay; onLock: () => void }) {
  const { shown, show, close } = overlay
  if (shown === 'keys') return <KeyboardMap onClose={() => close()} />
  if (shown === 'help') return <Glossary onClose={() => close()} />
  if (shown === 'goTo')
    return <GoTo onClose={close} onLock={onLock} onKeys={() => show('keys')} onHelp={() => show('help')} />
  return null
}
