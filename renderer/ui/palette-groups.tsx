import { type ReactNode, useEffect, useRef } from 'react'
import { Kbd } from './kbd.tsx'
import { matchParts, partsOf } from './match-ranges.ts'

/** One line of the palette: a child, an act, or a place. */
export type PaletteItem = {
  id: string
  icon?: ReactNode
  title: string
  /** A person's or a family's name, which stands out from things to do. */
  isName?: boolean
  /** The stretches of the title that answer the query, each from a place up to another; found by its words if left out. */
  matched?: readonly (readonly [number, number])[]
  /** Beside the title, lighter. */
  detail?: string
  /** To be known before opening it: "Restricted". */
  mark?: ReactNode
  /** At the right: where it leads, or "Asks first" for an act that leaves the laptop. */
  hint?: string
}

export type PaletteGroup = { title: string; items: readonly PaletteItem[] }

type GroupsProps = {
  groups: readonly PaletteGroup[]
  /** Made part of the options' ids, which the field points at. */
  id: string
  query: string
  /** The place of the current line among those of all groups. */
  at: number
  onPoint: (place: number) => void
  onChoose: (item: PaletteItem) => void
}

/** The lines of the palette under their headings; the current one is kept in sight. */
export function PaletteGroups({ groups, id, query, at, onPoint, onChoose }: GroupsProps) {
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
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isCurrent])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field, which keeps focus.
    // biome-ignore lint/a11y/useFocusableInteractive: the field points at the current option instead.
    <div
      className="palette-item"
      role="option"
      id={optionId}
      aria-selected={isCurrent}
      ref={line}
      onMouseMove={() => onPoint(place)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(item)}
    >
      {item.icon ?? <span />}
      <span>
        <span className={item.isName ? 'palette-name' : undefined}>
          <Matched item={item} query={query} />
        </span>{' '}
        {item.detail && <span className="quiet">{item.detail}</span>} {item.mark}
      </span>
      <span className="palette-end">
        <span className="palette-hint">{item.hint}</span>
        {isCurrent && (
          <span aria-hidden="true">
            <Kbd keys="Enter" />
          </span>
        )}
      </span>
    </div>
  )
}

function Matched({ item, query }: { item: PaletteItem; query: string }) {
  const parts = item.matched ? partsOf(item.title, item.matched) : matchParts(item.title, query)
  return parts.map((part, place) =>
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
