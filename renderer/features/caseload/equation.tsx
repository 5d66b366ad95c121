import { plainFigure, shownRatio } from '../../../shared/figures.ts'
import type { WeightedCaseload } from '../../../shared/records/workload.ts'
import { Band } from '../../ui/band.tsx'
import { WeightedSum } from '../../ui/weighted-sum.tsx'

type EquationProps = { weighted: WeightedCaseload; isWhyOpen: boolean; onWhy: () => void }

/** The weighted caseload as the sum it is, with its place against the band; the total opens its working. */
export function Equation({ weighted, isWhyOpen, onWhy }: EquationProps) {
  const { lines, total, totalBand, fte, perFte, perFteBand, bandLimits } = weighted
  const ratio = perFte !== null && perFteBand ? shownRatio(perFte, perFteBand) : null
  const isDivided = fte !== 1
  return (
    <section className="strip" aria-label="Weighted caseload">
      <div className="equation">
        <WeightedSum lines={lines} />
        <span className="sum-sign"> = </span>
        <button type="button" className="figure-button total" aria-expanded={isWhyOpen} onClick={onWhy}>
          {plainFigure(total)}
        </button>
        {isDivided && (
          <span className="nowrap">
            <span className="sum-sign"> ÷ </span>
            {fte === null ? 'FTE not known' : `${plainFigure(fte)} FTE`}
            <span className="sum-sign"> = </span>
            <b>{ratio?.value ?? '–'}</b>
          </span>
        )}
      </div>
      <div className="strip-end">
        {totalBand && (
          <span>
            {isDivided && <span className="quiet">Total </span>}
            <Band band={totalBand} limits={bandLimits} />
          </span>
        )}
        {(isDivided || !totalBand) && (
          <span>
            <span className="quiet">Per FTE </span>
            <Band band={ratio?.band ?? null} {...(totalBand ? {} : { limits: bandLimits })} />
          </span>
        )}
      </div>
    </section>
  )
}
