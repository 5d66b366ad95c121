import { Fragment } from 'react'
import { plainFigure } from '../../shared/figures.ts'
import type { WeightedCaseload } from '../../shared/records/workload.ts'

/**
 * The lines of a weighted caseload as one sum: "42 looked after × 1.5 = 63 + 47 child protection × 1 = 47". Lines
 * without weight are left out; a line that is taken away is written with a minus.
 */
export function WeightedSum({ lines }: Pick<WeightedCaseload, 'lines'>) {
  return lines
    .filter(({ product }) => product !== 0)
    .map(({ label, count, weight, product }, index) => (
      <Fragment key={label}>
        {index > 0 && <span className="sum-sign"> {product < 0 ? '−' : '+'} </span>}
        <span className="nowrap">
          {plainFigure(count)} <small>{labelInSum(label)}</small> × {plainFigure(Math.abs(weight))} ={' '}
          <b>{plainFigure(Math.abs(product))}</b>
        </span>
      </Fragment>
    ))
}

/** A list's name in the middle of a sum: "looked after", but "HSB" keeps its capitals. */
export const labelInSum = (label: string): string => (label === label.toUpperCase() ? label : label.toLowerCase())
