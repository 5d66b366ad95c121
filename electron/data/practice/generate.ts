import { setImmediate } from 'node:timers/promises'
import { addDaysTo, type IsoDate } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/errors.ts'
import { IroId } from '../../../shared/records/ids.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../sql.ts'
import { keepSetting, profileOf } from '../stored-settings.ts'
import { enterAlerts } from './alerts.ts'
import { type Desk, enterFamily } from './case.ts'
import { drawCaseload } from './caseload.ts'
import { firstCaseload, secondCaseload, withoutIro } from './cast.ts'
import { enterIro, enterStaff, type Seat, type Staff, seats } from './county.ts'
import { enterDiary } from './diary.ts'
import { enterMaps } from './map.ts'
import { drawAdultName } from './names.ts'
import { makeRandom } from './random.ts'
import { enterReceipts } from './receipts.ts'
import { checkMidwayBefore, countHeld, doStepsBefore, signOffLateBefore } from './rows.ts'
import type { Family } from './sketch.ts'
import type { World } from './world.ts'

/** The day the first fictional county was thought of; any number would do, as long as it stays. */
const SEED = 20_261_123

/** Who signs off in Harnshire what was held late. */
const MANAGER = 'Helen Marsh'

/**
 * Fills an empty vault with the fictional county of Harnshire: the same children for everybody on the same day.
 * Who is at the keyboard takes the first IRO's seat when they are an IRO. Refused (`rule`) in a vault that holds children.
 */
export async function generatePractice(
  db: Db,
  _input: Record<string, never>,
  context: Context,
): Promise<{ children: number }> {
  if ((countHeld.get(db, {})?.held ?? 0) > 0)
    throw new AppError({
      code: 'rule',
      message: 'The fictional county needs an empty vault. Remove the practice vault and open it again.',
    })
  const profile = profileOf(db)
  const isIro = profile.role === 'iro'
  const firstIro = isIro ? profile.name : (seats[0]?.name ?? profile.name)
  const { children, firstIroId } = await generateCounty(db, context, { seed: SEED, firstIro })
  // The last four weeks still wait for the manager.
  signOffLateBefore(db, { agreedBy: MANAGER, before: addDaysTo(context.today, -28) })
  checkMidwayBefore(db, { before: context.today })
  doStepsBefore(db, { manager: MANAGER, since: addDaysTo(context.today, -100), before: context.today })
  if (isIro) keepSetting(db, 'profile', { ...profile, iroId: IroId.parse(firstIroId) })
  return { children }
}

/** What a county is made from. */
export type CountyPlan = {
  readonly seed: number
  readonly firstIro: string
  /** Thirteen unless told otherwise; for measurements, further ones repeat the thirteen seats under other names. */
  readonly iros?: number
  /** How many times the alerts of thirteen IROs; as many as there are IROs unless told otherwise. */
  readonly alerts?: number
}

type Making = Pick<Context, 'calendar' | 'settings' | 'progress' | 'signal'> & { readonly today: IsoDate }

/** Writes a county, an IRO at a time, so that neither memory nor a cancelled task has to wait for the whole. */
export async function generateCounty(
  db: Db,
  context: Making,
  { seed, firstIro, iros = seats.length, alerts = iros / seats.length }: CountyPlan,
): Promise<{ children: number; firstIroId: string }> {
  const world = makeWorld(db, context, seed)
  let children = 0
  let firstIroId = ''
  let colleague: string | null = null
  let staff: Staff = { workers: [] }
  for (let at = 0; at < iros; at += 1) {
    const round = at % seats.length
    if (round === 0) {
      staff = enterStaff(world, at / seats.length)
      children += enterAll(world, { chair: null, colleague: null, diary: new Map(), staff }, withoutIro(world))
    }
    const seat = seatAt(world, at, firstIro)
    const chair = enterIro(world, seat)
    if (at === 0) firstIroId = chair.iroId
    children += enterAll(
      world,
      { chair, colleague, diary: new Map(), staff },
      drawCaseload(world, seat, castOf(world, at)),
    )
    // Nobody's earlier cases were with someone who has only just come.
    if (seat.newSinceDays === undefined) colleague = chair.iroId
    context.progress({ label: 'Making the fictional county', done: at + 1, total: iros })
    await setImmediate()
    context.signal.throwIfAborted()
  }
  enterDiary(world)
  enterMaps(world)
  enterReceipts(world)
  enterAlerts(world, { firstIroId, times: alerts })
  return { children, firstIroId }
}

function makeWorld(db: Db, { today, calendar, settings }: Making, seed: number): World {
  let reference = 4_400_000
  const nextReference = () => {
    reference += 7
    return String(reference)
  }
  return { db, random: makeRandom(seed), today, rules: { calendar, settings }, nextReference }
}

function seatAt(world: World, at: number, firstIro: string): Seat {
  const seat = seats[at % seats.length] ?? raise()
  const name = at === 0 ? firstIro : at < seats.length ? seat.name : drawAdultName(world.random)
  return { ...seat, name }
}

function castOf(world: World, at: number): Family[] {
  if (at === 0) return firstCaseload(world)
  return at === 1 ? secondCaseload(world) : []
}

function enterAll(world: World, desk: Desk, families: Iterable<Family>): number {
  let children = 0
  for (const family of families) children += enterFamily(world, desk, family)
  return children
}

function raise(): never {
  throw new Error('There is no seat at this place.')
}
