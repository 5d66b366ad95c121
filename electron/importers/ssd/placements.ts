import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { unclearMoveReasons, unplannedMoveReasons } from '../../../shared/records/code-sets.ts'
import type { ImportedPeriodOfCare, ImportedPlacement } from '../../../shared/records/imported-child.ts'
import { placementCode, providerCode } from '../code-spellings.ts'
import { type Collector, leaveOut, originOf, warn, warnAt } from '../collector.ts'
import { readPostcode } from '../postcode.ts'
import { adoptionPlacementsOf } from '../ssda903/periods-of-care.ts'
import type { Episode } from './episodes.ts'
import { type Joined, joinedIn, type Links } from './links.ts'
import {
  byDay,
  codeIn,
  dayIn,
  endNotBefore,
  idIn,
  type Row,
  requiredDayIn,
  textIn,
  valueIn,
  warnIfFuture,
} from './row.ts'
import { placementChangeCode } from './spellings.ts'

/** A row of ssd_cla_placement joined to its period of care. */
export type PlacementRow = Joined<ImportedPeriodOfCare> & {
  readonly placementId: string | null
  readonly placement: ImportedPlacement
  /** Why this placement ended, which tells of the move to the next (LAC-05). */
  readonly changeReason: string | null
}

/** Reads a row of ssd_cla_placement; moves are worked out once all are read. */
export function readPlacementRow(row: Row, links: Links, rows: PlacementRow[]): void {
  const { cursor } = row
  const joined = joinedIn(row, {
    map: links.periods,
    column: 'clap_cla_id',
    target: 'ssd_cla_episodes.clae_cla_id',
    personColumn: 'clap_person_id',
  })
  const startedOn = joined === null ? null : requiredDayIn(row, 'clap_cla_placement_start_date')
  if (joined === null || startedOn === null) return
  warnIfFuture(row, 'clap_cla_placement_start_date', startedOn)
  if (isRepeat(row, startedOn, rows, joined)) return
  rows.push({
    ...joined,
    placementId: idIn(row, 'clap_cla_placement_id'),
    changeReason: codeIn(row, 'clap_cla_placement_change_reason', placementChangeCode),
    placement: {
      startedOn,
      endedOn: endNotBefore(row, startedOn, {
        column: 'clap_cla_placement_end_date',
        day: dayIn(row, 'clap_cla_placement_end_date'),
      }),
      placementCode: codeIn(row, 'clap_cla_placement_type', placementCode),
      providerCode: codeIn(row, 'clap_cla_placement_provider', providerCode),
      reasonForChange: null,
      isPlanned: null,
      isCarerChange: null,
      postcode: readPostcode(cursor, 'clap_cla_placement_postcode', valueIn(row, 'clap_cla_placement_postcode')),
      urn: textIn(row, 'clap_cla_placement_urn'),
      location: textIn(row, 'clap_cla_placement_la'),
      origin: originOf(cursor),
    },
  })
  joined.fact.placements.push(...rows.slice(-1).map(({ placement }) => placement))
}

/** A child is in one placement at a time: another from the same day of the same care repeats or contradicts it. */
function isRepeat(
  row: Row,
  startedOn: IsoDate,
  rows: readonly PlacementRow[],
  { fact }: Joined<ImportedPeriodOfCare>,
): boolean {
  const same = fact.placements.find((placement) => placement.startedOn === startedOn)
  if (same === undefined) return false
  const id = idIn(row, 'clap_cla_placement_id')
  const isSame = id !== null && rows.some(({ placement, placementId }) => placement === same && placementId === id)
  const say = isSame ? warn : leaveOut
  say(row.cursor, {
    code: isSame ? 'duplicate-row' : 'conflicting-row',
    column: 'clap_cla_placement_start_date',
    text: isSame
      ? `The row repeats row ${same.origin.row}. It counts once.`
      : `Row ${same.origin.row} has another placement of this child from the same day. This row was left out; correct one of the two and import the file again.`,
  })
  return true
}

/** Works out each move once every placement is known, and who is placed for adoption. */
export function settlePlacements(
  collector: Collector,
  rows: readonly PlacementRow[],
  episodes: readonly Episode[],
): void {
  const reasons = new Map(rows.map(({ placement, changeReason }) => [placement, changeReason]))
  const startedBy = new Map<ImportedPlacement, string | null>()
  const starts = new Map(
    episodes.flatMap(({ placementId, startReason }) => (placementId ? [[placementId, startReason]] : [])),
  )
  for (const { placement, placementId } of rows) startedBy.set(placement, starts.get(placementId ?? '') ?? null)
  for (const { child, fact } of new Map(rows.map((row) => [row.fact, row])).values()) {
    fact.placements.sort((a, b) => byDay(a.startedOn, b.startedOn))
    for (const [index, placement] of fact.placements.entries()) {
      const before = fact.placements[index - 1]
      if (before === undefined) continue
      placement.reasonForChange = reasons.get(before) ?? null
      placement.isCarerChange = isCarerChange(placement, startedBy.get(placement) ?? null)
      placement.isPlanned = isPlanned(collector, child.reference, { placement, before })
    }
    child.adoptionPlacements.push(...adoptionPlacementsOf(fact))
  }
}

/** The episode that starts with the placement says so; without one, only "status of the placement" says it did not. */
function isCarerChange({ reasonForChange }: ImportedPlacement, startReason: string | null): boolean | null {
  if (startReason === 'P' || startReason === 'B') return true
  if (startReason === 'T' || startReason === 'U' || startReason === 'L') return false
  return reasonForChange === 'PLACE' ? false : null
}

/** LAC-05: whether the move was planned, by why the placement before it ended. */
function isPlanned(
  collector: Collector,
  reference: string,
  { placement, before }: { readonly placement: ImportedPlacement; readonly before: ImportedPlacement },
): boolean | null {
  if (placement.isCarerChange === false) return null
  const reason = placement.reasonForChange
  if (reason !== null && unplannedMoveReasons.has(reason)) return false
  if (reason !== null && placementChangeCode(reason) === reason && !unclearMoveReasons.has(reason)) return true
  warnAt(
    collector,
    { origin: before.origin, reference },
    {
      code: 'move-unclear',
      column: 'clap_cla_placement_change_reason',
      text: `${reason === null ? 'No reason is given' : `The reason ${reason} does not say`} whether the move on ${formatDay(placement.startedOn)} was planned. Say so after importing, as an unplanned move brings a review within 28 days.`,
    },
  )
  return null
}
