import type { IsoDate } from '../../../shared/dates.ts'
import {
  type CodeSet,
  endReasonLabels,
  legalStatusLabels,
  needLabels,
  newEpisodeLabels,
  placementChangeLabels,
  placementLabels,
  providerLabels,
} from '../../../shared/records/code-sets.ts'
import type { Origin } from '../../../shared/records/imported-child.ts'
import { originOf, warn } from '../collector.ts'
import { readPostcode } from '../postcode.ts'
import { knownChild } from './known-child.ts'
import type { ReturnYear } from './return-year.ts'
import { codeIn, dayIn, placeOf, type Row, referenceIn, requiredDayIn, valueIn } from './row.ts'

/** One row of episodes.csv: time under one legal status in one placement. */
export type Episode = {
  readonly startedOn: IsoDate
  readonly endedOn: IsoDate | null
  /** RNE: why the episode began. */
  readonly newEpisodeCode: string | null
  readonly legalStatusCode: string | null
  readonly needCode: string | null
  readonly placementCode: string | null
  readonly providerCode: string | null
  /** REC: X1 where the next episode follows on, another code where care ended. */
  readonly endReason: string | null
  /** Why the placement of this episode ended. */
  readonly changeReason: string | null
  readonly postcode: string | null
  readonly urn: string | null
  readonly origin: Origin
}

/** Episodes by child, until every row has been read and they can be put in order. */
export type EpisodesByChild = Map<string, Episode[]>

const codeColumns = {
  RNE: newEpisodeLabels,
  LS: legalStatusLabels,
  CIN: needLabels,
  PLACE: placementLabels,
  PLACE_PROVIDER: providerLabels,
  REC: endReasonLabels,
  REASON_PLACE_CHANGE: placementChangeLabels,
} as const satisfies Record<string, CodeSet>

/** What the rows of episodes.csv are read into, and what they are read beside. */
export type EpisodesRead = {
  readonly hasHeader: boolean
  readonly episodes: EpisodesByChild
  readonly year: ReturnYear
}

/** A row of episodes.csv; HOME_POST, where the family lives, is not kept. */
export function readEpisodeRow(row: Row, { hasHeader, episodes, year }: EpisodesRead): void {
  const { cursor } = row
  const reference = referenceIn(row)
  const startedOn = reference === null ? null : requiredDayIn(row, 'DECOM')
  if (reference === null || startedOn === null) return
  knownChild(row, reference, hasHeader)
  const code = (column: keyof typeof codeColumns) => codeIn(row, column, codeColumns[column])
  const episode: Episode = {
    startedOn,
    endedOn: dayIn(row, 'DEC'),
    newEpisodeCode: code('RNE'),
    legalStatusCode: code('LS'),
    needCode: code('CIN'),
    placementCode: code('PLACE'),
    providerCode: code('PLACE_PROVIDER'),
    endReason: code('REC'),
    changeReason: code('REASON_PLACE_CHANGE'),
    postcode: readPostcode(cursor, 'PL_POST', valueIn(row, 'PL_POST')),
    urn: valueIn(row, 'URN') || null,
    origin: originOf(cursor),
  }
  if (episode.endedOn !== null) year.noteEnd(episode.endedOn)
  if (episode.placementCode !== null) year.noteCode(row, 'PLACE', episode.placementCode)
  const earlier = episodes.get(reference)
  if (earlier === undefined) episodes.set(reference, [episode])
  else addOnce(row, earlier, episode)
}

function addOnce(row: Row, earlier: Episode[], episode: Episode): void {
  const same = earlier.find((other) => isSame(other, episode))
  if (same === undefined) earlier.push(episode)
  else
    warn(row.cursor, {
      code: 'duplicate-row',
      text: `The row repeats ${placeOf(row.cursor.collector, same.origin)}. It counts once.`,
    })
}

const compared = [
  'startedOn',
  'endedOn',
  'newEpisodeCode',
  'legalStatusCode',
  'needCode',
  'placementCode',
  'providerCode',
  'endReason',
  'changeReason',
  'postcode',
  'urn',
] as const satisfies (keyof Episode)[]

const isSame = (a: Episode, b: Episode) => compared.every((key) => a[key] === b[key])
