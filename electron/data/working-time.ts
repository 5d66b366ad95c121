import { z } from 'zod'
import type { IsoDate } from '../../shared/dates.ts'
import { IroId } from '../../shared/records/ids.ts'
import { Iro } from '../../shared/records/iro.ts'
import { type FteWorking, HoursReduction } from '../../shared/records/workload.ts'
import { fteOn, hoursInForce } from '../../shared/rules/caseload.ts'
import type { Context } from '../context.ts'
import { type ReadDb, read } from './sql.ts'

const iros = read(Iro, 'SELECT id, name, startedOn, endedOn, version FROM iro ORDER BY name')

const hours = read(
  z.object({ iroId: IroId, fromOn: Iro.shape.startedOn, hours: z.number() }),
  'SELECT iroId, fromOn, hours FROM iroHours ORDER BY iroId, fromOn',
)

const reductions = read(
  HoursReduction.extend({ iroId: IroId }),
  'SELECT id, iroId, fromOn, untilOn, hours, reason, version FROM iroReduction ORDER BY iroId, fromOn',
)

/** An IRO with the working of their full-time equivalent today. */
export type TimedIro = Iro & { readonly isInPost: boolean; readonly time: FteWorking }

/** Every IRO the record knows, with their working time as it stands today. */
export function timedIros(db: ReadDb, { today, settings }: Pick<Context, 'today' | 'settings'>): TimedIro[] {
  const allHours = hours.all(db, {})
  const allReductions = reductions.all(db, {})
  return iros.all(db, {}).map((iro) => {
    const own = {
      hours: allHours.filter(({ iroId }) => iroId === iro.id),
      reductions: allReductions.filter(({ iroId }) => iroId === iro.id).map(({ iroId, ...reduction }) => reduction),
      fullTimeHours: settings.fullTimeHours,
    }
    const isInPost = isInPostOn(iro, today)
    return { ...iro, isInPost, time: fteWorking(own, today, isInPost) }
  })
}

/** Whether an IRO works here on a day: both the first and the last day count. */
export function isInPostOn({ startedOn, endedOn }: Pick<Iro, 'startedOn' | 'endedOn'>, day: IsoDate): boolean {
  return startedOn <= day && (endedOn === null || day <= endedOn)
}

type OwnTime = {
  readonly hours: readonly { readonly fromOn: IsoDate; readonly hours: number }[]
  readonly reductions: readonly HoursReduction[]
  readonly fullTimeHours: number
}

function fteWorking(time: OwnTime, day: IsoDate, isInPost: boolean): FteWorking {
  const inForce = isInPost ? hoursInForce(day, time) : null
  return {
    contractedHours: inForce?.contracted.hours ?? null,
    contractedFromOn: inForce?.contracted.fromOn ?? null,
    reductions: inForce?.reductions ?? [],
    // Hours are typed with a decimal or two: 37 - 14.8 must not read 22.200000000000003.
    netHours: inForce && Math.round(inForce.net * 100) / 100,
    fullTimeHours: time.fullTimeHours,
    fte: isInPost ? fteOn(day, time) : null,
  }
}
