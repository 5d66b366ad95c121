import { formatDay } from '../../../shared/dates.ts'
import { adoptionPlacementCodes, unclearMoveReasons, unplannedMoveReasons } from '../../../shared/records/code-sets.ts'
import type {
  ImportedAdoptionPlacement,
  ImportedLegalStatus,
  ImportedPeriodOfCare,
  ImportedPlacement,
} from '../../../shared/records/imported-child.ts'
import { warnAt } from '../collector.ts'
import type { DatedEpisode, Spell, Told } from './spells.ts'

/** The period of care a run of episodes makes up; equal neighbours are merged. */
export function periodOf(told: Told, spell: Spell): ImportedPeriodOfCare | null {
  const [first] = spell.episodes
  if (first === undefined) return null
  return {
    startedOn: first.startedOn,
    endedOn: spell.endedOn,
    endReason: spell.endReason,
    needCode: first.needCode,
    legalStatuses: legalStatusesOf(spell),
    placements: placementsOf(told, spell),
    permanencePlan: null,
    origin: first.origin,
  }
}

function legalStatusesOf({ episodes }: Spell): ImportedLegalStatus[] {
  const statuses: ImportedLegalStatus[] = []
  for (const { legalStatusCode: code, startedOn, untilOn: endedOn, origin } of episodes) {
    const last = statuses.at(-1)
    if (last !== undefined && last.code === code) last.endedOn = endedOn
    else if (code !== null) statuses.push({ code, startedOn, endedOn, origin })
  }
  return statuses
}

function placementsOf(told: Told, { episodes }: Spell): ImportedPlacement[] {
  const placements: ImportedPlacement[] = []
  for (const [index, episode] of episodes.entries()) {
    const before = episodes[index - 1]
    const last = placements.at(-1)
    if (before !== undefined && last !== undefined && isSamePlacement(before, episode)) last.endedOn = episode.untilOn
    else placements.push(newPlacement(told, episode, before))
  }
  return placements
}

const isChangeOfCarer = ({ newEpisodeCode }: DatedEpisode) => newEpisodeCode === 'P' || newEpisodeCode === 'B'

/** The same home goes on: nothing about it changed, and the new episode does not say that the carer did. */
function isSamePlacement(before: DatedEpisode, episode: DatedEpisode): boolean {
  const keys = ['placementCode', 'providerCode', 'postcode', 'urn'] as const
  return !isChangeOfCarer(episode) && keys.every((key) => before[key] === episode[key])
}

function newPlacement(told: Told, episode: DatedEpisode, before: DatedEpisode | undefined): ImportedPlacement {
  return {
    startedOn: episode.startedOn,
    endedOn: episode.untilOn,
    placementCode: episode.placementCode,
    providerCode: episode.providerCode,
    reasonForChange: before?.changeReason ?? null,
    isPlanned: before === undefined ? null : isPlanned(told, episode, before),
    isCarerChange: before !== undefined && isChangeOfCarer(episode),
    postcode: episode.postcode,
    urn: episode.urn,
    location: null,
    origin: episode.origin,
  }
}

/** LAC-05: the reason stands on the episode that ends; it matters where the carer changes (RNE P or B). */
function isPlanned({ collector, reference }: Told, episode: DatedEpisode, before: DatedEpisode): boolean | null {
  if (!isChangeOfCarer(episode)) return null
  const reason = before.changeReason
  if (reason !== null && unplannedMoveReasons.has(reason)) return false
  if (reason !== null && !unclearMoveReasons.has(reason)) return true
  warnAt(
    collector,
    { origin: before.origin, reference },
    {
      code: 'move-unclear',
      column: 'REASON_PLACE_CHANGE',
      text: `${reason === null ? 'No reason is given' : `The reason ${reason} does not say`} whether the move on ${formatDay(episode.startedOn)} was planned. Say so after importing, as an unplanned move brings a review within 28 days.`,
    },
  )
  return null
}

/** Time placed for adoption (PLACE A3 to A6, LAC-06). A child who stays with the same adopters has one placement. */
export function adoptionPlacementsOf({ placements, endReason }: ImportedPeriodOfCare): ImportedAdoptionPlacement[] {
  const found: ImportedAdoptionPlacement[] = []
  for (const [index, placement] of placements.entries()) {
    if (placement.placementCode === null || !adoptionPlacementCodes.has(placement.placementCode)) continue
    const { startedOn: placedOn, endedOn, origin } = placement
    const isLast = index === placements.length - 1
    const reason = isLast ? endReason : (placements[index + 1]?.reasonForChange ?? null)
    const last = found.at(-1)
    const isContinued = last !== undefined && last.endedOn === placedOn && placement.isCarerChange === false
    if (isContinued) Object.assign(last, { endedOn, endReason: endedOn === null ? null : reason })
    else found.push({ placedOn, endedOn, endReason: endedOn === null ? null : reason, origin })
  }
  return found
}
