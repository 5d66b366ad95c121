import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { Audience } from '../records/audience.ts'
import { Decision } from '../records/decision.ts'
import { ChildId, MeetingId, RecordId } from '../records/ids.ts'
import { Category, ParticipationCode } from '../records/imported-child.ts'
import { ChildTool, EarlierScale, MapLine, MapPair, MapScale, NetworkPerson } from '../records/map.ts'
import { MapTemplate } from '../records/map-template.ts'
import { TimeOfDay } from '../records/meeting.ts'
import { MeetingKind } from '../records/meeting-kind.ts'
import { AgencyView, Attendee } from '../records/register.ts'
import { CopyLanguage } from './language.ts'

/** A child of the meeting, as paper names them: `firstName` is what is said in the room. */
export const CopyChild = z.object({
  childId: ChildId,
  name: z.string(),
  firstName: z.string(),
  /** Completed years on the day of the meeting; null where the birth date is not known. */
  age: z.number().int().nullable(),
})
export type CopyChild = z.infer<typeof CopyChild>

/** What was decided about one child, as the record has it. */
export const CopyOutcome = z.object({
  childId: ChildId,
  /** Whether the threshold for a plan is met; null where it was not said, or is not asked of such a meeting. */
  isThresholdMet: z.boolean().nullable(),
  /** `plan`, `noPlan`, `continue`, `end`; of HSB work `start`, `none`, `continue`, `end`; null before it is decided. */
  outcome: z.string().nullable(),
  categories: z.array(Category),
  /** Why, as the chair wrote it for the record: it is on professional copies only. */
  why: z.string(),
  categoriesReason: z.string(),
  /** How the child took part in a review. */
  participation: ParticipationCode.nullable(),
})
export type CopyOutcome = z.infer<typeof CopyOutcome>

/** Everything of a meeting that can come onto anybody’s copy. This is what is sealed; nobody is given it as it is. */
export const CopyContent = z.object({
  meeting: z.object({
    id: MeetingId,
    kind: MeetingKind,
    label: z.string(),
    on: IsoDate,
    startsAt: TimeOfDay.nullable(),
    place: z.string(),
    chairName: z.string(),
  }),
  children: z.array(CopyChild),
  template: MapTemplate,
  lines: z.array(MapLine),
  pairs: z.array(MapPair),
  scales: z.array(MapScale),
  /** Overall numbers of earlier maps, without any that were not for everyone. */
  earlier: z.array(EarlierScale),
  steps: z.array(Decision.pick({ id: true, childId: true, what: true, who: true, byOn: true, measure: true })),
  outcomes: z.array(CopyOutcome),
  views: z.array(AgencyView),
  /** Bottom lines of the plan as a whole, one a line. */
  bottomLines: z.string(),
  network: z.array(NetworkPerson),
  /** Only those the child agreed to have printed. */
  tools: z.array(ChildTool),
  people: z.array(Attendee),
  audiences: z.array(Audience),
  keptApart: z.array(z.object({ firstId: RecordId, secondId: RecordId })),
  dates: z.object({
    coreGroupOn: IsoDate.nullable(),
    nextMeetingOn: IsoDate.nullable(),
    /** Ten working days after the meeting: the last day to say that something is wrong. */
    correctBy: IsoDate,
  }),
  /** Whom to ring, one a line as typed: “Tom Adeyemi, social worker: 01632 960 141”. */
  whomToRing: z.string(),
  complaintsNumber: z.string(),
  /** Whether a copy says that a few lines are private to somebody else; off where saying so is itself a risk. */
  saysWithheld: z.boolean(),
  /** The second languages somebody’s copy is in, as they were on the day of sealing. */
  languages: z.array(CopyLanguage),
})
export type CopyContent = z.infer<typeof CopyContent>

/** Which content: of a sealed version, or, with null, as everything stands now. */
export const CopyContentAsked = z.strictObject({ meetingId: MeetingId, sealedVersionId: RecordId.nullable() })
export type CopyContentAsked = z.infer<typeof CopyContentAsked>

/** Which copy of which sealed version it is: the words of the foot of every page. */
export type CopyMark = {
  readonly number: number
  readonly of: number
  /** Blank for the first print, then `a`, `b`… */
  readonly letter: string
  readonly version: number
  readonly code: string
  /** When it was sealed, a UTC instant; of a draft, when it was drawn. */
  readonly at: string
  /** True before sealing: the foot says “Draft” where version and code will stand. */
  readonly isDraft?: true
}
