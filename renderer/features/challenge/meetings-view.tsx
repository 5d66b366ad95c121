import { Button, Switch, ToggleButton } from '@fluentui/react-components'
import { type ReactNode, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { type ChallengeMeetingLine, challengeKindLabels } from '../../../shared/records/challenge.ts'
import { useAppQuery } from '../../api.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { largeTextQuery, useMedia } from '../../ui/media.ts'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Status } from '../../ui/status.tsx'
import type { Column } from '../../ui/table-items.ts'
import { FigureButton } from '../../ui/working.tsx'
import { AddMeetings } from './add-meetings.tsx'
import { ChallengeCalendar } from './challenge-calendar.tsx'
import { MoveMeeting, RemoveMeeting } from './meeting-dialogs.tsx'
import { whyTooLate } from './why-too-late.ts'

type MeetingsViewProps = { meetings: readonly ChallengeMeetingLine[]; today: IsoDate; children: ReactNode }
type Asked = { readonly what: 'move' | 'remove'; readonly meeting: ChallengeMeetingLine }

/** Both monthly meetings by month: those to come with the last held of each kind, or all. */
export function MeetingsView({ meetings, today, children }: MeetingsViewProps) {
  const navigate = useNavigate()
  const isLargeText = useMedia(largeTextQuery)
  const [isWhole, setWhole] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [adding, setAdding] = useState<{ on: IsoDate | null } | null>(null)
  const [view, setView] = useState<View>('list')
  const rows = useMemo(() => (isWhole ? meetings : toComeAndLast(meetings)), [meetings, isWhole])
  const columns = useMemo(() => columnsOf({ today, isLargeText, onAsk: setAsked }), [today, isLargeText])
  const close = () => setAsked(null)
  return (
    <section className="page-fill challenge" aria-label="Calendar of meetings" data-pane tabIndex={-1}>
      <div className="list-tools">
        {children}
        <div className="list-tools-end">
          {view === 'list' && (
            <Switch
              label="With all held before"
              checked={isWhole}
              onChange={(_event, { checked }) => setWhole(checked)}
            />
          )}
          <ViewChoice current={view} onChange={setView} />
        </div>
      </div>
      <TooLate />
      {view === 'calendar' && (
        <ChallengeCalendar
          {...{ meetings, today }}
          onMove={(meeting) => setAsked({ what: 'move', meeting })}
          onAdd={(on) => setAdding({ on })}
        />
      )}
      {view === 'list' && (
        <DataTable
          label="Challenge meetings"
          rows={rows}
          columns={columns}
          rowKey={({ id }) => id}
          groupOf={monthOf}
          onSelect={() => {}}
          onOpen={({ id }) => navigate(`/alerts/challenge/${id}`)}
          empty={{
            title: 'No meetings in the calendar',
            why: 'Alerts that go to the assistant director wait for the next challenge meeting. Add a year of them at once.',
            action: { label: 'Add meetings', onClick: () => setAdding({ on: null }) },
          }}
        />
      )}
      {adding && <AddMeetings {...adding} today={today} onClose={() => setAdding(null)} />}
      {asked?.what === 'move' && <MoveMeeting meeting={asked.meeting} today={today} onClose={close} />}
      {asked?.what === 'remove' && <RemoveMeeting meeting={asked.meeting} onClose={close} />}
    </section>
  )
}

const views = { list: 'List', calendar: 'Calendar' } as const
type View = keyof typeof views

function ViewChoice({ current, onChange }: { current: View; onChange: (view: View) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw the frame of a question that has to be answered.
    <div className="view-choice" role="group" aria-label="View">
      {(['list', 'calendar'] as const).map((view) => (
        <ToggleButton key={view} size="small" checked={view === current} onClick={() => onChange(view)}>
          {views[view]}
        </ToggleButton>
      ))}
    </div>
  )
}

/** How many open alerts have no challenge meeting within their 20 working days, as the calendar is. */
function TooLate() {
  const alerts = useAppQuery('alerts.list', { iroId: null, which: 'open', childId: null }).data ?? []
  const late = alerts.filter(({ standing }) => standing?.isChallengeTooLate)
  if (late.length === 0) return null
  const [first] = late
  const on = first?.standing?.challengeOn
  const why = on ? `The next challenge meeting is on ${formatDay(on)}.` : 'No challenge meeting is in the calendar.'
  return (
    <MessageBar kind="dueSoon" title={why}>
      <FigureButton working={() => whyTooLate(late)}>
        {late.length === 1 ? '1 open alert' : `${late.length} open alerts`}
      </FigureButton>{' '}
      {late.length === 1 ? 'has' : 'have'} no challenge meeting within 20 working days (QA-04, QA-05).
    </MessageBar>
  )
}

function toComeAndLast(meetings: readonly ChallengeMeetingLine[]): readonly ChallengeMeetingLine[] {
  const lastHeld = ['preChallenge', 'challenge'].map((kind) =>
    meetings.findLast((meeting) => meeting.kind === kind && meeting.isHeld),
  )
  return meetings.filter((meeting) => !meeting.isHeld || lastHeld.includes(meeting))
}

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const monthOf = ({ meetsOn }: ChallengeMeetingLine) => {
  const key = meetsOn.slice(0, 7)
  return { key, label: months.format(new Date(`${key}-01`)) }
}

type Shown = { today: IsoDate; isLargeText: boolean; onAsk: (asked: Asked) => void }

function columnsOf({ today, isLargeText, onAsk }: Shown): readonly Column<ChallengeMeetingLine>[] {
  const columns: readonly Column<ChallengeMeetingLine>[] = [
    { key: 'on', header: 'Day', render: ({ meetsOn }) => formatDay(meetsOn), isRowHeader: true },
    { key: 'kind', header: 'Meeting', render: ({ kind }) => challengeKindLabels[kind] },
    { key: 'where', header: 'Time and place', render: whereOf },
    { key: 'items', header: 'Agenda', render: itemsText },
    { key: 'state', header: 'Status', render: (meeting) => <State {...{ meeting, today }} /> },
    { key: 'acts', header: 'Change', render: (meeting) => <Acts {...{ meeting, onAsk }} /> },
  ]
  const parts = isLargeText ? largeTextWidths : wholeWidths
  return columns.flatMap((column) => {
    const part = parts[column.key]
    return part === undefined ? [] : [{ ...column, width: `${part}%` }]
  })
}

/** Parts of the table's width; a column without one is left out. */
type Widths = Readonly<Record<string, number>>
const wholeWidths: Widths = { on: 15, kind: 18, where: 22, items: 15, state: 16, acts: 14 }
const largeTextWidths: Widths = { on: 22, kind: 24, state: 26, acts: 28 }

const whereOf = ({ startsAt, place }: ChallengeMeetingLine) => (
  <span className="quiet">{[startsAt, place].filter(Boolean).join(', ') || '–'}</span>
)

function itemsText({ items, decided }: ChallengeMeetingLine): string {
  if (items === 0) return 'Nothing yet'
  return `${items === 1 ? '1 item' : `${items} items`}${decided > 0 ? `, ${decided} decided` : ''}`
}

function State({ meeting: { isHeld, meetsOn }, today }: { meeting: ChallengeMeetingLine; today: IsoDate }) {
  if (isHeld) return <Status kind="held" text="Held" />
  if (meetsOn === today) return <Status kind="dueSoon" text="Today" />
  return meetsOn < today ? (
    <Status kind="overdue" text="Not marked as held" />
  ) : (
    <Status kind="planned" text="To come" />
  )
}

function Acts({ meeting, onAsk }: { meeting: ChallengeMeetingLine; onAsk: (asked: Asked) => void }) {
  const which = <span className="sr-only"> ({formatDay(meeting.meetsOn)})</span>
  if (meeting.isHeld) return <span className="quiet">–</span>
  return (
    <span className="row row-wrap">
      <Button size="small" onClick={() => onAsk({ what: 'move', meeting })}>
        Move{which}
      </Button>
      <Button size="small" onClick={() => onAsk({ what: 'remove', meeting })}>
        Remove{which}
      </Button>
    </span>
  )
}
