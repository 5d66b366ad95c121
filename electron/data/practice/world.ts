import type { IsoDate } from '../../../shared/dates.ts'
import type { RuleContext } from '../../../shared/rules/due-date.ts'
import type { Db } from '../sql.ts'
import type { Random } from './random.ts'

/** What every part of the generator needs: where to write, the dice, the day, and the rules the dates must keep. */
export type World = {
  readonly db: Db
  readonly random: Random
  readonly today: IsoDate
  readonly rules: RuleContext
  /** The next case number; counts up. */
  nextReference(): string
}

/** The county's own shorthand for days, as its stories are told in working days from today. */
export function workingDay(world: Pick<World, 'today' | 'rules'>, offset: number): IsoDate {
  const { calendar } = world.rules
  const first = calendar.isWorkingDay(world.today) ? world.today : calendar.addWorkingDays(world.today, 1)
  if (offset === 0) return first
  return offset > 0 ? calendar.addWorkingDays(first, offset) : calendar.subtractWorkingDays(first, -offset)
}
