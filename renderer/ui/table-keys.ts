/** The table row an event happened in. */
export function rowOf(target: EventTarget): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('tr[data-key]') ?? undefined) : undefined
}

/** What the key was pressed on: the row itself, or a control in it that has its own use for arrow keys. */
export function keyTarget(target: EventTarget): { isOnRow: boolean; takesArrows: boolean } {
  const takesArrows =
    target instanceof Element && target.matches('input:not([type=checkbox]), select, textarea, [role=combobox]')
  return { isOnRow: target === rowOf(target), takesArrows }
}

/** How many lines a key moves by; 0 for a key that does not move. `End` and `Home` overshoot on purpose. */
export function steps(key: string, page: number, total: number): number {
  const byKey: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -total,
    End: total,
  }
  return byKey[key] ?? 0
}

/** Moves focus between a row and the controls in it; left of the first control is the row itself. */
export function moveInRow(target: EventTarget, step: 1 | -1): void {
  const row = rowOf(target)
  if (!row) return
  const controls = [
    ...row.querySelectorAll<HTMLElement>('button:not(.row-open):not(:disabled), a[href], input, select'),
  ]
  const stops = [row, ...controls]
  const here = target instanceof HTMLElement ? stops.indexOf(target) : -1
  if (here !== -1) stops[here + step]?.focus()
}
