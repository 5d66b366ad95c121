import { useEffect, useState } from 'react'

/**
 * Gives focus back, once the dialog that calls it is gone, to what had it before: the button pressed, or the button of
 * the menu chosen from. Where that is gone too, as after a change of screen, focus goes to the start of the screen.
 */
export function useFocusReturn(): void {
  const [opener] = useState(openerNow)
  useEffect(
    () => () => {
      // After the dialog's own clean-up, which gives focus to whatever control it finds first.
      setTimeout(() => giveBack(opener))
    },
    [opener],
  )
}

function openerNow(): Element | null {
  const { activeElement } = document
  const trigger = activeElement?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  return trigger ? document.getElementById(trigger) : activeElement
}

function giveBack(opener: Element | null): void {
  // Another dialog has taken over, such as the palette, or the person has moved on to a field.
  if (document.querySelector('[role=dialog], [role=alertdialog]')) return
  const hasOpener = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
  const target = hasOpener ? opener : document.getElementById('main')
  target?.focus()
}
