/** The panes of the window in the order F6 visits them: everything marked `data-pane` that is on screen. */
export function panesOf(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => !pane.closest('[hidden]'))
}

const stops =
  'a[href]:not([tabindex="-1"]), button:not(:disabled):not([tabindex="-1"]), input:not(:disabled):not([tabindex="-1"]), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

/**
 * Moves focus to the next pane, or the one before, going round at the ends; each pane takes focus at its first control,
 * or as a whole when it has none. A pane inside another counts as its own.
 */
export function focusNextPane(root: ParentNode, step: 1 | -1): void {
  const panes = panesOf(root)
  const here = document.activeElement?.closest<HTMLElement>('[data-pane]')
  const from = here ? panes.indexOf(here) : step === 1 ? -1 : 0
  const next = panes[(from + step + panes.length) % panes.length]
  if (!next) return
  const first = [...next.querySelectorAll<HTMLElement>(stops)].find((stop) => stop.closest('[data-pane]') === next)
  ;(first ?? next).focus()
}
