import { Dialog, DialogSurface } from '@fluentui/react-components'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Kbd } from './kbd.tsx'
import { type PaletteGroup, PaletteGroups, type PaletteItem } from './palette-groups.tsx'

type PaletteProps = {
  /** What answers the query, best first; groups without items are not drawn. */
  groups: readonly PaletteGroup[]
  /** The groups still answer an earlier query. Enter then waits for the answers to what was typed. */
  isWaiting?: boolean
  onQuery: (query: string) => void
  onChoose: (item: PaletteItem) => void
  onClose: () => void
}

/** More than anybody is called; longer than this is a slip of the clipboard. */
const LONGEST_QUERY = 100

/**
 * Go to or do anything. The field keeps focus throughout; the arrow keys move through the list beneath it, Enter
 * chooses, Esc closes.
 */
export function Palette({ groups, isWaiting = false, onQuery, onChoose, onClose }: PaletteProps) {
  const id = useId()
  const [query, setQuery] = useState('')
  const items = groups.flatMap((group) => group.items)
  const { at, setPlace, onKeyDown } = usePlace(items, isWaiting, onChoose)
  const search = (text: string) => {
    setQuery(text)
    setPlace(0)
    onQuery(text)
  }
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="palette" aria-label="Go to or do anything">
        <div className="palette-entry">
          <Search20Regular aria-hidden="true" />
          <input
            role="combobox"
            aria-label="Go to or do anything"
            aria-expanded={items.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={items[at] && `${id}-${at}`}
            autoComplete="off"
            spellCheck={false}
            placeholder="A name, a place or something to do"
            maxLength={LONGEST_QUERY}
            value={query}
            onChange={(event) => search(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <Kbd keys="Esc" />
        </div>
        <Said query={query} count={isWaiting ? null : items.length} />
        <div className="palette-list" role="listbox" id={`${id}-list`} aria-label="Answers">
          <PaletteGroups groups={groups} id={id} query={query} at={at} onPoint={setPlace} onChoose={onChoose} />
        </div>
        <Foot />
      </DialogSurface>
    </Dialog>
  )
}

/** Which line is current, and what the keys make of it. */
function usePlace(items: readonly PaletteItem[], isWaiting: boolean, onChoose: (item: PaletteItem) => void) {
  const [place, setPlaceOnly] = useState(0)
  const isEntered = useRef(false)
  const at = Math.min(place, items.length - 1)
  const current = items[at]
  useEffect(() => {
    if (!isEntered.current || isWaiting) return
    isEntered.current = false
    if (current) onChoose(current)
  })
  const setPlace = (next: number) => {
    isEntered.current = false
    setPlaceOnly(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, at, items.length)
    if (event.key === 'Enter' && isWaiting) isEntered.current = true
    else if (event.key === 'Enter' && current) onChoose(current)
    else if (next !== null) setPlace(next)
    else return
    event.preventDefault()
  }
  return { at, setPlace, onKeyDown }
}

/** The place a key leads to, going round at the ends; null for a key that does not move. */
function placeAfter(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'PageDown') return Math.min(at + 8, count - 1)
  if (key === 'PageUp') return Math.max(at - 8, 0)
  return null
}

/** What can be typed, or how many answers there are: the latter for screen readers, as the list shows it. */
function Said({ query, count }: { query: string; count: number | null }) {
  const typed = query.trim()
  const isShown = typed === '' || count === 0
  return (
    <p className={isShown ? 'palette-none' : 'sr-only'} role="status">
      {typed === '' && 'Type a name, a case number or something to do. The spelling need not be exact.'}
      {typed !== '' && count === 0 && `Nothing here matches “${typed}”. Try fewer letters, or one name only.`}
      {typed !== '' && count !== null && count > 0 && (count === 1 ? '1 answer' : `${count} answers`)}
    </p>
  )
}

function Foot() {
  return (
    <div className="palette-foot">
      <span>
        <Kbd keys="↑ ↓" /> move
      </span>
      <span>
        <Kbd keys="Enter" /> open
      </span>
      <span>
        <Kbd keys="Esc" /> close
      </span>
      <span>Searched on this laptop only</span>
    </div>
  )
}
