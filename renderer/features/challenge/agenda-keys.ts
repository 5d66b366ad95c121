import type { KeyboardEvent } from 'react'

const controls = 'input:not([type=checkbox]), select, textarea'

/** The first control of a field: of a day, its first box. */
const stopOf = (control: Element): Element => control.closest('fieldset.field')?.querySelector('input') ?? control

/**
 * Enter in a line of the minutes goes on to the next field, as in a spreadsheet; in the discussion it is a new line.
 * Nothing is sent by it, as everything is kept as it is typed.
 */
export function goOnWithEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.shiftKey || !isField) return
  event.preventDefault()
  const stops = [...new Set([...currentTarget.querySelectorAll(controls)].map(stopOf))]
  const next = stops[stops.indexOf(stopOf(target)) + 1]
  if (next instanceof HTMLElement) next.focus()
}

/** The id of a field of a line, for keys that lead to it. */
export const lineFieldId = (subjectId: string, field: string): string => `${field}-${subjectId}`

/** Leads Alt+X to the action of the line the person is in; false where they are in none, or on its action already. */
export function goToAction(): boolean {
  const subjectId = document.activeElement?.closest('[data-subject]')?.getAttribute('data-subject')
  const action = subjectId ? document.getElementById(lineFieldId(subjectId, 'action')) : null
  if (!action || action === document.activeElement) return false
  action.focus()
  return true
}
