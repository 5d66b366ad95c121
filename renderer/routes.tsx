import { Alert20Regular } from '@fluentui/react-icons/svg/alert'
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { DataHistogram20Regular } from '@fluentui/react-icons/svg/data-histogram'
import { List20Regular } from '@fluentui/react-icons/svg/list'
import { Options20Regular } from '@fluentui/react-icons/svg/options'
import { PeopleTeam20Regular } from '@fluentui/react-icons/svg/people-team'
import { WeatherSunny20Regular } from '@fluentui/react-icons/svg/weather-sunny'
import { type ComponentType, lazy, type ReactNode } from 'react'

/** A place in the app: `id` is also its shortcut's id, and a route without a label is reached from another screen. */
export type AppRoute = {
  readonly id:
    | 'today'
    | 'caseload'
    | 'meetings'
    | 'alerts'
    | 'alert'
    | 'raiseAlert'
    | 'challenge'
    | 'challengeMeeting'
    | 'team'
    | 'reports'
    | 'settings'
    | 'child'
    | 'meetingRecord'
    | 'meetingMap'
    | 'copies'
    | 'handOver'
    | 'lateLog'
    | 'learning'
    | 'import'
  readonly path: string
  readonly label: string | null
  readonly icon: ReactNode
  /** The rail link that is current while this place is open. */
  readonly under: string
  readonly Screen: ComponentType
}

// One bundle a screen: the window shows Today without reading the rest.
const Today = lazy(() => import('./features/today/today.tsx').then((m) => ({ default: m.Today })))
const Caseload = lazy(() => import('./features/caseload/caseload.tsx').then((m) => ({ default: m.Caseload })))
const Child = lazy(() => import('./features/children/child.tsx').then((m) => ({ default: m.Child })))
const Meetings = lazy(() => import('./features/meetings/meetings.tsx').then((m) => ({ default: m.Meetings })))
const LateLog = lazy(() => import('./features/meetings/late-log.tsx').then((m) => ({ default: m.LateLog })))
const Alerts = lazy(() => import('./features/alerts/alerts.tsx').then((m) => ({ default: m.Alerts })))
const RaiseAlert = lazy(() =>
  import('./features/alerts/raise/raise-alert.tsx').then((m) => ({ default: m.RaiseAlert })),
)
const Challenge = lazy(() => import('./features/challenge/challenge.tsx').then((m) => ({ default: m.Challenge })))
const ChallengeMeeting = lazy(() =>
  import('./features/challenge/challenge-meeting.tsx').then((m) => ({ default: m.ChallengeMeetingScreen })),
)
const Alert = lazy(() => import('./features/alerts/page/alert-page.tsx').then((m) => ({ default: m.AlertScreen })))
const Learning = lazy(() => import('./features/learning/learning.tsx').then((m) => ({ default: m.Learning })))
const Team = lazy(() => import('./features/team/team.tsx').then((m) => ({ default: m.Team })))
const Reports = lazy(() => import('./features/reports/reports.tsx').then((m) => ({ default: m.Reports })))
const Settings = lazy(() => import('./features/settings/settings.tsx').then((m) => ({ default: m.Settings })))
const Import = lazy(() => import('./features/imports/import-wizard.tsx').then((m) => ({ default: m.ImportWizard })))

const MeetingRecord = lazy(() =>
  import('./features/meeting-record/meeting-record.tsx').then((m) => ({ default: m.MeetingRecordScreen })),
)

const Copies = lazy(() => import('./features/copies/copies-screen.tsx').then((m) => ({ default: m.CopiesScreen })))
const MeetingMap = lazy(() => import('./features/map/map-screen.tsx').then((m) => ({ default: m.MapScreen })))

const HandOver = lazy(() =>
  import('./features/hand-over/hand-over-screen.tsx').then((m) => ({ default: m.HandOverScreen })),
)

/** Every screen, in the order of the rail. */
export const routes: readonly AppRoute[] = [
  { id: 'today', path: '/', label: 'Today', icon: <WeatherSunny20Regular />, under: 'today', Screen: Today },
  {
    id: 'caseload',
    path: '/caseload',
    label: 'Caseload',
    icon: <List20Regular />,
    under: 'caseload',
    Screen: Caseload,
  },
  {
    id: 'meetings',
    path: '/meetings',
    label: 'Meetings',
    icon: <CalendarLtr20Regular />,
    under: 'meetings',
    Screen: Meetings,
  },
  { id: 'alerts', path: '/alerts', label: 'Alerts', icon: <Alert20Regular />, under: 'alerts', Screen: Alerts },
  { id: 'team', path: '/team', label: 'Team', icon: <PeopleTeam20Regular />, under: 'team', Screen: Team },
  {
    id: 'reports',
    path: '/reports',
    label: 'Reports',
    icon: <DataHistogram20Regular />,
    under: 'reports',
    Screen: Reports,
  },
  {
    id: 'settings',
    path: '/settings',
    label: 'Settings',
    icon: <Options20Regular />,
    under: 'settings',
    Screen: Settings,
  },
  { id: 'child', path: '/children/:childId', label: null, icon: null, under: 'caseload', Screen: Child },
  {
    id: 'meetingRecord',
    path: '/meetings/:meetingId/record',
    label: null,
    icon: null,
    under: 'meetings',
    Screen: MeetingRecord,
  },
  {
    id: 'meetingMap',
    path: '/meetings/:meetingId/map',
    label: null,
    icon: null,
    under: 'meetings',
    Screen: MeetingMap,
  },
  {
    id: 'copies',
    path: '/meetings/:meetingId/copies',
    label: null,
    icon: null,
    under: 'meetings',
    Screen: Copies,
  },
  {
    id: 'handOver',
    path: '/meetings/:meetingId/hand-over',
    label: null,
    icon: null,
    under: 'meetings',
    Screen: HandOver,
  },
  { id: 'lateLog', path: '/meetings/late', label: null, icon: null, under: 'meetings', Screen: LateLog },
  { id: 'learning', path: '/reports/learning', label: null, icon: null, under: 'reports', Screen: Learning },
  { id: 'import', path: '/import', label: null, icon: null, under: 'caseload', Screen: Import },
  { id: 'raiseAlert', path: '/alerts/new', label: null, icon: null, under: 'alerts', Screen: RaiseAlert },
  { id: 'challenge', path: '/alerts/challenge', label: null, icon: null, under: 'alerts', Screen: Challenge },
  {
    id: 'challengeMeeting',
    path: '/alerts/challenge/:meetingId',
    label: null,
    icon: null,
    under: 'alerts',
    Screen: ChallengeMeeting,
  },
  // After the other addresses under /alerts/, which it would take for the id of an alert.
  { id: 'alert', path: '/alerts/:alertId', label: null, icon: null, under: 'alerts', Screen: Alert },
]
