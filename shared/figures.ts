import type { BandLimits, BandPosition } from './rules/caseload.ts'

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const inColumn = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 2 })

/** A count or a weight in running text: 110, 1.5. */
export const plainFigure = (value: number): string => plain.format(value)

/** A figure of a sum, so that a column of them lines up: 63.0, 1.25. */
export const sumFigure = (value: number): string => inColumn.format(value)

/**
 * A ratio with its place against the band, both to one decimal: 106.7 and 1.7 above. A ratio outside by less than that
 * shows two, so that nothing is ever "0 above".
 */
export function shownRatio(value: number, { position, by }: BandPosition): { value: string; band: BandPosition } {
  const digits = by > 0 && by < 0.05 ? 2 : 1
  return { value: value.toFixed(digits), band: { position, by: Number(by.toFixed(digits)) } }
}

/** The words of a band, which say everything its mark does: "5 above 75 to 105", or "5 above" without limits. */
export function bandText(band: BandPosition, limits?: BandLimits): string {
  const words = band.position === 'within' ? 'within' : `${band.by} ${band.position}`
  return limits ? `${words} ${limits.low} to ${limits.high}` : words
}
