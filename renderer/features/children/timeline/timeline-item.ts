import type { IsoDate } from '../../../../shared/dates.ts'
import type { ChildClock } from '../../../../shared/records/child-page.ts'
import type { StatusKind } from '../../../ui/status.tsx'

/** One line of a child's story; `clock` is set on a due date, whose working the page can show. */
export type TimelineItem = {
  readonly key: string
  readonly on: IsoDate
  readonly title: string
  /** Why it is due, or what goes with it; null where the title says it all. */
  readonly detail: string | null
  /** At the end of the line: "2 days early", "Not booked". */
  readonly aside: string | null
  /** The shape in front, and the colour of what stands at the end. */
  readonly kind: StatusKind
  readonly clock?: ChildClock
}
