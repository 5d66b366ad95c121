import type { MapPair, MapScale } from '../../../../shared/records/map.ts'
import type { MapTemplate } from '../../../../shared/records/map-template.ts'

/** A part of a danger and goal without which it cannot be worked with. */
export type PairPart = 'danger' | 'goal' | 'bottomLines' | 'scale'

/** What a danger and goal still lacks, in the order it is filled in; empty once it is one whole unit. */
export function missingOfPair(pair: MapPair, scales: readonly MapScale[]): PairPart[] {
  const texts = (['danger', 'goal', 'bottomLines'] as const).filter((part) => pair[part].trim() === '')
  return scales.some(({ pairId }) => pairId === pair.id) ? texts : [...texts, 'scale']
}

const inWords = new Intl.ListFormat('en-GB')

/** What is missing as it is said on the card: "Still missing: safety goal and a number on the scale". */
export function missingInWords(parts: readonly PairPart[], { pair }: Pick<MapTemplate, 'pair'>): string {
  const names = parts.map((part) => (part === 'scale' ? 'a number on the scale' : shortLabel(pair[part])))
  return `Still missing: ${inWords.format(names)}`
}

/** A label explains itself after a colon; inside a sentence its first words are enough. */
const shortLabel = (label: string): string => {
  const [first = label] = label.split(':')
  return first.charAt(0).toLowerCase() + first.slice(1)
}
