import { formatDay } from '../../shared/dates.ts'
import { bandText, plainFigure, shownRatio, sumFigure } from '../../shared/figures.ts'
import type { FteWorking, WeightedCaseload } from '../../shared/records/workload.ts'
import { labelInSum } from './weighted-sum.tsx'
import type { WorkingLine, WorkingProps } from './working.tsx'

/** The whole arithmetic of a weighted caseload: the sum, the FTE and where it comes from, and the place in the band. */
export function whyWeighted(weighted: WeightedCaseload): WorkingProps {
  const { total, lines, rules } = weighted
  return {
    title: `Why ${plainFigure(total)}?`,
    lines: [
      ...lines.map((line) => ({
        label: `${plainFigure(line.count)} ${labelInSum(line.label)} × ${plainFigure(line.weight)}`,
        value: sumFigure(line.product),
      })),
      { label: 'Weighted total', value: sumFigure(total), isTotal: true },
      ...placeLines(weighted),
      ...fteLines(weighted),
    ],
    notes: [...notesOf(weighted), ...rules.map(({ ruleId, text, source }) => `${ruleId}: ${text} Source: ${source}.`)],
  }
}

/** One IRO's total against the band: everybody's has no place in a band meant for one, and at 1 FTE it is said below. */
function placeLines({ totalBand, bandLimits, fte }: WeightedCaseload): WorkingLine[] {
  if (totalBand === null || fte === 1) return []
  return [{ label: `Total, band ${limitsText(bandLimits)}`, value: bandText(totalBand), isQuiet: true }]
}

function fteLines({ total, hours, fte, perFte, perFteBand, bandLimits }: WeightedCaseload): WorkingLine[] {
  const ratio = perFte !== null && perFteBand ? shownRatio(perFte, perFteBand) : null
  const division = ratio && fte !== null && { label: `${sumFigure(total)} ÷ ${sumFigure(fte)}`, value: ratio.value }
  return [
    ...(hours ? hoursLines(hours) : [fteLine('FTE in post', fte)]),
    ...(division ? [{ ...division, isQuiet: true }] : []),
    {
      label: `Per FTE, band ${limitsText(bandLimits)}`,
      value: ratio ? bandText(ratio.band) : 'no hours, no ratio',
      isTotal: true,
    },
  ]
}

/** Contracted hours and each reduction with its reason, where there is one, and the full-time equivalent they leave. */
function hoursLines({ contractedHours, reductions, netHours, fullTimeHours, fte }: FteWorking): WorkingLine[] {
  if (contractedHours === null || netHours === null) return [fteLine('FTE', null)]
  const reduced = reductions.map(({ hours, reason, untilOn }) => ({
    label: untilOn ? `${reason}, to ${formatDay(untilOn)}` : `${reason}, until further notice`,
    value: `− ${plainFigure(hours)} h`,
    isQuiet: true,
  }))
  const contracted = { label: 'Contracted hours', value: `${plainFigure(contractedHours)} h`, isQuiet: true }
  const parts = reduced.length > 0 ? [contracted, ...reduced] : []
  return [...parts, fteLine(`FTE, ${plainFigure(netHours)} of ${plainFigure(fullTimeHours)} hours`, fte)]
}

const fteLine = (label: string, fte: number | null): WorkingLine => ({
  label,
  value: fte === null ? 'not known' : sumFigure(fte),
  isQuiet: true,
})

const limitsText = ({ low, high }: WeightedCaseload['bandLimits']) => `${plainFigure(low)} to ${plainFigure(high)}`

function notesOf(weighted: WeightedCaseload): string[] {
  const { counts, dualChildWeight, shortBreaksExcluded, weightsFromOn, dualWeight, hours } = weighted
  const dual = counts.dual === 1 ? 'The dual child counts' : `The ${counts.dual} dual children each count`
  const how = dualWeight === 'sum' ? 'the sum of both weights' : 'the larger of the two weights'
  const noHours = hours !== null && hours.contractedHours === null
  return [
    counts.dual > 0 ? `${dual} ${plainFigure(dualChildWeight)}, ${how}.` : null,
    shortBreaksExcluded > 0 ? `${shortBreaksExcluded} in short breaks not counted (rule CAS-05).` : null,
    noHours ? 'No hours are known for this IRO. Enter them on the Team screen.' : null,
    weightsFromOn > firstWeights ? `Weights in force since ${formatDay(weightsFromOn)}.` : null,
  ].filter((note) => note !== null)
}

/** The published weights reach back before any record, and their day says nothing. */
const firstWeights = '2000-01-01'
