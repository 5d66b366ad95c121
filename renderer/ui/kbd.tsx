/** A key or key chord as it is printed on the keyboard, such as `Ctrl+K`; `isOnBrand` on a primary button. */
export function Kbd({ keys, isOnBrand = false }: { keys: string; isOnBrand?: boolean }) {
  return <kbd className={isOnBrand ? 'kbd kbd-on-brand' : 'kbd'}>{keys}</kbd>
}
