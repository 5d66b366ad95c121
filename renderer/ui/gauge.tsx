import type { BandLimits, BandPosition } from '../../shared/rules/caseload.ts'

type GaugeProps = {
  value: number
  /** Sets the colour of the bar; null draws it grey, for a caseload with no hours to divide by. */
  position: BandPosition['position'] | null
  limits: BandLimits
  /** The right-hand end of the scale. */
  max: number
  /** A second figure shown as a diamond on the bar, such as the caseload per full-time equivalent. */
  marker?: number
  /** One line high, with no scale beneath, for a cell in a table. */
  isCompact?: boolean
}

/** A caseload as a bar against the recommended band. The figures beside it carry the meaning; this is the picture. */
export function Gauge({ value, position, limits, max, marker, isCompact = false }: GaugeProps) {
  const at = (figure: number) => `${Math.min(100, Math.max(0, (figure / max) * 100))}%`
  const width = `${((limits.high - limits.low) / max) * 100}%`
  const label = `${value} on a scale of 0 to ${max}, band ${limits.low} to ${limits.high}`
  return (
    <div className={isCompact ? 'gauge gauge-compact' : 'gauge'} role="img" aria-label={label}>
      <div className="gauge-track">
        <div className="gauge-band" style={{ left: at(limits.low), width }} />
        <div className={`gauge-fill ${position ? `gauge-${position}` : ''}`} style={{ width: at(value) }} />
        {marker !== undefined && <div className="gauge-marker" style={{ left: at(marker) }} />}
      </div>
      {!isCompact && (
        <div className="gauge-scale">
          {[0, limits.low, limits.high, max].map((figure) => (
            <span key={figure} style={{ left: at(figure) }}>
              {figure}
            </span>
          ))}
        </div>
      )}
    </div>
  )
}
