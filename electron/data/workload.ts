import { z } from 'zod'
import { addDaysTo, type IsoDate, weekdayOf } from '../../shared/dates.ts'
import { notFound } from '../../shared/errors.ts'
import { IroId } from '../../shared/records/ids.ts'
import type { WeightedCaseload } from '../../shared/records/workload.ts'
import { CaseCounts, type FteWorking, type TeamRow, type TeamWorkload } from '../../shared/records/workload.ts'
import { weightsOn } from '../../shared/rules/caseload.ts'
import type { Context } from '../context.ts'
import { type ReadDb, read } from './sql.ts'
import { bandLimitsOf, placed, weigh, weightingRules } from './weights.ts'
import { type TimedIro, timedIros } from './working-time.ts'

const countsByIro = read(
  CaseCounts.extend({ iroId: IroId.nullable() }),
  `SELECT iroId, count(*) AS children,
    sum(lookedAfterOn IS NOT NULL AND NOT isShortBreaks) AS lookedAfter,
    sum(planStartedOn IS NOT NULL) AS childProtection,
    sum(hsbStartedOn IS NOT NULL) AS hsb,
    sum(lookedAfterOn IS NOT NULL AND NOT isShortBreaks AND planStartedOn IS NOT NULL) AS dual,
    sum(isShortBreaks) AS shortBreaks,
    sum(awaitingConferenceSince IS NOT NULL) AS awaitingConference,
    sum((lookedAfterOn IS NULL OR isShortBreaks) AND planStartedOn IS NULL) AS inNeither
  FROM caseState GROUP BY iroId`,
)

const Due = z.object({ iroId: IroId.nullable(), overdue: z.number().int(), dueIn13Weeks: z.number().int() })

const dueByIro = read(
  Due,
  `SELECT iroId, sum(dueBy < :today) AS overdue, sum(dueBy >= :today AND max(planBy, :today) < :until) AS dueIn13Weeks
  FROM clock WHERE isBinding = 1 GROUP BY iroId`,
)

const noCounts: CaseCounts = {
  children: 0,
  lookedAfter: 0,
  childProtection: 0,
  hsb: 0,
  dual: 0,
  shortBreaks: 0,
  awaitingConference: 0,
  inNeither: 0,
}
const noDue = { overdue: 0, dueIn13Weeks: 0 }

/** The Monday thirteen weeks after the Monday of this week: the first day the forecast leaves out. */
export function forecastEnd(today: IsoDate): IsoDate {
  return addDaysTo(mondayOf(today), 7 * 13)
}

/** The Monday of a day's week. */
export function mondayOf(day: IsoDate): IsoDate {
  return addDaysTo(day, -((weekdayOf(day) + 6) % 7))
}

/** The weighted caseload with its arithmetic, and what one more child would make of it; `not-found` for an unknown IRO. */
export function weightedCaseloadOf(db: ReadDb, { iroId }: { iroId: IroId | null }, context: Context): WeightedCaseload {
  const { today, settings } = context
  const iros = timedIros(db, context)
  const iro = iros.find(({ id }) => id === iroId) ?? null
  if (iroId !== null && iro === null) throw notFound('This IRO')
  const counts = sumCounts(countsByIro.all(db, {}).filter((row) => iroId === null || row.iroId === iroId))
  const { lines, total } = weigh(counts, context)
  const fte = iro ? iro.time.fte : fteInPost(iros)
  const { totalBand, perFte, perFteBand } = placed(total, fte, context)
  return {
    iroName: iro?.name ?? null,
    counts,
    lines,
    total,
    bandLimits: bandLimitsOf(context),
    totalBand: iro && totalBand,
    fte,
    perFte,
    perFteBand,
    hours: iro?.time ?? null,
    weightsFromOn: weightsOn(today, settings.weights).fromOn,
    dualWeight: settings.dualWeight,
    dualChildWeight: weigh({ lookedAfter: 1, childProtection: 1, hsb: 0, dual: 1 }, context).total,
    shortBreaksExcluded: counts.shortBreaks,
    ifOneMore: iro && {
      lookedAfter: placed(weigh({ ...counts, lookedAfter: counts.lookedAfter + 1 }, context).total, fte, context),
      childProtection: placed(
        weigh({ ...counts, childProtection: counts.childProtection + 1 }, context).total,
        fte,
        context,
      ),
    },
    rules: weightingRules.filter(({ ruleId }) => ruleId !== (iro ? 'CAS-04' : 'CAS-03')),
  }
}

/** Every IRO's workload beside the team's, and the children nobody has been appointed for. */
export function teamWorkload(db: ReadDb, _input: Record<string, never>, context: Context): TeamWorkload {
  const { today, settings } = context
  const iros = timedIros(db, context)
  const counted = countsByIro.all(db, {})
  const due = dueByIro.all(db, { today, until: forecastEnd(today) })
  const figuresOf = (iroId: IroId | null) =>
    figures(
      counted.find((row) => row.iroId === iroId),
      due.find((row) => row.iroId === iroId),
      context,
    )

  const rows = iros.map((iro) => rowOf(iro, figuresOf(iro.id), context))
  const unallocated = figuresOf(null)
  const all = figures(sumCounts(counted), sumDue(due), context)
  const fte = fteInPost(iros)
  const { perFte, perFteBand } = placed(all.weighted, fte, context)
  return {
    asOf: today,
    // Someone who left is listed for as long as children are still with them, so that none goes unseen.
    rows: rows.filter(({ endedOn, counts }) => endedOn === null || endedOn >= today || counts.children > 0),
    totals: { ...all, fte, perFte, perFteBand },
    unallocated: unallocated.counts.children > 0 ? unallocated : null,
    bandLimits: bandLimitsOf(context),
    weightsFromOn: weightsOn(today, settings.weights).fromOn,
    rules: weightingRules,
  }
}

type Figures = Pick<TeamRow, 'counts' | 'lines' | 'weighted' | 'overdue' | 'dueIn13Weeks'>

function figures(
  counts: CaseCounts = noCounts,
  due: Omit<z.infer<typeof Due>, 'iroId'> = noDue,
  context: Context,
): Figures {
  const { lines, total } = weigh(counts, context)
  return { counts: sumCounts([counts]), lines, weighted: total, overdue: due.overdue, dueIn13Weeks: due.dueIn13Weeks }
}

function rowOf({ time, isInPost, ...iro }: TimedIro, own: Figures, context: Context): TeamRow {
  const { id: iroId, name, startedOn, endedOn, version } = iro
  const hours: FteWorking = time
  const { perFte, perFteBand } = placed(own.weighted, hours.fte, context)
  return { ...own, iroId, name, startedOn, endedOn, version, isInPost, hours, perFte, perFteBand }
}

function fteInPost(iros: readonly TimedIro[]): number {
  const sum = iros.reduce((total, { time }) => total + (time.fte ?? 0), 0)
  return Math.round(sum * 10_000) / 10_000
}

function sumCounts(rows: readonly CaseCounts[]): CaseCounts {
  const sum = { ...noCounts }
  const keys = Object.keys(noCounts) as (keyof CaseCounts)[] // noCounts has every key and no other
  for (const row of rows) for (const key of keys) sum[key] += row[key]
  return sum
}

function sumDue(rows: readonly z.infer<typeof Due>[]) {
  return rows.reduce(
    (sum, row) => ({ overdue: sum.overdue + row.overdue, dueIn13Weeks: sum.dueIn13Weeks + row.dueIn13Weeks }),
    noDue,
  )
}
