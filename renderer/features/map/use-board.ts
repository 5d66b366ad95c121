import { useMemo, useRef } from 'react'
import type { Decision } from '../../../shared/records/decision.ts'
import type { ChildId, RecordId } from '../../../shared/records/ids.ts'
import type { MapLine, MeetingMap } from '../../../shared/records/map.ts'
import { headingsHolding } from '../../../shared/records/map-template.ts'
import type { Asked, Board } from './board.ts'
import { lineCommands, stepCommands } from './row-commands.ts'
import { type Draft, type Row, rowsOf } from './rows.ts'
import { type MakeRow, useDrafts } from './use-drafts.ts'
import type { OpenMap } from './use-map.ts'

/** The rows on screen under a heading, in their order. */
export type ShownRows = {
  readonly lines: (heading: string) => Row<MapLine>[]
  readonly steps: (heading: string) => Row<Decision>[]
}

type Asking = { readonly ask: (asked: Asked) => void; readonly say: (words: string) => void }

/** What the rows are given, and which rows there are. */
export function useBoard(open: OpenMap, { ask, say }: Asking): { board: Board; shown: ShownRows } {
  const { map, keep, run, waits } = open
  const latest = useRef({ map, ask, say })
  latest.current = { map, ask, say }
  const make: MakeRow = async (draft, text) => {
    const made = await keep(async () => {
      const done = await commandsFor(latest.current.map, draft).add({
        meetingId: map.meeting.id,
        heading: draft.heading,
        afterId: idBefore(shownRows.current, draft),
        text,
      })
      // Before the record is read again, so that the row stays the one the cursor is in.
      tie(draft, done.id)
      return done
    })
    return made?.id ?? null
  }
  const { drafts, keys, tie, api } = useDrafts(map, make)
  const shown = useShown(map, drafts, keys)
  const shownRows = useRef(shown)
  shownRows.current = shown
  const meetingId = map.meeting.id
  const board = useMemo(
    () => ({
      ...api,
      ...{ meetingId, keep, run, waits },
      ask: (asked: Asked) => latest.current.ask(asked),
      say: (words: string) => latest.current.say(words),
      nextChild: (childId: ChildId | null) => nextChild(latest.current.map, childId),
    }),
    [api, meetingId, keep, run, waits],
  )
  return { board, shown }
}

function useShown(map: MeetingMap, drafts: readonly Draft[], keys: ReadonlyMap<RecordId, string>): ShownRows {
  const { lines, steps } = map
  return useMemo(() => {
    const under = (heading: string) => drafts.filter((draft) => draft.heading === heading)
    return {
      lines: (heading) =>
        rowsOf(
          lines.filter((line) => line.heading === heading),
          under(heading),
          keys,
        ),
      steps: (heading) => rowsOf(steps, under(heading), keys),
    }
  }, [lines, steps, drafts, keys])
}

const commandsFor = ({ state }: MeetingMap, { heading }: Draft) =>
  headingsHolding(state?.template.columns ?? [], 'steps').some(({ key }) => key === heading)
    ? stepCommands
    : lineCommands

/** The kept row a new one stands under; a row above it that is not kept yet is passed over. */
function idBefore(shown: ShownRows, { key, heading }: Draft): RecordId | null {
  const rows = shown.lines(heading)
  const at = rows.findIndex((row) => row.key === key)
  return rows.slice(0, Math.max(at, 0)).findLast(({ item }) => item !== null)?.item?.id ?? null
}

function nextChild({ meeting: { children } }: MeetingMap, childId: ChildId | null): ChildId | null {
  const at = children.findIndex((child) => child.childId === childId)
  return children[at + 1]?.childId ?? null
}
