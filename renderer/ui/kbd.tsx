/** A key or key chord as it is printed on the keyboard, such as `Ctrl+K`. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className="kbd">{keys}</kbd>
}
