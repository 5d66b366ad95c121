import type { ReactNode } from 'react'
import { bandText } from '../../shared/figures.ts'
import type { BandLimits, BandPosition } from '../../shared/rules/caseload.ts'

const shapes: Readonly<Record<BandPosition['position'], ReactNode>> = {
  below: (
    <>
      <path d="M1 4h14M1 9h14" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      <circle cx="8" cy="13.4" r="2.3" fill="currentColor" />
    </>
  ),
  within: (
    <>
      <path d="M1 3h14M1 13h14" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      <circle cx="8" cy="8" r="2.5" fill="currentColor" />
    </>
  ),
  above: (
    <>
      <path d="M1 7h14M1 12h14" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      <circle cx="8" cy="2.6" r="2.3" fill="currentColor" />
    </>
  ),
}

/**
 * Where a caseload stands: "5 above 75 to 105", or "5 above" without limits. A null band is one that cannot be worked
 * out because there are no hours to divide by, and says so rather than showing nothing.
 */
export function Band({ band, limits }: { band: BandPosition | null; limits?: BandLimits }) {
  if (band === null) return <span className="quiet">no hours, no ratio</span>
  return (
    <span className={`band band-${band.position}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        {shapes[band.position]}
      </svg>
      <span>{bandText(band, limits)}</span>
    </span>
  )
}
