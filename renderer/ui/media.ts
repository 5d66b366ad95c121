import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds now; false where the page has no media at all, as in a test. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = mediaList(query)
      list?.addEventListener('change', onChange)
      return () => list?.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => mediaList(query)?.matches ?? false)
}

function mediaList(query: string): MediaQueryList | undefined {
  return typeof window.matchMedia === 'function' ? window.matchMedia(query) : undefined
}

/** Matches when text is at 150 % or more of its usual size on a laptop screen, which leaves a window this narrow. */
export const largeTextQuery = 'screen and (max-width: 900px)'
