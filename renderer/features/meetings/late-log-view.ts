import { z } from 'zod'
import { addDaysTo, formatDay, IsoDate } from '../../../shared/dates.ts'
import { plainFigure } from '../../../shared/figures.ts'
import { labelFor } from '../../../shared/records/code-sets.ts'
import { type LateLine, LateStanding } from '../../../shared/records/late-log.ts'
import { lateReasonLabels } from '../../../shared/records/late-reasons.ts'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import { collectionYearOf } from '../../../shared/rules/collection-year.ts'

const periodKeys = ['quarter', 'thisYear', 'lastYear', 'all'] as const
/** A stretch of time the log can be about; a year is the reporting year, 1 April to 31 March. */
export type LatePeriod = (typeof periodKeys)[number]

const kindKeys = ['reviews', 'conferences', 'hsb'] as const
type KindKey = (typeof kindKeys)[number]
const signOffKeys = ['waiting', 'signed'] as const

/** What the log shows; null is without that filter. `reason` is a code, or "none" for lines that still have no reason. */
export const LateView = z.object({
  period: z.enum(periodKeys),
  kind: z.enum(kindKeys).nullable(),
  standing: LateStanding.nullable(),
  reason: z.string().max(2000).nullable(),
  signOff: z.enum(signOffKeys).nullable(),
})
export type LateView = z.infer<typeof LateView>

/** How the log opens the first time. */
export const firstLateView: LateView = { period: 'quarter', kind: null, standing: null, reason: null, signOff: null }

/** The value that stands for lines without a reason. */
export const NO_REASON = 'none'

/** The choices of kind and of sign-off, with what each is called. */
export const kindChoices = [
  { value: 'reviews', label: 'Reviews' },
  { value: 'conferences', label: 'Conferences' },
  { value: 'hsb', label: 'HSB meetings' },
] as const
export const signOffChoices = [
  { value: 'waiting', label: 'Waiting for sign-off' },
  { value: 'signed', label: 'Signed off' },
] as const

/** The days of a period, both included. */
export function latePeriod(key: LatePeriod, today: IsoDate): { fromOn: IsoDate | null; untilOn: IsoDate | null } {
  const april = (year: number) => IsoDate.parse(`${year}-04-01`)
  const year = collectionYearOf(today)
  if (key === 'quarter') return { fromOn: addDaysTo(today, -7 * 13), untilOn: today }
  if (key === 'thisYear') return { fromOn: april(year), untilOn: today }
  if (key === 'lastYear') return { fromOn: april(year - 1), untilOn: addDaysTo(april(year), -1) }
  return { fromOn: null, untilOn: null }
}

/** The choices of period, with the days each means today. */
export function periodChoices(today: IsoDate): { value: LatePeriod; label: string }[] {
  const { fromOn, untilOn } = latePeriod('lastYear', today)
  const [from, until] = [fromOn ?? today, untilOn ?? today]
  return [
    { value: 'quarter', label: 'Last 13 weeks' },
    { value: 'thisYear', label: `Since ${formatDay(addDaysTo(until, 1))}` },
    { value: 'lastYear', label: `${formatDay(from)} to ${formatDay(until)}` },
    { value: 'all', label: 'Any day' },
  ]
}

const kindOf: Readonly<Record<MeetingKind, KindKey>> = {
  roa: 'reviews',
  adoptionReview: 'reviews',
  icpc: 'conferences',
  rcpc: 'conferences',
  hsbInitial: 'hsb',
  hsbReview: 'hsb',
}

const hasReason = ({ reasons }: LateLine, reason: string): boolean =>
  reason === NO_REASON ? reasons.length === 0 : reasons.includes(reason)

/** The lines a view shows. */
export function shownLines(lines: readonly LateLine[], view: LateView): LateLine[] {
  const { kind, standing, reason, signOff } = view
  return lines.filter(
    (line) =>
      (kind === null || kindOf[line.kind] === kind) &&
      (standing === null || line.standing === standing) &&
      (reason === null || hasReason(line, reason)) &&
      (signOff === null || (signOff === 'waiting' ? line.awaitsSignOff : line.signOff !== null)),
  )
}

/** A reason in the published words, or that there is none yet. */
export const reasonLabel = (reason: string): string =>
  reason === NO_REASON ? 'No reason given yet' : labelFor(lateReasonLabels, reason)

/** How often a reason was given: meetings counted once each (CP-12), and different children. */
export type ReasonTotal = { readonly reason: string; readonly meetings: number; readonly children: number }

/** The totals by reason, most frequent first; a meeting late for two reasons is in both lines. */
export function totalsByReason(lines: readonly LateLine[]): ReasonTotal[] {
  const found = new Map<string, { meetings: number; children: Set<string> }>()
  for (const line of lines.filter(({ isCounted }) => isCounted)) {
    for (const reason of line.reasons.length > 0 ? line.reasons : [NO_REASON]) {
      const total = found.get(reason) ?? { meetings: 0, children: new Set() }
      total.meetings += 1
      for (const child of line.children) if ((child.reason ?? NO_REASON) === reason) total.children.add(child.childId)
      found.set(reason, total)
    }
  }
  const totals = [...found].map(([reason, { meetings, children }]) => ({ reason, meetings, children: children.size }))
  return totals.toSorted(
    (a, b) => b.meetings - a.meetings || reasonLabel(a.reason).localeCompare(reasonLabel(b.reason)),
  )
}

/** "12 meetings, 17 children. 3 wait for a manager’s sign-off." Each conference and review once. */
export function lateCounts(lines: readonly LateLine[]): string {
  const counted = lines.filter(({ isCounted }) => isCounted)
  const children = new Set(counted.flatMap((line) => line.children.map(({ childId }) => childId))).size
  const waiting = lines.filter(({ awaitsSignOff }) => awaitsSignOff).length
  const meetings = `${plainFigure(counted.length)} ${counted.length === 1 ? 'meeting' : 'meetings'}`
  const said = `${meetings}, ${plainFigure(children)} ${children === 1 ? 'child' : 'children'}.`
  return waiting === 0 ? said : `${said} ${waiting} ${waiting === 1 ? 'waits' : 'wait'} for a manager’s sign-off.`
}
