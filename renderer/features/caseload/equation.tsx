import { Fragment } from 'react'
import { plainFigure, shownRatio } from '../../../shared/figures.ts'
import type { WeightedCaseload } from '../../../shared/records/workload.ts'
import { Band } from '../../ui/band.tsx'

type EquationProps = { weighted: WeightedCaseload; isWhyOpen: boolean; onWhy: () => void }

/** The weighted caseload as the sum it is, with its place against the band; lines without weight are left out. */
export function Equation({ weighted, isWhyOpen, onWhy }: EquationProps) {
  const { lines, total, totalBand, fte, perFte, perFteBand, bandLimits } = weighted
  const ratio = perFte !== null && perFteBand ? shownRatio(perFte, perFteBand) : null
  const isDivided = fte !== 1
  return (
    <section className="strip" aria-label="Weighted caseload">
      <div className="equation">
        {lines
          .filter(({ product }) => product !== 0)
          .map((line, index) => (
            <Fragment key={line.label}>
              {index > 0 && <span className="quiet">{line.product < 0 ? '−' : '+'}</span>}
              <span>
                {plainFigure(line.count)} <small>{line.label.toLowerCase()}</small> ×{' '}
                {plainFigure(Math.abs(line.weight))} = <b>{plainFigure(Math.abs(line.product))}</b>
              </span>
            </Fragment>
          ))}
        <span className="quiet">=</span>
        <button type="button" className="figure-button equation-total" aria-expanded={isWhyOpen} onClick={onWhy}>
          {plainFigure(total)}
        </button>
        {isDivided && (
          <span>
            <span className="quiet">÷</span> {fte === null ? 'FTE not known' : `${plainFigure(fte)} FTE`}{' '}
            <span className="quiet">=</span> <b>{ratio?.value ?? '–'}</b>
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
