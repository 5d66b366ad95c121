import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download'
import { BookOpen16Regular } from '@fluentui/react-icons/svg/book-open'
import { CalendarAdd16Regular } from '@fluentui/react-icons/svg/calendar-add'
import { CalendarCheckmark16Regular } from '@fluentui/react-icons/svg/calendar-checkmark'
import { CalendarError16Regular } from '@fluentui/react-icons/svg/calendar-error'
import { CalendarLtr16Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { ClipboardTask16Regular } from '@fluentui/react-icons/svg/clipboard-task'
import { Flag16Regular } from '@fluentui/react-icons/svg/flag'
import { Keyboard16Regular } from '@fluentui/react-icons/svg/keyboard'
import { LearningApp16Regular } from '@fluentui/react-icons/svg/learning-app'
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed'
import { PeopleSwap16Regular } from '@fluentui/react-icons/svg/people-swap'
import { PersonAdd16Regular } from '@fluentui/react-icons/svg/person-add'
import { Star16Regular } from '@fluentui/react-icons/svg/star'
import { TaskListSquareLtr16Regular } from '@fluentui/react-icons/svg/task-list-square-ltr'
import type { ChildId, IroId } from '../../../shared/records/ids.ts'
import { routes } from '../../routes.tsx'
import type { PaletteItem } from '../../ui/palette-groups.tsx'
import { shortcuts } from '../../ui/shortcuts.ts'

/** Where a line leads: an address or one of the window's own acts. */
export type Lead = {
  readonly to: string | 'lock' | 'keys' | 'help'
  /** Whose caseload to show there; the present one when left out, everybody's when null. */
  readonly ofIroId?: IroId | null
}

/** Something to do or somewhere to go that does not depend on who is on the record. */
export type Act = PaletteItem & {
  /** Other words people may look for it by. */
  readonly also: string
  readonly lead: Lead
}

/** The keys of an act as its hint, where it has some. */
const keysOf = (id: string) => {
  const shown = shortcuts.find((shortcut) => shortcut.id === id)?.shown
  return shown ? { hint: shown } : {}
}

/** Everything that can be begun from anywhere. */
export const acts: readonly Act[] = [
  {
    id: 'schedule',
    icon: <CalendarAdd16Regular />,
    title: 'Schedule a meeting',
    also: 'book new review conference ROA ICPC RCPC HSB',
    lead: { to: '/meetings?schedule=new' },
  },
  {
    id: 'record',
    icon: <CalendarCheckmark16Regular />,
    title: 'Record a held meeting',
    also: 'review conference ROA ICPC RCPC HSB',
    lead: { to: '/meetings?record=new' },
  },
  {
    id: 'raise-alert',
    icon: <Flag16Regular />,
    title: 'Raise an alert',
    also: 'concern QA quality assurance escalate drift',
    lead: { to: '/alerts/new?kind=concern' },
  },
  {
    id: 'good-practice',
    icon: <Star16Regular />,
    title: 'Record good practice',
    also: 'alert praise positive QA',
    lead: { to: '/alerts/new?kind=goodPractice' },
  },
  {
    id: 'late-log',
    icon: <CalendarError16Regular />,
    title: 'Out-of-date log',
    also: 'late overdue stood down reasons sign-off',
    lead: { to: '/meetings/late' },
  },
  {
    id: 'challenge',
    icon: <TaskListSquareLtr16Regular />,
    title: 'Pre-challenge tracker',
    also: 'alerts cases themes actions assistant director agenda minutes',
    lead: { to: '/alerts/challenge' },
  },
  {
    id: 'challenge-meetings',
    icon: <CalendarLtr16Regular />,
    title: 'Challenge meetings',
    also: 'pre-challenge calendar agenda minutes assistant director',
    lead: { to: '/alerts/challenge?show=meetings' },
  },
  {
    id: 'midway',
    icon: <ClipboardTask16Regular />,
    title: 'Mid-way checks',
    also: 'midway desktop footprint',
    lead: { to: '/#midway-checks' },
  },
  {
    id: 'learning',
    icon: <LearningApp16Regular />,
    title: 'Record an audit or observation',
    also: 'learning audit framework peer thematic',
    lead: { to: '/reports/learning?record=new' },
  },
  {
    id: 'learning-log',
    icon: <LearningApp16Regular />,
    title: 'Audits and observations',
    also: 'learning log findings actions late',
    lead: { to: '/reports/learning' },
  },
  {
    id: 'add-child',
    icon: <PersonAdd16Regular />,
    title: 'Add a child',
    also: 'new unborn',
    lead: { to: '/children/new' },
  },
  {
    id: 'duplicates',
    icon: <PeopleSwap16Regular />,
    title: 'Find children entered twice',
    also: 'duplicates same merge double entries',
    lead: { to: '/children/duplicates' },
  },
  {
    id: 'import',
    icon: <ArrowDownload16Regular />,
    title: 'Import a caseload',
    also: 'Annex SSDA903 Excel workbook CSV files',
    lead: { to: '/import' },
  },
  {
    id: 'lock',
    icon: <LockClosed16Regular />,
    title: 'Lock Footprint',
    also: 'leave close',
    ...keysOf('lock'),
    lead: { to: 'lock' },
  },
  {
    id: 'keys',
    icon: <Keyboard16Regular />,
    title: 'List of keys',
    also: 'keyboard shortcuts map',
    ...keysOf('keys'),
    lead: { to: 'keys' },
  },
  {
    id: 'help',
    icon: <BookOpen16Regular />,
    title: 'Glossary',
    also: 'help words meaning abbreviations',
    ...keysOf('help'),
    lead: { to: 'help' },
  },
]

/** Everything that can be begun, as it is begun from a child's page: what is about one child is about that one. */
export const actsFor = (inFront: ChildId | null): readonly Act[] =>
  acts.map((act) => (inFront === null ? act : { ...act, ...aboutChild(act, inFront) }))

/** What an act becomes on the page of a child; most are the same everywhere. */
function aboutChild({ id, lead: { to } }: Act, childId: ChildId): Partial<Act> {
  if (id === 'midway')
    return { title: 'Mid-way check of this child', lead: { to: `/children/${childId}?tab=footprint&write=midway` } }
  if (id === 'raise-alert')
    return { title: 'Raise an alert about this child', lead: { to: `${to}&child=${childId}&source=child` } }
  if (id === 'good-practice')
    return { title: 'Record good practice about this child', lead: { to: `${to}&child=${childId}&source=child` } }
  return {}
}

/** The screens of the rail. */
export const places: readonly Act[] = routes.flatMap(({ id, label, path, icon }) =>
  label === null ? [] : [{ id, icon, title: label, also: '', ...keysOf(id), lead: { to: path } }],
)
