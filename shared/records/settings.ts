import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { defaultRuleSettings, RuleSettings } from '../rules/settings.ts'
import { MeetingKind } from './meeting-kind.ts'

/** What one case of each list weighs from a day on; a past figure keeps the weights of its day. */
const WeightsRow = z.object({
  fromOn: IsoDate,
  lookedAfter: z.number().min(0).max(10),
  childProtection: z.number().min(0).max(10),
  hsb: z.number().min(0).max(10),
})

/** What the county chooses where law and published practice leave a choice. */
export const Settings = RuleSettings.extend({
  /** Days the council is closed that it does not count as working days; none unless it says so. */
  closures: z.array(IsoDate),
  weights: z.array(WeightsRow).min(1),
  /** How long each kind of meeting is taken to last, in minutes: for clashes, and for calendar files. */
  meetingMinutes: z.record(MeetingKind, z.number().int().min(15).max(480)),
  /** Minutes a chair needs between two places. */
  travelMinutes: z.number().int().min(0).max(240),
  /** From so many working days before a meeting a missing clerk, room or interpreter shows red; null asks for none. */
  bookingWorkingDays: z.number().int().min(0).max(20).nullable(),
  /** Whom families ring, one a line, on every copy of a meeting that does not say its own. */
  whomToRing: z.string().max(2000, 'Shorten this to 2,000 characters'),
  /** The number for complaints, on every copy of a meeting that does not say its own. */
  complaintsNumber: z.string().max(200, 'Shorten this to 200 characters'),
})
export type Settings = z.infer<typeof Settings>

/** A new vault's settings: the recommended default of each choice. */
export const defaultSettings: Settings = {
  ...defaultRuleSettings,
  closures: [],
  // Leicestershire IRO annual report 2018-19, lines 3655-3657. The first row reaches back before any record.
  weights: [{ fromOn: IsoDate.parse('2000-01-01'), lookedAfter: 1.5, childProtection: 1, hsb: 0 }],
  meetingMinutes: { roa: 90, adoptionReview: 90, icpc: 120, rcpc: 90, hsbInitial: 90, hsbReview: 90 },
  travelMinutes: 30,
  bookingWorkingDays: 3,
  whomToRing: '',
  complaintsNumber: '',
}
