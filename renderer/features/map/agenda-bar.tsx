import { Button } from '@fluentui/react-components'
import { Clock16Regular } from '@fluentui/react-icons/svg/clock'
import { useEffect, useState } from 'react'
import { timeOf } from '../../../shared/clock.ts'
import type { MeetingId } from '../../../shared/records/ids.ts'
import type { MapState } from '../../../shared/records/map.ts'
import { TALKING_IDLE_MINUTES } from '../../../shared/records/room-view.ts'
import { call } from '../../api.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import { elapsedWords, placeOn } from './agenda.ts'
import type { OpenMap } from './use-map.ts'
import { useRoomStatus } from './use-room-status.ts'

type AgendaBarProps = { readonly open: OpenMap; readonly state: MapState; readonly onNotes: () => void }

/** Where the meeting is on its agenda, how long it has gone on, and which part is in the room. Nothing here hurries. */
export function AgendaBar({ open, state, onNotes }: AgendaBarProps) {
  const { template, agendaItem, startedAt, part } = state
  const meetingId = open.map.meeting.id
  const { agenda } = template
  const at = placeOn(agenda, agendaItem)
  const go = (by: 1 | -1) => () => {
    const item = agenda[at + by]
    if (item) void open.run(() => call('map.change', { meetingId, agendaItem: item.key }))
  }
  useShortcuts({ nextSection: go(1), previousSection: go(-1) })
  const item = agenda[at]
  const next = agenda[at + 1]
  return (
    <section className="map-agenda" aria-label="Agenda">
      {(startedAt === null || at === 0) && <p className="map-statement">{template.statement}</p>}
      <div className="map-agenda-row">
        {item && (
          <span>
            <b>{item.label}</b>{' '}
            <span className="quiet">
              {at + 1} of {agenda.length}
            </span>
          </span>
        )}
        {startedAt !== null && <Elapsed startedAt={startedAt} finishedAt={state.finishedAt} agenda={agenda} at={at} />}
        {next && (
          <Button size="small" className="map-agenda-next" onClick={go(1)}>
            <span>Next: {next.label}</span> <Kbd keys="Alt+→" />
          </Button>
        )}
        <span className="map-agenda-end">
          <label>
            In the room{' '}
            <select
              className="map-part"
              value={part ?? ''}
              onChange={({ target: { value } }) =>
                void open.run(() =>
                  call('map.change', { meetingId, part: value === 'a' || value === 'b' ? value : null }),
                )
              }
            >
              <option value="">Everyone, not split</option>
              <option value="a">Part A</option>
              <option value="b">Part B</option>
            </select>
          </label>
          <Button size="small" onClick={onNotes}>
            Private notes <Kbd keys="Alt+N" />
          </Button>
        </span>
      </div>
      {startedAt !== null && state.finishedAt === null && <LockLine meetingId={meetingId} />}
    </section>
  )
}

/** While the wall is lit: how long the laptop stays open when nobody touches a key. */
function LockLine({ meetingId }: { meetingId: MeetingId }) {
  const on = useRoomStatus()?.on
  if (on?.meetingId !== meetingId || on.shows === 'blank') return null
  return (
    <p className="meta quiet">
      This laptop locks after {TALKING_IDLE_MINUTES} minutes without a key while Room view is on.
    </p>
  )
}

type ElapsedProps = Pick<MapState, 'finishedAt'> & {
  readonly startedAt: string
  readonly agenda: MapState['template']['agenda']
  readonly at: number
}

function Elapsed({ startedAt, finishedAt, agenda, at }: ElapsedProps) {
  const now = useNow()
  if (now === null) return null
  return (
    <span className="map-elapsed">
      <Clock16Regular aria-hidden="true" /> {finishedAt === null ? timeOf(now) : `Finished ${timeOf(finishedAt)}`}
      <span className="quiet">{elapsedWords({ agenda, at, startedAt, now: finishedAt ?? now })}</span>
    </span>
  )
}

const EVERY_MS = 15_000

/** The instant by the app’s own clock, asked again four times a minute. */
function useNow(): string | null {
  const [now, setNow] = useState<string | null>(null)
  useEffect(() => {
    const look = () => void call('session.current', {}).then((session) => setNow(session.now))
    look()
    const timer = setInterval(look, EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
