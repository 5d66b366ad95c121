import { z } from 'zod'
import { IsoDate } from '../../../shared/dates.ts'
import { ChildId, FamilyId, IroId, TeamId } from '../../../shared/records/ids.ts'
import { type Db, read } from '../sql.ts'
import type { Random } from './random.ts'

const Spell = z.object({
  childId: ChildId,
  givenName: z.string(),
  familyName: z.string(),
  familyId: FamilyId.nullable(),
  teamId: TeamId,
  workerName: z.string(),
  list: z.enum(['care', 'plan']),
  iroId: IroId,
  /** With this IRO on this list from `fromOn`, until before `untilOn`; null while it goes on. */
  fromOn: IsoDate,
  untilOn: IsoDate.nullable(),
})
/** A child's time on a list with an IRO. */
export type Spell = z.infer<typeof Spell>

const spells = read(
  Spell,
  `SELECT c.id AS childId, c.givenName, c.familyName, c.familyId, c.teamId, coalesce(w.name, '') AS workerName, s.list,
    a.iroId, max(s.startedOn, a.startedOn) AS fromOn,
    nullif(min(coalesce(s.endedOn, '9999-12-31'), coalesce(a.endedOn, '9999-12-31')), '9999-12-31') AS untilOn
  FROM (SELECT childId, startedOn, endedOn, 'care' AS list FROM periodOfCare
    UNION ALL SELECT childId, startedOn, endedOn, 'plan' FROM protectionPlan) s
  JOIN child c ON c.id = s.childId JOIN allocation a ON a.childId = c.id LEFT JOIN worker w ON w.id = c.workerId
  WHERE c.teamId IS NOT NULL AND c.givenName <> '' AND c.bornOn <= s.startedOn
    AND max(s.startedOn, a.startedOn) < min(coalesce(s.endedOn, '9999-12-31'), coalesce(a.endedOn, '9999-12-31'))
  ORDER BY c.id, a.startedOn, s.list`,
)

/** The children alerts may be about, with whom and when they were. */
export function spellsOf(db: Db): Spell[] {
  return spells.all(db, {})
}

/** Whether a child was on the list with the IRO on a day. */
export const isOn = ({ fromOn, untilOn }: Spell, day: IsoDate): boolean =>
  fromOn <= day && (untilOn === null || day < untilOn)

/** A child who was on their list on a day, with one in six their brothers and sisters; undefined where none is found. */
export function drawChildren(
  random: Random,
  from: readonly Spell[],
  day: IsoDate,
): readonly [Spell, ...Spell[]] | undefined {
  for (let tries = 0; tries < 200 && from.length > 0; tries += 1) {
    const found = random.pick(from)
    if (isOn(found, day)) return random.chance(1 / 6) ? withSiblings(found, from, day) : [found]
  }
  return undefined
}

function withSiblings(found: Spell, from: readonly Spell[], day: IsoDate): readonly [Spell, ...Spell[]] {
  const { familyId, list, iroId, childId } = found
  const others = from.filter(
    (other) =>
      familyId !== null &&
      other.familyId === familyId &&
      other.list === list &&
      other.iroId === iroId &&
      other.childId !== childId &&
      isOn(other, day),
  )
  return [found, ...others]
}
