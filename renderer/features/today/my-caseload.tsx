import { plainFigure, shownRatio } from '../../../shared/figures.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import type { WeightedCaseload } from '../../../shared/records/workload.ts'
import { useAppQuery } from '../../api.ts'
import { Band } from '../../ui/band.tsx'
import { Gauge } from '../../ui/gauge.tsx'
import { whyWeighted } from '../../ui/why-weighted.ts'
import { FigureButton } from '../../ui/working.tsx'

/** The weighted caseload of one IRO, or of everybody for each full-time IRO, against the band. */
export function MyCaseload({ iroId, title }: { iroId: IroId | null; title: string }) {
  const weighted = useAppQuery('caseload.weighted', { iroId }).data
  return (
    <section aria-labelledby="my-caseload">
      <div className="section-head">
        <h2 id="my-caseload">{title}</h2>
        {weighted && (
          <span className="today-working">
            <FigureButton working={() => whyWeighted(weighted)}>Show working</FigureButton>
          </span>
        )}
      </div>
      {weighted && <Figures weighted={weighted} />}
    </section>
  )
}

function Figures({ weighted }: { weighted: WeightedCaseload }) {
  const { total, totalBand, perFte, perFteBand, fte, bandLimits, lines } = weighted
  const ratio = perFte !== null && perFteBand ? shownRatio(perFte, perFteBand) : null
  // One IRO's total stands against the band; everybody's only makes sense for each full-time IRO.
  const shown = totalBand ? { value: total, band: totalBand } : { value: perFte ?? 0, band: ratio?.band ?? null }
  const counted = lines
    .filter(({ product }) => product !== 0)
    .map(
      (line) =>
        `${plainFigure(line.count)} ${line.label.toLowerCase()} × ${plainFigure(line.weight)} = ${plainFigure(line.product)}`,
    )
    .join(', plus ')
  return (
    <>
      <div className="row row-baseline row-wrap">
        <span className="big-figure">{totalBand ? plainFigure(total) : (ratio?.value ?? '–')}</span>
        <Band band={shown.band} limits={bandLimits} />
      </div>
      <Gauge
        value={shown.value}
        position={shown.band?.position ?? null}
        limits={bandLimits}
        max={Math.max(130, Math.ceil(shown.value / 10) * 10)}
      />
      <p className="meta quiet">{counted === '' ? 'No case with a weight.' : `${counted}.`}</p>
      {(ratio !== null || total > 0) && fte !== 1 && (
        <p className="meta quiet">
          {plainFigure(total)} ÷ {fte === null ? 'FTE not known' : `${plainFigure(fte)} FTE`} = {ratio?.value ?? '–'}{' '}
          for each full-time IRO
        </p>
      )}
    </>
  )
}
