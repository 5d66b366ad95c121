import { Fragment } from 'react'
import { plainFigure, sumFigure } from '../../../shared/figures.ts'
import type { CaseloadAfter as After } from '../../../shared/records/import.ts'
import { useAppQuery } from '../../api.ts'
import { Band } from '../../ui/band.tsx'
import { counted } from './import-words.ts'

/** The person's weighted caseload as it would be, with its arithmetic; says how it comes about where they have none yet. */
export function CaseloadAfter({ caseload }: { caseload: After | null }) {
  const role = useAppQuery('session.current', {}).data?.profile.role
  return (
    <section className="card card-tint" aria-labelledby="caseload-after">
      <h3 id="caseload-after">Your caseload after this import</h3>
      {caseload ? (
        <Sum caseload={caseload} />
      ) : (
        <p className="quiet">
          The files do not say who the IRO is. Once they are kept, you choose{' '}
          {role === 'iro' ? 'which children are yours' : 'who each child is given to'}.
        </p>
      )}
    </section>
  )
}

function Sum({ caseload }: { caseload: After }) {
  const { lines, before, after, band, bandLimits, withoutIro } = caseload
  return (
    <>
      <dl className="working-lines">
        {lines
          .filter(({ product }) => product !== 0)
          .map(({ label, count, weight, product }) => (
            <Fragment key={label}>
              <dt>
                {plainFigure(count)} {label.toLowerCase()} × {plainFigure(weight)}
              </dt>
              <dd>{sumFigure(product)}</dd>
            </Fragment>
          ))}
        <dt className="working-total">{before === after ? 'As it is now' : `${plainFigure(before)} becomes`}</dt>
        <dd className="working-total">{sumFigure(after)}</dd>
      </dl>
      <Band band={band} limits={bandLimits} />
      {withoutIro > 0 && (
        <p className="meta quiet">
          {counted(withoutIro, 'child with an open case has', 'children with an open case have')} no IRO, and{' '}
          {withoutIro === 1 ? 'is' : 'are'} not counted as yours.
        </p>
      )}
    </>
  )
}
