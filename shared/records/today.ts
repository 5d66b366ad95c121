import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { ChildLine } from './child-line.ts'
import { IroId, MeetingId } from './ids.ts'
import { DueDate, ListedMeeting, UnbookedMeeting } from './meeting.ts'

/** A line that is either a meeting with a day or a duty without one. */
const MeetingLine = z.discriminatedUnion('is', [
  z.object({ is: z.literal('meeting'), meeting: ListedMeeting }),
  z.object({ is: z.literal('unbooked'), unbooked: UnbookedMeeting }),
])
export type MeetingLine = z.infer<typeof MeetingLine>

/** A child looked after, or told of, for at most 20 working days who has no review yet, or no IRO. */
export const NewlyLookedAfter = ChildLine.extend({
  lookedAfterOn: IsoDate,
  /** Calendar days until the service was told; null when nobody wrote down when it was. */
  daysUntilTold: z.number().int().nullable(),
  firstReview: DueDate.nullable(),
  reviewHeldOn: IsoDate.nullable(),
  appointBy: IsoDate,
  iroId: IroId.nullable(),
  iroName: z.string().nullable(),
})
export type NewlyLookedAfter = z.infer<typeof NewlyLookedAfter>

/** An open case without an IRO. */
export const Unallocated = ChildLine.extend({
  /** "Looked after", "Child protection", "HSB", "Awaiting conference"; more than one where more apply. */
  lists: z.array(z.string()),
  nextDueBy: IsoDate.nullable(),
})
export type Unallocated = z.infer<typeof Unallocated>

/** The first screen of the day, in the order it is read. */
export const TodaySummary = z.object({
  today: IsoDate,
  meetings: z.array(ListedMeeting),
  /** The next meeting today, and the minutes until it starts: negative while it is under way. */
  next: z.object({ meetingId: MeetingId, startsInMinutes: z.number().int().nullable() }).nullable(),
  decisions: z.array(MeetingLine),
  soon: z.array(MeetingLine),
  /** The tenth working day from today. */
  soonUntil: IsoDate,
  newlyLookedAfter: z.array(NewlyLookedAfter),
  /** Leaves out the newly looked after, who have a place of their own. */
  unallocated: z.array(Unallocated),
  counts: z.object({
    conferences: z.number().int(),
    reviews: z.number().int(),
    hsbMeetings: z.number().int(),
    /** Of these meetings; a child of two is one child. */
    children: z.number().int(),
  }),
})
export type TodaySummary = z.infer<typeof TodaySummary>
