import type { KeyboardEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { AlertKind } from '../../shared/records/alert-themes.ts'
import type { ChildId, MeetingId } from '../../shared/records/ids.ts'
import type { MeetingLine } from '../../shared/records/today.ts'

/** What a new alert is about, as the place it is raised from knows it. */
export type AlertAbout = {
  readonly kind: AlertKind
  readonly childIds: readonly ChildId[]
  readonly meetingId?: MeetingId
  readonly source: 'meeting' | 'child'
}

/** A concern about the children of a line, and its meeting where it is booked or held. */
export function aboutLine(line: MeetingLine): AlertAbout {
  const { children } = line.is === 'meeting' ? line.meeting : line.unbooked
  const about = { kind: 'concern', childIds: children.map(({ childId }) => childId) } as const
  return line.is === 'meeting'
    ? { ...about, meetingId: line.meeting.id, source: 'meeting' }
    : { ...about, source: 'child' }
}

/** The address of a new alert that is filled in with what it is about, and leads back when it is left. */
export function newAlertAddress({ kind, childIds, meetingId, source }: AlertAbout, back: string): string {
  const asked = new URLSearchParams({ kind })
  if (childIds.length > 0) asked.set('child', childIds.join(','))
  if (meetingId !== undefined) asked.set('meeting', meetingId)
  asked.set('source', source)
  asked.set('back', back)
  return `/alerts/new?${asked}`
}

/** Opens the form of a new alert from the screen in front. */
export function useRaiseAlert(): (about: AlertAbout) => void {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  return (about) => void navigate(newAlertAddress(about, `${pathname}${search}`))
}

/** Whether a key press asks for an alert about what it was pressed on: A alone, and not while typing. */
export function isAlertKey({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): boolean {
  const isTyping = target instanceof Element && target.matches('input:not([type=checkbox]), select, textarea')
  return key.toLowerCase() === 'a' && !ctrlKey && !altKey && !metaKey && !isTyping
}
