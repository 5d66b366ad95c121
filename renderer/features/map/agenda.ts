import type { Instant } from '../../../shared/clock.ts'
import type { MapTemplate } from '../../../shared/records/map-template.ts'

type Agenda = MapTemplate['agenda']

/** The place of the item in hand, the first one where none is; -1 where there is no agenda. */
export const placeOn = (agenda: Agenda, item: string): number =>
  Math.max(
    agenda.findIndex(({ key }) => key === item),
    agenda.length > 0 ? 0 : -1,
  )

type Elapsed = { readonly agenda: Agenda; readonly at: number; readonly startedAt: Instant; readonly now: Instant }

/** How long it has gone on since the start, beside the minutes planned to the end of the item in hand. */
export function elapsedWords({ agenda, at, startedAt, now }: Elapsed): string {
  const gone = Math.max(0, Math.floor((Date.parse(now) - Date.parse(startedAt)) / 60_000))
  const planned = agenda.slice(0, at + 1).reduce((sum, { minutes }) => sum + minutes, 0)
  return planned === 0 ? `${gone} min` : `${gone} min gone, ${planned} planned to the end of this`
}
