/**
 * Gives the test page a size, which jsdom does not: long tables then have lines in view, and dialogs find that what is
 * in them can be seen and given focus. Call it in `beforeAll`.
 */
export function giveLayout(): void {
  Object.defineProperties(HTMLElement.prototype, {
    clientHeight: { configurable: true, get: () => 600 },
    clientWidth: { configurable: true, get: () => 800 },
    offsetParent: { configurable: true, get: () => document.body },
  })
  document.body.getBoundingClientRect = () => new DOMRect(0, 0, 800, 600)
}
