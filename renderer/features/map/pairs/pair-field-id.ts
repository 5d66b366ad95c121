import type { MapPair } from '../../../../shared/records/map.ts'

/** The fields of a danger and goal that can be gone to; `scale` is where the next number is said. */
export type PairFieldName = 'worriedNames' | 'danger' | 'familyView' | 'goal' | 'bottomLines' | 'howLong' | 'scale'

/** Where a field of a danger and goal is on the page. */
export const pairFieldId = (id: MapPair['id'], name: PairFieldName): string => `pair-${name}-${id}`
