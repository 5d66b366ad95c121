import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { ImportedChild, ImportedPeriodOfCare, Origin } from '../../../shared/records/imported-child.ts'
import { grouped } from '../../data/grouped.ts'
import { endReasonCode, needCode } from '../code-spellings.ts'
import { type Collector, childOf, originOf, type Problem, warnAt } from '../collector.ts'
import { type Links, link, referenceIn } from './links.ts'
import { byDay, codeIn, dayIn, idIn, type Row, requiredDayIn, valueIn, warnIfFuture } from './row.ts'
import { newEpisodeCode } from './spellings.ts'

/** A row of ssd_cla_episodes; `claId` is the source's number of the whole period of care. */
export type Episode = {
  readonly child: ImportedChild
  readonly claId: string | null
  readonly startedOn: IsoDate
  readonly endedOn: IsoDate | null
  /** As in the SSDA903: S starts care, X1 in `endReason` goes on. */
  readonly startReason: string | null
  readonly endReason: string | null
  readonly enteredOn: IsoDate | null
  readonly needCode: string | null
  readonly placementId: string | null
  readonly origin: Origin
}

/** Reads a row of ssd_cla_episodes; periods of care are made of them once all are read. */
export function readEpisodeRow(row: Row, episodes: Episode[]): void {
  const { cursor } = row
  const reference = referenceIn(row, 'clae_person_id')
  const startedOn = reference === null ? null : requiredDayIn(row, 'clae_cla_episode_start_date')
  if (reference === null || startedOn === null) return
  warnIfFuture(row, 'clae_cla_episode_start_date', startedOn)
  const child = childOf(cursor, reference)
  noteIroContact(child, { on: dayIn(row, 'clae_cla_last_iro_contact_date'), origin: originOf(cursor) })
  const reason = valueIn(row, 'clae_cla_episode_start_reason')
  episodes.push({
    child,
    claId: idIn(row, 'clae_cla_id'),
    startedOn,
    endedOn: dayIn(row, 'clae_cla_episode_ceased_date', 'clae_cla_episode_ceased'),
    startReason: reason === '' ? null : codeIn(row, 'clae_cla_episode_start_reason', newEpisodeCode),
    endReason: codeIn(row, 'clae_cla_episode_ceased_reason', endReasonCode),
    enteredOn: dayIn(row, 'clae_entered_care_date'),
    needCode: codeIn(row, 'clae_cla_primary_need_code', needCode),
    placementId: idIn(row, 'clae_cla_placement_id'),
    origin: originOf(cursor),
  })
}

/** Every episode of a child may say when the IRO was last in contact: the latest of them is. */
function noteIroContact(
  child: ImportedChild,
  { on, origin }: { readonly on: IsoDate | null; readonly origin: Origin },
) {
  if (on === null) return
  const known = child.sourceDetails.find(({ field }) => field === 'lastIroContactOn')
  if (known === undefined) child.sourceDetails.push({ field: 'lastIroContactOn', value: on, origin })
  else if (known.value < on) Object.assign(known, { value: on, origin })
}

/** Puts episodes together to periods of care by the source's number of the period, and enters them for joining. */
export function addPeriods(collector: Collector, episodes: readonly Episode[], links: Links): void {
  for (const own of grouped(episodes, ({ child }) => child).values())
    for (const run of runsOf(own)) {
      const [first] = run
      if (first === undefined) continue
      const period = addPeriod(collector, first.child, run)
      for (const { claId } of run) if (claId !== null) link(links.periods, claId, { child: first.child, fact: period })
    }
  for (const { child } of episodes) child.periodsOfCare.sort((a, b) => byDay(a.startedOn, b.startedOn))
}

/** Episodes with one number are one run; those without are parted where care ended or began. */
function runsOf(episodes: readonly Episode[]): Episode[][] {
  const ordered = episodes.toSorted((a, b) => byDay(a.startedOn, b.startedOn))
  const numbered = ordered.filter(({ claId }) => claId !== null)
  const runs = [...grouped(numbered, ({ claId }) => claId).values()]
  let current: Episode[] = []
  for (const episode of ordered.filter(({ claId }) => claId === null)) {
    const last = current.at(-1)
    if (last === undefined || episode.startReason === 'S' || endsCare(last)) {
      current = []
      runs.push(current)
    }
    current.push(episode)
  }
  return runs
}

const endsCare = ({ endedOn, endReason }: Episode): boolean =>
  endedOn !== null && endReason !== null && endReason !== 'X1'

function addPeriod(collector: Collector, child: ImportedChild, run: readonly Episode[]): ImportedPeriodOfCare {
  const startedOn = startOf(collector, run)
  const same = child.periodsOfCare.find((period) => period.startedOn === startedOn)
  const [first] = run
  if (same !== undefined && first !== undefined) {
    say(collector, first, {
      code: 'conflicting-row',
      column: 'clae_cla_id',
      text: `Another period of care of this child, with another number, starts the same day (row ${same.origin.row}). They were taken as one; correct clae_cla_id in the source.`,
    })
    return same
  }
  const period = newPeriod(collector, startedOn, run)
  child.periodsOfCare.push(period)
  return period
}

/** The day the child came into care: said outright where the extract goes back less far than the care does. */
function startOf(collector: Collector, run: readonly Episode[]): IsoDate {
  const [first] = run
  if (first === undefined) throw new Error('a run holds an episode')
  const entered = run.map(({ enteredOn }) => enteredOn).find((day) => day !== null) ?? null
  if (entered !== null && entered <= first.startedOn) return entered
  if (entered !== null)
    say(collector, first, {
      code: 'start-assumed',
      column: 'clae_entered_care_date',
      text: `Care is said to have started on ${formatDay(entered)}, but an episode of it started on ${formatDay(first.startedOn)}. The earlier day was used; correct the source.`,
    })
  else if (first.startReason !== 'S')
    say(collector, first, {
      code: 'start-assumed',
      column: 'clae_entered_care_date',
      text: `Nothing says when this period of care started. It was counted from its earliest episode, ${formatDay(first.startedOn)}; check the day.`,
    })
  return first.startedOn
}

function newPeriod(collector: Collector, startedOn: IsoDate, run: readonly Episode[]): ImportedPeriodOfCare {
  const last = run.findLast(({ endedOn }) => endedOn === null) ?? run.at(-1)
  const first = run[0]
  if (first === undefined || last === undefined) throw new Error('a run holds an episode')
  const endedOn = endOf(collector, last)
  return {
    startedOn,
    endedOn,
    endReason: endedOn === null ? null : last.endReason,
    needCode: first.needCode,
    legalStatuses: [],
    placements: [],
    permanencePlan: null,
    origin: first.origin,
  }
}

/** When care ended by its last episode; null while it goes on, which every doubt is settled towards. */
function endOf(collector: Collector, last: Episode): IsoDate | null {
  const { startedOn, endedOn, endReason } = last
  const doubt = (code: string, column: string, text: string) => {
    say(collector, last, { code, column, text })
    return null
  }
  if (endedOn === null && endReason !== null && endReason !== 'X1')
    return doubt(
      'missing-end-date',
      'clae_cla_episode_ceased_date',
      `There is a reason why care ended (${endReason}) but no date. The child was kept as looked after until one is given.`,
    )
  if (endedOn === null) return null
  if (endedOn < startedOn)
    return doubt(
      'end-before-start',
      'clae_cla_episode_ceased_date',
      `The episode ends on ${formatDay(endedOn)}, before it starts on ${formatDay(startedOn)}. The end was not used; correct it in the source.`,
    )
  if (endReason === 'X1')
    return doubt(
      'no-next-episode',
      'clae_cla_episode_ceased_reason',
      'The reason X1 says that another episode follows, but the file has none. The child was kept as looked after.',
    )
  if (endReason === null)
    say(collector, last, {
      code: 'missing-end-reason',
      column: 'clae_cla_episode_ceased_reason',
      text: `The last episode ended on ${formatDay(endedOn)} with no reason. Care was taken to have ended then.`,
    })
  return endedOn
}

function say(collector: Collector, { origin, child }: Episode, problem: Problem): void {
  warnAt(collector, { origin, reference: child.reference }, problem)
}
