import { formatDay, formatDayShort } from '../../../shared/dates.ts'
import { plainFigure } from '../../../shared/figures.ts'
import type { FteWorking, TeamRow, TeamWorkload } from '../../../shared/records/workload.ts'

/** One line of the team's table: an IRO, or the children nobody has been appointed for (`iro` null). */
export type TeamLine = {
  key: string
  name: string
  /** What stands under the name: reductions, a first or last day. */
  note: string
  iro: TeamRow | null
  figures: NonNullable<TeamWorkload['unallocated']>
}

/** The key of the line of children without an IRO. */
export const UNALLOCATED = 'unallocated'

/** The lines of the table: the IROs by name, then the children without one. */
export function teamLines({ rows, unallocated, asOf }: TeamWorkload): TeamLine[] {
  const lines: TeamLine[] = rows.map((iro) => ({
    key: iro.iroId,
    name: iro.name,
    note: noteOf(iro, asOf),
    iro,
    figures: iro,
  }))
  if (unallocated)
    lines.push({ key: UNALLOCATED, name: 'No IRO yet', note: 'To be appointed', iro: null, figures: unallocated })
  return lines
}

function noteOf({ startedOn, endedOn, isInPost, hours }: TeamRow, asOf: string): string {
  if (startedOn > asOf) return `Starts ${formatDay(startedOn)}`
  if (!isInPost && endedOn) return `Left ${formatDay(endedOn)}`
  return [reductionsText(hours), endedOn && `Last day ${formatDay(endedOn)}`].filter(Boolean).join('. ')
}

/** "1.0 less 0.5 induction to Fri 29 Jan", or "Sick leave since Mon 2 Nov" when nothing is left of the week. */
function reductionsText({ contractedHours, reductions, netHours, fullTimeHours }: FteWorking): string {
  const [first] = reductions
  if (contractedHours === null) return 'No hours known'
  if (!first) return ''
  if (netHours === 0) return `${first.reason} since ${short(first.fromOn)}`
  const parts = reductions.map(({ hours, reason, untilOn }) => {
    const fte = plainFigure(hours / fullTimeHours)
    return `less ${fte} ${reason.toLowerCase()}${untilOn ? ` to ${short(untilOn)}` : ''}`
  })
  return `${(contractedHours / fullTimeHours).toFixed(1)} ${parts.join(', ')}`
}

const short = (day: TeamRow['startedOn']): string => `${formatDay(day).slice(0, 3)} ${formatDayShort(day)}`
