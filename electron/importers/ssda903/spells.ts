import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { type Collector, type Problem, warnAt } from '../collector.ts'
import type { Episode } from './episodes.ts'
import { placeOf } from './row.ts'

/** An episode with the end it is taken to have: its own, or where that is missing the start of the next. */
export type DatedEpisode = Episode & { readonly untilOn: IsoDate | null }

/** The episodes of one period of care, in order; `endedOn` and `endReason` are null while care goes on. */
export type Spell = {
  readonly episodes: DatedEpisode[]
  readonly endedOn: IsoDate | null
  readonly endReason: string | null
}

/** The child whose episodes are put in order, and where warnings go. */
export type Told = { readonly collector: Collector; readonly reference: string }

/**
 * Splits a child's episodes into periods of care. A period starts at an episode with RNE = S and ends at the first
 * reason for ending that is not X1. Where the extract lacks either, the earliest known episode starts it, and care is
 * taken to go on: a child stays on the list until someone says otherwise. Every assumption has a warning.
 */
export function spellsOf(told: Told, episodes: readonly Episode[]): Spell[] {
  const ordered = episodes.toSorted(byStart)
  const spells: Spell[] = []
  let current: DatedEpisode[] = []
  const close = (endedOn: IsoDate | null, endReason: string | null) => {
    if (current.length > 0) spells.push({ episodes: current, endedOn, endReason })
    current = []
  }
  for (const [index, episode] of ordered.entries()) {
    const next = ordered[index + 1]
    if (episode.newEpisodeCode === 'S' && current.length > 0) {
      noteUnended(told, episode)
      close(current.at(-1)?.untilOn ?? episode.startedOn, null)
    }
    if (episode.newEpisodeCode !== 'S' && current.length === 0) noteUnstarted(told, episode)
    const dated = { ...episode, untilOn: endOf(told, episode, next) }
    current.push(dated)
    if (endsCare(told, dated, next)) close(dated.untilOn, dated.endReason)
  }
  close(null, null)
  return spells
}

/** By start; on one day the episode that starts care comes first, then the rows as they stand in the file. */
function byStart(a: Episode, b: Episode): number {
  if (a.startedOn !== b.startedOn) return a.startedOn < b.startedOn ? -1 : 1
  return Number(b.newEpisodeCode === 'S') - Number(a.newEpisodeCode === 'S') || a.origin.row - b.origin.row
}

/** Whether care ended with this episode. A reason without a day does not end it. */
function endsCare(told: Told, episode: DatedEpisode, next: Episode | undefined): boolean {
  const { endReason, endedOn, untilOn } = episode
  if (endReason === 'X1') return false
  if (endReason !== null && untilOn !== null) return true
  if (endReason !== null) {
    say(told, episode, {
      code: 'missing-end-date',
      column: 'DEC',
      text: `Care ended (REC ${endReason}) but there is no DEC. The child was kept as looked after until a date is given.`,
    })
    return false
  }
  if (endedOn === null || next?.startedOn === untilOn) return false
  say(told, episode, {
    code: 'missing-end-reason',
    column: 'REC',
    text: `The episode ended on ${formatDay(endedOn)} with no REC. Care was taken to have ended then.`,
  })
  return true
}

/** The end of an episode, held to the start of the next and never before its own start. */
function endOf(told: Told, episode: Episode, next: Episode | undefined): IsoDate | null {
  const { startedOn, endedOn, endReason } = episode
  if (endedOn !== null && endedOn < startedOn) {
    say(told, episode, {
      code: 'end-before-start',
      column: 'DEC',
      text: `DEC, ${formatDay(endedOn)}, is before DECOM, ${formatDay(startedOn)}. DEC was not used.`,
    })
    return next?.startedOn ?? null
  }
  if (endedOn === null) {
    if (next !== undefined) noteEndAssumed(told, episode, next)
    else if (endReason === 'X1') noteNoNext(told, episode)
    return next?.startedOn ?? null
  }
  if (next !== undefined && endedOn > next.startedOn) {
    say(told, episode, {
      code: 'episodes-overlap',
      column: 'DEC',
      text: `The episode ends on ${formatDay(endedOn)}, after the next starts (${placeOf(told.collector, next.origin)}, ${formatDay(next.startedOn)}). It was taken to end when the next starts.`,
    })
    return next.startedOn
  }
  if (endReason === 'X1' && next === undefined) noteNoNext(told, episode)
  else if (endReason === 'X1' && next !== undefined && endedOn < next.startedOn) noteGap(told, episode, next)
  return endedOn
}

function noteEndAssumed(told: Told, episode: Episode, next: Episode): void {
  say(told, episode, {
    code: 'missing-end-date',
    column: 'DEC',
    text: `There is no DEC, but another episode follows (${placeOf(told.collector, next.origin)}). This one was taken to end when that starts, ${formatDay(next.startedOn)}.`,
  })
}

function noteNoNext(told: Told, episode: Episode): void {
  say(told, episode, {
    code: 'no-next-episode',
    column: 'REC',
    text: 'REC X1 says that another episode follows, but the file has none. The child was kept as looked after.',
  })
}

function noteGap(told: Told, episode: Episode, next: Episode): void {
  say(told, episode, {
    code: 'episode-gap',
    column: 'DEC',
    text: `REC X1 says that the next episode starts the same day, but it starts on ${formatDay(next.startedOn)} (${placeOf(told.collector, next.origin)}). Care was taken to have gone on.`,
  })
}

function noteUnstarted(told: Told, episode: Episode): void {
  say(told, episode, {
    code: 'start-assumed',
    column: 'RNE',
    text: `No episode with RNE S says when this period of care started. It was counted from the earliest episode, ${formatDay(episode.startedOn)}.`,
  })
}

function noteUnended(told: Told, episode: Episode): void {
  say(told, episode, {
    code: 'care-not-ended',
    column: 'RNE',
    text: 'A period of care starts here (RNE S) although no row ends the one before. The earlier one was ended at its last episode.',
  })
}

function say({ collector, reference }: Told, { origin }: Episode, problem: Problem): void {
  warnAt(collector, { origin, reference }, problem)
}
