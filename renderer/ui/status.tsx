import type { ReactNode } from 'react'
import type { DueStatus } from '../../shared/rules/due-status.ts'

/** What a status means to the person reading it; the shape follows from it and never changes. */
export type StatusKind = DueStatus['status'] | 'stoodDown' | 'noIro'

const line = { fill: 'none', stroke: 'currentColor', strokeLinecap: 'round', strokeLinejoin: 'round' } as const
const cut = { className: 'shape-cut', fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const

// Diamonds are out of time, circles are on course.
const shapes: Readonly<Record<StatusKind, ReactNode>> = {
  overdue: (
    <>
      <path d="M8 .4 15.6 8 8 15.6 .4 8z" fill="currentColor" />
      <path d="M8 4.2v4.6M8 11.2v.6" strokeWidth="1.7" {...cut} />
    </>
  ),
  dueSoon: <path d="M8 1 15.6 14.6H.4z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />,
  planned: <circle cx="8" cy="8" r="6.4" strokeWidth="1.6" {...line} />,
  held: (
    <>
      <circle cx="8" cy="8" r="7.4" fill="currentColor" />
      <path d="m4.6 8.2 2.4 2.4 4.4-4.8" strokeWidth="1.7" {...cut} />
    </>
  ),
  lateWithReason: (
    <>
      <path d="M8 1.2 14.8 8 8 14.8 1.2 8z" strokeWidth="1.6" {...line} />
      <path d="m5.6 8.1 1.7 1.7 3.1-3.4" strokeWidth="1.5" {...line} />
    </>
  ),
  stoodDown: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
      <path d="M4.5 8h7" strokeWidth="1.8" {...cut} />
    </>
  ),
  noIro: (
    <>
      <circle cx="8" cy="8" r="6.6" strokeWidth="1.6" strokeDasharray="3 2.18" {...line} />
      <path d="M6.5 6.4a1.6 1.6 0 1 1 2.3 1.5c-.5.3-.8.6-.8 1.1M8 11.2v.2" strokeWidth="1.4" {...line} />
    </>
  ),
}

/** What a status is called in the names of style classes, as in `status-due-soon`. */
export const statusClass: Readonly<Record<StatusKind, string>> = {
  overdue: 'overdue',
  dueSoon: 'due-soon',
  planned: 'planned',
  held: 'held',
  lateWithReason: 'late-with-reason',
  stoodDown: 'stood-down',
  noIro: 'no-iro',
}

/** The bare shape of a status, for places that already carry its words. */
export function StatusShape({ kind }: { kind: StatusKind }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      {shapes[kind]}
    </svg>
  )
}

/**
 * A status as text, shape and colour, in that order of trust: the text must say everything. In tables use it plain;
 * `isPill` only when a status stands alone.
 */
export function Status({ kind, text, isPill = false }: { kind: StatusKind; text: string; isPill?: boolean }) {
  return (
    <span className={`status status-${statusClass[kind]}${isPill ? ' status-pill' : ''}`}>
      <StatusShape kind={kind} />
      <span>{text}</span>
    </span>
  )
}
