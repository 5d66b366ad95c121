import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { AlertLine } from './alert.ts'
import { ChildLine } from './child-line.ts'
import { WaitingPost } from './hand-over.ts'
import { RecordId } from './ids.ts'
import { IroLeave } from './leave.ts'
import { ListedMeeting } from './meeting.ts'

/** Which leave a hand-over list is about. */
export const LeaveHandOverAsked = z.strictObject({ leaveId: RecordId })
export type LeaveHandOverAsked = z.infer<typeof LeaveHandOverAsked>

/** What whoever stands in has to know: what an IRO owes while they are away. */
export const LeaveHandOver = z.object({
  leave: IroLeave,
  /** The first of the days that is not over. */
  fromOn: IsoDate,
  /** Open concerns and what is not marked as sent, what presses most first. */
  alerts: z.array(AlertLine),
  /** Meetings booked for the days, that they chair or that are about their children. */
  meetings: z.array(ListedMeeting),
  /** What falls due in the days, besides what those meetings answer. */
  dues: z.array(ChildLine.extend({ label: z.string(), dueBy: IsoDate, bookedFor: IsoDate.nullable() })),
  /** Copies still to post. */
  post: z.array(WaitingPost),
})
export type LeaveHandOver = z.infer<typeof LeaveHandOver>

/** An IRO away with open alerts that nobody acts on meanwhile. */
export const Uncovered = z.object({ leave: IroLeave, alerts: z.number().int(), said: z.string() })
export type Uncovered = z.infer<typeof Uncovered>
