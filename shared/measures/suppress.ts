/** Counts from 1 to this many do not leave the unit. */
export const FEW = 5

/** A count as a copy prints it: as it is, as "5 or fewer", or not at all. */
export type Printed =
  | { readonly kind: 'shown'; readonly value: number }
  | { readonly kind: 'few' }
  | { readonly kind: 'hidden' }

const few: Printed = { kind: 'few' }
const hidden: Printed = { kind: 'hidden' }

/** A count that hides nothing. */
export const shown = (value: number): Printed => ({ kind: 'shown', value })

/** Whether a count is so small that it could point to a child. */
export const isFew = (value: number): boolean => value >= 1 && value <= FEW

/** The words of a printed count. */
export function printedText(printed: Printed): string {
  if (printed.kind === 'shown') return printed.value.toLocaleString('en-GB')
  return printed.kind === 'few' ? `${FEW} or fewer` : 'hidden'
}

/** A count nothing else adds up to. */
export const suppressCount = (value: number): Printed => (isFew(value) ? few : shown(value))

/**
 * Two counts and their sum. Where one of the two is small the sum is hidden, as it would give it away; where the other is
 * nought the sum is as small itself.
 */
export function suppressSum(first: number, second: number): { first: Printed; second: Printed; sum: Printed } {
  const isSmall = isFew(first) || isFew(second)
  const sum = !isSmall ? shown(first + second) : first === 0 || second === 0 ? few : hidden
  return { first: suppressCount(first), second: suppressCount(second), sum }
}

/**
 * A count out of a whole that is printed. The count is hidden where it or the rest is small, in one word for both cases,
 * so that it does not say which.
 */
export function suppressShare(count: number, of: number): { count: Printed; of: Printed } {
  if (isFew(of)) return { count: hidden, of: few }
  return { count: isFew(count) || isFew(of - count) ? hidden : shown(count), of: shown(of) }
}

/**
 * The parts of a whole, so that no hidden part can be worked out from the whole and the parts printed.
 *
 * Small parts print as "5 or fewer". Each of them needs a partner that is not printed either, with which it could trade
 * one and still print the same; where there is none, the smallest other part that could is hidden too. Where none could,
 * or the whole is not printed, every part is hidden.
 */
export function suppressParts(parts: readonly number[], whole: Printed): Printed[] {
  if (whole.kind !== 'shown') return parts.map(() => hidden)
  const unprinted = new Set(parts.flatMap((value, at) => (isFew(value) ? [at] : [])))
  for (const at of [...unprinted]) {
    const isPartner = (other: number) => other !== at && canTrade(parts[at] ?? 0, parts[other] ?? 0)
    if ([...unprinted].some(isPartner)) continue
    const others = [...parts.keys()].filter((other) => !unprinted.has(other) && isPartner(other))
    const [next] = others.toSorted((a, b) => (parts[a] ?? 0) - (parts[b] ?? 0))
    if (next === undefined) return parts.map(() => hidden)
    unprinted.add(next)
  }
  return parts.map((value, at) => (!unprinted.has(at) ? shown(value) : isFew(value) ? few : hidden))
}

/** Whether one could go from either to the other with both still printing the same: then neither can be worked out. */
function canTrade(one: number, other: number): boolean {
  const fits = (value: number, change: number) =>
    isFew(value) ? isFew(value + change) : value > FEW && value + change > FEW
  return (fits(one, 1) && fits(other, -1)) || (fits(one, -1) && fits(other, 1))
}
