import { Dialog, DialogSurface } from '@fluentui/react-components'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Kbd } from './kbd.tsx'
import { matchParts } from './match-ranges.ts'

/** One line of the palette: a child, an act, or a place. */
export type PaletteItem = {
  id: string
  icon?: ReactNode
  title: string
  /** Beside the title, lighter. */
  detail?: string
  /** At the right: where it leads, or "Asks first" for an act that leaves the laptop. */
  hint?: string
}

export type PaletteGroup = { title: string; items: readonly PaletteItem[] }

type PaletteProps = {
  /** What answers the query, best first; groups without items are not drawn. */
  groups: readonly PaletteGroup[]
  onQuery: (query: string) => void
  onChoose: (item: PaletteItem) => void
  onClose: () => void
}

/**
 * Go to or do anything. The field keeps focus throughout; the arrow keys move through the list beneath it, Enter
 * chooses, Esc closes.
 */
export function Palette({ groups, onQuery, onChoose, onClose }: PaletteProps) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [place, setPlace] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const items = groups.flatMap((group) => group.items)
  const at = Math.min(place, items.length - 1)
  const current = items[at]

  // biome-ignore lint/correctness/useExhaustiveDependencies: the line that is current decides what must be in sight.
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' })
  }, [current?.id])

  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, at, items.length)
    if (event.key === 'Enter' && current) onChoose(current)
    else if (next !== null) setPlace(next)
    else return
    event.preventDefault()
  }
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
            aria-activedescendant={current && `${id}-${at}`}
            autoComplete="off"
            spellCheck={false}
            placeholder="A name, a place or something to do"
            value={query}
            onChange={(event) => search(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <Kbd keys="Esc" />
        </div>
        <div className="palette-list" role="listbox" id={`${id}-list`} aria-label="Answers" ref={list}>
          <Groups groups={groups} id={id} query={query} at={at} onPoint={setPlace} onChoose={onChoose} />
        </div>
        {items.length === 0 && <Nothing query={query} />}
        <Foot />
      </DialogSurface>
    </Dialog>
  )
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

type GroupsProps = Pick<PaletteProps, 'groups' | 'onChoose'> & {
  id: string
  query: string
  at: number
  onPoint: (place: number) => void
}

function Groups({ groups, id, query, at, onPoint, onChoose }: GroupsProps) {
  let place = -1
  return groups
    .filter((group) => group.items.length > 0)
    .map((group) => (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox.
      <div key={group.title} role="group" aria-label={group.title}>
        <div className="palette-group" aria-hidden="true">
          {group.title}
        </div>
        {group.items.map((item) => {
          place += 1
          return (
            <Item
              key={item.id}
              item={item}
              query={query}
              place={place}
              optionId={`${id}-${place}`}
              isCurrent={place === at}
              onPoint={onPoint}
              onChoose={onChoose}
            />
          )
        })}
      </div>
    ))
}

type ItemProps = Pick<GroupsProps, 'query' | 'onPoint' | 'onChoose'> & {
  item: PaletteItem
  place: number
  optionId: string
  isCurrent: boolean
}

function Item({ item, query, place, optionId, isCurrent, onPoint, onChoose }: ItemProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field, which keeps focus.
    // biome-ignore lint/a11y/useFocusableInteractive: the field points at the current option instead.
    <div
      className="palette-item"
      role="option"
      id={optionId}
      aria-selected={isCurrent}
      onMouseMove={() => onPoint(place)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(item)}
    >
      {item.icon ?? <span />}
      <span>
        <Matched text={item.title} query={query} /> {item.detail && <span className="quiet">{item.detail}</span>}
      </span>
      {isCurrent ? <Kbd keys="Enter" /> : <span className="palette-hint">{item.hint}</span>}
    </div>
  )
}

function Matched({ text, query }: { text: string; query: string }) {
  return matchParts(text, query).map((part, place) =>
    part.isMatch ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name than their place.
      <mark key={place} className="match">
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  )
}

function Nothing({ query }: { query: string }) {
  return (
    <p className="palette-none" role="status">
      {query.trim() === ''
        ? 'Type a name, a Mosaic number or something to do'
        : `Nothing here matches “${query.trim()}”`}
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
