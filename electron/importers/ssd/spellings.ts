import { newEpisodeLabels, placementChangeLabels } from '../../../shared/records/code-sets.ts'
import { tidy } from '../cells.ts'

const newEpisodeWordings: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/start(ed|s)? to be looked/i, 'S'],
  [/legal status.*same carer/i, 'U'],
  [/legal status.*(placement|carer)/i, 'B'],
  [/legal status/i, 'L'],
  [/placement.*same carer/i, 'T'],
  [/placement|carer/i, 'P'],
]

/** Why an episode began (SSDA903 RNE) from its code, or from the words some extracts write in its place; or null. */
export function newEpisodeCode(text: string): string | null {
  const plain = tidy(text)
  const code = /^[a-z]\b/i.exec(plain)?.[0].toUpperCase() ?? ''
  if (Object.hasOwn(newEpisodeLabels, code)) return code
  return newEpisodeWordings.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

const changeWordings: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/change (to|in|of) (the )?care ?plan/i, 'CARPL'],
  [/resignation|closure/i, 'CLOSE'],
  [/allegation/i, 'ALLEG'],
  [/standards? of care/i, 'STAND'],
  [/approval removed/i, 'APPRR'],
  [/other than (due to )?(the )?child.?s behaviou?r/i, 'CREQO'],
  [/child.?s behaviou?r/i, 'CREQB'],
  [/child requests/i, 'CHILD'],
  [/authority requests/i, 'LAREQ'],
  [/status of placement/i, 'PLACE'],
  [/custody/i, 'CUSTOD'],
  [/^other\b/i, 'OTHER'],
]

/** Why a placement ended (SSDA903 REASON_PLACE_CHANGE) from its code or its published words, or null. */
export function placementChangeCode(text: string): string | null {
  const plain = tidy(text)
  const code = /^[a-z]{5,6}\b/i.exec(plain)?.[0].toUpperCase() ?? ''
  // "Child requests placement end" and "Other" begin with words that are codes too, and mean the same.
  if (Object.hasOwn(placementChangeLabels, code)) return code
  return changeWordings.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}
