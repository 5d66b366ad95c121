import { formatDay } from '../../shared/dates.ts'
import { bandText, plainFigure, shownRatio, sumFigure } from '../../shared/figures.ts'
import type { AskedList } from '../../shared/records/list-export.ts'
import type { CaseCounts, TeamRow, TeamWorkload } from '../../shared/records/workload.ts'
import type { Ask } from './ask.ts'
import { countCell } from './list-cells.ts'
import { type Cell, chosenRows, type ListColumn, type ListContent } from './list-document.ts'

/** One line of the table: an IRO, the children without one, or the whole team. */
type TeamLine = {
  readonly key: string
  readonly name: string
  readonly iro: TeamRow | null
  readonly fte: number | null
  readonly ratio: Pick<TeamRow, 'perFte' | 'perFteBand'> | null
  readonly figures: Pick<TeamRow, 'counts' | 'weighted' | 'overdue' | 'dueIn13Weeks'>
}

/** Who carries how much, with the whole team at the foot. Names IROs and no children. */
export async function teamContent(
  ask: Ask,
  asked: Extract<AskedList, { name: 'team' }>,
): Promise<ListContent<TeamLine>> {
  const team = await ask('workload.team', asked.input)
  const { totals, bandLimits } = team
  const total: TeamLine = { key: 'team', name: 'Team', iro: null, fte: totals.fte, ratio: totals, figures: totals }
  const band = `The band is ${bandLimits.low} to ${bandLimits.high} for one full-time IRO.`
  return {
    scope: '',
    columns,
    groups: [{ heading: null, lines: chosenRows(linesOf(team), ({ key }) => key, asked.keys) }],
    totals: total,
    childrenOf: () => [],
    nouns: ['row', 'rows'],
    about: asked.about,
    figures: [{ heading: 'Weighted caseload', text: `${teamSum(team)} ${band}` }],
  }
}

function linesOf({ rows, unallocated }: TeamWorkload): TeamLine[] {
  const lines = rows.map((iro): TeamLine => {
    const { iroId: key, name } = iro
    return { key, name, iro, fte: iro.hours.fte, ratio: iro, figures: iro }
  })
  if (unallocated === null) return lines
  return [...lines, { key: 'unallocated', name: 'No IRO yet', iro: null, fte: null, ratio: null, figures: unallocated }]
}

/** "842.5 in all ÷ 8.2 FTE in post = 102.7." */
function teamSum({ totals: { weighted, fte, perFte, perFteBand } }: TeamWorkload): string {
  const sum = `${plainFigure(weighted)} in all ÷ ${plainFigure(fte)} FTE in post`
  if (perFte === null || perFteBand === null) return `${sum}: no hours to divide by.`
  const ratio = shownRatio(perFte, perFteBand)
  return `${sum} = ${ratio.value}, ${ratio.band.position === 'within' ? 'within the band' : bandText(ratio.band)}.`
}

const columns: readonly ListColumn<TeamLine>[] = [
  { header: 'IRO', width: 28, cell: ({ name }) => name },
  {
    header: 'FTE',
    width: 8,
    cell: ({ fte }) => (fte === null ? null : { figure: fte, text: sumFigure(fte) }),
    isNumber: true,
  },
  { header: 'Hours a week', width: 13, cell: ({ iro }) => iro?.hours.netHours ?? null, isNumber: true, only: 'file' },
  {
    header: 'Contracted hours',
    width: 16,
    cell: ({ iro }) => iro?.hours.contractedHours ?? null,
    isNumber: true,
    only: 'file',
  },
  { header: 'Hours to note', width: 30, cell: hoursToNote },
  count('Children', ({ children }) => children),
  count('Looked after', ({ lookedAfter }) => lookedAfter),
  count('Child protection', ({ childProtection }) => childProtection),
  count('Dual', ({ dual }) => dual),
  count('HSB', ({ hsb }) => hsb),
  { ...count('Short breaks', ({ shortBreaks }) => shortBreaks), only: 'file' },
  { ...count('Awaiting conference', ({ awaitingConference }) => awaitingConference), only: 'file' },
  { header: 'Weighted', width: 12, cell: ({ figures }) => figures.weighted, isNumber: true },
  { header: 'Per FTE', width: 11, cell: perFteCell, isNumber: true },
  { header: 'Band, per FTE', width: 16, cell: bandCell },
  { header: 'Due in 13 weeks', width: 12, cell: ({ figures }) => countCell(figures.dueIn13Weeks), isNumber: true },
  { header: 'Overdue', width: 12, cell: ({ figures }) => countCell(figures.overdue), isNumber: true },
]

function count(header: string, take: (counts: CaseCounts) => number): ListColumn<TeamLine> {
  return { header, width: 11, cell: ({ figures }) => countCell(take(figures.counts)), isNumber: true }
}

function hoursToNote({ iro }: TeamLine): Cell {
  if (iro === null) return null
  const { hours, endedOn } = iro
  if (hours.contractedHours === null) return 'No hours known'
  const reductions = hours.reductions.map(({ hours: less, reason, untilOn }) => {
    const until = untilOn === null ? 'until further notice' : `to ${formatDay(untilOn)}`
    return `${plainFigure(less)} hours less, ${reason}, ${until}`
  })
  return [...reductions, ...(endedOn === null ? [] : [`Last day ${formatDay(endedOn)}`])].join('; ') || null
}

function perFteCell({ ratio }: TeamLine): Cell {
  if (ratio === null || ratio.perFte === null || ratio.perFteBand === null) return null
  const { value } = shownRatio(ratio.perFte, ratio.perFteBand)
  return { figure: Number(value), text: value }
}

function bandCell({ ratio }: TeamLine): Cell {
  if (ratio === null) return null
  const { perFte, perFteBand } = ratio
  return perFte === null || perFteBand === null ? 'no ratio' : bandText(shownRatio(perFte, perFteBand).band)
}
