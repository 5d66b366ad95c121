import type { TimelineItem } from './timeline-item.ts'

/** The row of the record a line of the timeline shows, and which of its columns; all of them when left out. */
export type FactOfItem = { readonly id: string; readonly columns?: readonly string[] }

const columnsOf: Readonly<Record<string, readonly string[]>> = {
  care: ['startedOn', 'toldOn'],
  end: ['endedOn', 'endReason'],
  permanence: ['permanencePlan', 'permanenceAgreedOn'],
  authorised: ['authorisedOn'],
  placed: ['placedOn'],
  'adoption ended': ['endedOn', 'endReason'],
  s47: ['strategyDiscussionOn', 'isConferenceRequired'],
  transfer: ['transferNotifiedOn', 'isConferenceRequired'],
  closed: ['closedOn'],
  plan: ['startedOn', 'initialCategories', 'categoriesReason'],
  'plan ended': ['endedOn', 'latestCategories'],
  hsb: ['startedOn'],
  'hsb ended': ['endedOn'],
  allocation: ['startedOn', 'iroId', 'reason'],
  'allocation ended': ['endedOn', 'endReason'],
}

/** A line's key is what it shows of a row, and the row's id; due dates and lengths of plans are of no row. */
export function factOfItem({ key }: Pick<TimelineItem, 'key'>): FactOfItem | null {
  const [, what = '', id] = /^(.*) ([0-9a-f-]{36})$/.exec(key) ?? []
  if (id === undefined) return null
  const columns = columnsOf[what]
  return columns ? { id, columns } : { id }
}
