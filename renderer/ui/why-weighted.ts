import { formatDay } from '../../shared/dates.ts'
import { bandText, plainFigure, shownRatio, sumFigure } from '../../shared/figures.ts'
import type { FteWorking, WeightedCaseload } from '../../shared/records/workload.ts'
import type { WorkingLine, WorkingProps } from './working.tsx'

/** The whole arithmetic of a weighted caseload: the sum, the FTE and where it comes from, and the place in the band. */
export function whyWeighted(weighted: WeightedCaseload): WorkingProps {
  const { total, lines, rules } = weighted
  return {
    title: `Why ${plainFigure(total)}?`,
    lines: [
      ...lines.map((line) => ({
        label: `${plainFigure(line.count)} ${labelOf(line.label)} × ${plainFigure(line.weight)}`,
        value: sumFigure(line.product),
      })),
      { label: 'Weighted total', value: sumFigure(total), isTotal: true },
      ...placeLines(weighted),
      ...fteLines(weighted),
    ],
    notes: notesOf(weighted),
    source: rules.map(({ ruleId, source }) => `rule ${ruleId}, ${source}`).join('. '),
  }
}

// "HSB" keeps its capitals in a line of the sum.
const labelOf = (label: string) => (label === label.toUpperCase() ? label : label.toLowerCase())

/** One IRO's total against the band; everybody's total has no place in a band meant for one. */
function placeLines({ totalBand, bandLimits }: WeightedCaseload): WorkingLine[] {
  if (totalBand === null) return []
  const limits = `${plainFigure(bandLimits.low)} to ${plainFigure(bandLimits.high)}`
  return [{ label: `The total against ${limits}`, value: bandText(totalBand), isQuiet: true }]
}

function fteLines({ total, totalBand, hours, fte, perFte, perFteBand, bandLimits }: WeightedCaseload): WorkingLine[] {
  const ratio = perFte !== null && perFteBand ? shownRatio(perFte, perFteBand) : null
  const limits = `${plainFigure(bandLimits.low)} to ${plainFigure(bandLimits.high)}`
  return [
    ...(hours ? hoursLines(hours) : []),
    {
      label: totalBand ? 'Full-time equivalent' : 'Full-time equivalent in post',
      value: fte === null ? 'not known' : sumFigure(fte),
      isQuiet: true,
    },
    ...(ratio && fte !== null
      ? [{ label: `${sumFigure(total)} ÷ ${sumFigure(fte)}`, value: ratio.value, isQuiet: true }]
      : []),
    {
      label: `Per FTE against ${limits}`,
      value: ratio ? bandText(ratio.band) : 'no hours, no ratio',
      isTotal: true,
    },
  ]
}

/** Contracted hours, each reduction with its reason, and what is left of a full-time week. */
function hoursLines({ contractedHours, reductions, netHours, fullTimeHours }: FteWorking): WorkingLine[] {
  if (contractedHours === null || netHours === null) return []
  const reduced = reductions.map(({ hours, reason, untilOn }) => ({
    label: untilOn ? `${reason}, to ${formatDay(untilOn)}` : `${reason}, until further notice`,
    value: `− ${plainFigure(hours)} h`,
    isQuiet: true,
  }))
  return [
    { label: 'Contracted hours a week', value: `${plainFigure(contractedHours)} h`, isQuiet: true },
    ...reduced,
    {
      label: `${plainFigure(netHours)} of ${plainFigure(fullTimeHours)} hours`,
      value: '',
      isQuiet: true,
    },
  ]
}

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
    'The band is inclusive and for one full-time IRO.',
  ].filter((note) => note !== null)
}

/** The published weights reach back before any record, and their day says nothing. */
const firstWeights = '2000-01-01'
