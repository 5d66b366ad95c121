import { Link } from 'react-router'
import { plainFigure } from '../../../shared/figures.ts'
import { useAppQuery } from '../../api.ts'
import { Band } from '../../ui/band.tsx'
import { WeightedSum } from '../../ui/weighted-sum.tsx'

/** Where the work goes on: the person's own weighted caseload, or everybody's, and the two screens that show it. */
export function NowOnYourList() {
  const iroId = useAppQuery('session.current', {}).data?.profile.iroId ?? null
  const weighted = useAppQuery('caseload.weighted', { iroId }).data
  return (
    <section className="card card-tint" aria-labelledby="now-on-your-list">
      <h3 id="now-on-your-list">{iroId ? 'Your caseload now' : 'Everybody’s caseload now'}</h3>
      {weighted && (
        <>
          <p>
            <WeightedSum lines={weighted.lines} />
          </p>
          <p className="big-figure">{plainFigure(weighted.total)}</p>
          {weighted.totalBand && <Band band={weighted.totalBand} limits={weighted.bandLimits} />}
        </>
      )}
      <p className="row row-wide import-links">
        <Link className="link" to="/">
          Today
        </Link>
        <Link className="link" to="/caseload">
          Caseload
        </Link>
      </p>
    </section>
  )
}
