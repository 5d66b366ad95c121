import { formatDay, type IsoDate } from '../../../../shared/dates.ts'
import type { ChildClock, ChildPage } from '../../../../shared/records/child-page.ts'
import { sourceDueShort } from '../../../../shared/records/source-due.ts'
import { lowerFirst } from '../../../../shared/words.ts'
import type { StatusKind } from '../../../ui/status.tsx'
import { careEvents } from './care-events.ts'
import { caseEvents } from './case-events.ts'
import { meetingEvents } from './meeting-events.ts'
import type { TimelineItem } from './timeline-item.ts'

/** What is to come, the farthest first, and what has been, the latest first; today lies between them. */
export type Timeline = { readonly ahead: readonly TimelineItem[]; readonly past: readonly TimelineItem[] }

/**
 * The child's story in one column. An overdue meeting is still to come, whatever its day: it stands last above today,
 * where it is seen first.
 */
export function timelineOf(page: ChildPage, today: IsoDate): Timeline {
  const due = page.clocks.map((clock) => dueItem(clock))
  const events = [...careEvents(page), ...caseEvents(page), ...meetingEvents(page)]
  const ahead = [...due, ...aheadOfPlan(page), ...expectedBirth(page), ...events.filter((item) => item.on > today)]
  const past = [...events.filter((item) => item.on <= today), ...reachedLengths(page)]
  return { ahead: ahead.toSorted(latestFirst), past: past.toSorted(latestFirst) }
}

function dueItem(clock: ChildClock): TimelineItem {
  const { basis, standing, label, dueBy, sourceDue } = clock
  const plan = basis.planByNote ? ` ${basis.planByNote}.` : ''
  const council = sourceDue && sourceDue.standing !== 'same' ? ` ${sourceDueShort(sourceDue)}.` : ''
  return {
    key: `clock ${clock.track} ${clock.ruleId} ${dueBy}`,
    on: dueBy,
    title: `${label} due`,
    detail: `${basis.arithmetic}: ${lowerFirst(basis.eventLabel)}.${plan}${council}`,
    aside: clock.isBinding ? standing.text : 'A sooner date comes first',
    kind: clock.isBinding ? standing.kind : 'planned',
    clock,
  }
}

function aheadOfPlan({ planLengths, case: state }: ChildPage): TimelineItem[] {
  const next = planLengths.find((length) => !length.isReached)
  if (!next || !state?.planStartedOn) return []
  return [lengthItem(next, `Plan started ${formatDay(state.planStartedOn)}. ${next.label}`, 'planned')]
}

function reachedLengths({ planLengths }: ChildPage): TimelineItem[] {
  return planLengths.filter((length) => length.isReached).map((length) => lengthItem(length, length.label, 'held'))
}

function lengthItem({ months, reachedOn }: ChildPage['planLengths'][number], detail: string, kind: StatusKind) {
  const verb = kind === 'held' ? 'reached' : 'reaches'
  const title = `Child protection plan ${verb} ${months} months`
  return { key: `length ${months}`, on: reachedOn, title, detail, aside: null, kind }
}

function expectedBirth({ child }: ChildPage): TimelineItem[] {
  if (child.bornOn || !child.expectedOn) return []
  const none = { detail: null, aside: null, kind: 'planned' as const }
  return [{ key: 'birth', on: child.expectedOn, title: 'Expected to be born', ...none }]
}

function latestFirst(a: TimelineItem, b: TimelineItem): number {
  if (a.on === b.on) return 0
  return a.on < b.on ? 1 : -1
}
