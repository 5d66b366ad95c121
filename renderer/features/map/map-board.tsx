import { useEffect, useMemo, useRef, useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { MapState, MeetingMap } from '../../../shared/records/map.ts'
import { headingsHolding } from '../../../shared/records/map-template.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import { AgendaBar } from './agenda-bar.tsx'
import { AskedDialog } from './asked-dialog.tsx'
import { audienceWords } from './audience-words.ts'
import { type Asked, type Board, focusRow } from './board.ts'
import { MapColumn, type RowWords } from './map-column.tsx'
import { PairsPanel } from './pairs/pairs-panel.tsx'
import { ScaleStrip } from './pairs/scale-strip.tsx'
import { PrivateNotes } from './private-notes.tsx'
import { type ShownRows, useBoard } from './use-board.ts'
import type { OpenMap } from './use-map.ts'

type MapBoardProps = { readonly open: OpenMap; readonly state: MapState; readonly today: IsoDate }

/** The three columns, with the agenda above; all of it by keyboard. */
export function MapBoard({ open, state, today }: MapBoardProps) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [said, setSaid] = useState('')
  const [hasNotes, setNotes] = useState(false)
  const { board, shown } = useBoard(open, { ask: setAsked, say: setSaid })
  const { map } = open
  useColumnKeys({ board, shown, state, onNotes: () => setNotes(true) })
  useLastRow(state)
  const words = useWords(map)
  return (
    <>
      <AgendaBar open={open} state={state} onNotes={() => setNotes(true)} />
      <div className="map-board">
        {state.template.columns.map((column, index) => (
          <MapColumn key={column.key} column={column} keys={`Alt+${index + 1}`} {...{ board, shown, words, today }} />
        ))}
        <PairsPanel open={open} state={state} />
      </div>
      <ScaleStrip open={open} state={state} />
      <Legend />
      <People map={map} />
      <output className="sr-only">{said}</output>
      {asked && <AskedDialog asked={asked} open={open} state={state} onClose={() => setAsked(null)} />}
      {hasNotes && <PrivateNotes open={open} kept={state.privateNotes} onClose={() => setNotes(false)} />}
    </>
  )
}

type ColumnKeys = {
  readonly board: Board
  readonly shown: ShownRows
  readonly state: MapState
  readonly onNotes: () => void
}

/** A column’s key goes to its last line; pressed again there, or in an empty column, it begins a new one. */
function useColumnKeys({ board, shown, state: { template }, onNotes }: ColumnKeys): void {
  const { columns } = template
  const toColumn = (at: number) => () => {
    const headings = columns[at]?.headings.filter(({ holds }) => holds === 'lines' || holds === 'steps') ?? []
    const rows = headings.flatMap(({ key, holds }) =>
      (holds === 'steps' ? shown.steps(key) : shown.lines(key)).map((row) => ({ ...row, heading: key })),
    )
    const last = rows.at(-1)
    const heading = last?.heading ?? headings[0]?.key
    const isThere = last !== undefined && document.activeElement?.id === `line-${last.key}`
    if (heading && (!last || isThere)) board.begin(heading, null)
    else if (last) focusRow(last.key)
  }
  const [steps] = headingsHolding(columns, 'steps')
  useShortcuts({
    firstColumn: toColumn(0),
    secondColumn: toColumn(1),
    thirdColumn: toColumn(2),
    newStep: () => steps && board.begin(steps.key, null),
    privateNotes: onNotes,
  })
}

/** Opens where the chair was writing. */
function useLastRow({ lastItemId }: MapState): void {
  const last = useRef(lastItemId)
  useEffect(() => void focusRow(last.current), [])
}

function useWords({ meeting, audiences, people }: MeetingMap): RowWords {
  const { children } = meeting
  return useMemo(() => {
    const of = new Map(audiences.map((audience) => [audience.itemId, audience]))
    return {
      about: (childId) => {
        if (children.length < 2) return ''
        const child = children.find((one) => one.childId === childId)
        if (child) return child.givenName ?? nameOf(child)
        return children.length === 2 ? 'Both' : 'All'
      },
      tag: (itemId) => audienceWords(of.get(itemId), people),
    }
  }, [children, audiences, people])
}

function Legend() {
  return (
    <p className="map-legend">
      A line without a tag is for everyone. <Kbd keys="Alt+A" /> who may have it <Kbd keys="Alt+W" /> who said it{' '}
      <Kbd keys="Alt+M" /> heading <Kbd keys="Ctrl+/" /> all keys
    </p>
  )
}

/** Who can be chosen to do a step. */
function People({ map: { people, network } }: { map: MeetingMap }) {
  return (
    <datalist id="map-people">
      {[...people, ...network].map(({ id, name }) => (
        <option key={id} value={name} />
      ))}
    </datalist>
  )
}
