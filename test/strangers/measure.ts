import { soundsOf } from '../../electron/data/closeness.ts'
import { IsoDate } from '../../shared/dates.ts'
import { elsewhereIndex, type KeptAddress, type Person } from '../../shared/strangers/elsewhere.ts'
import { findStrangers } from '../../shared/strangers/find-strangers.ts'
import type { KnownPeople } from '../../shared/strangers/known.ts'
import type { Stranger } from '../../shared/strangers/stranger.ts'
import { type CorpusMap, type CorpusPart, type Planted, unmarked } from './corpus.ts'

/** What came of one part of the corpus. */
export type Measured = {
  readonly words: number
  readonly planted: readonly (Planted & { readonly line: string; readonly isFound: boolean; readonly why: string })[]
  readonly falseAlarms: readonly { readonly stranger: Stranger; readonly line: string }[]
}

/** Runs the check on every map and holds what it found beside what was planted. */
export function measure({ others, maps }: CorpusPart): Measured {
  const index = indexOf(others)
  const results = maps.map((map) => measureMap(map, index))
  return {
    words: results.reduce((sum, { words }) => sum + words, 0),
    planted: results.flatMap(({ planted }) => planted),
    falseAlarms: results.flatMap(({ falseAlarms }) => falseAlarms),
  }
}

/** The record as the vault would put it in order. */
export function indexOf(others: CorpusPart['others']) {
  const people = others.map(
    ({ given, family, who, bornOn, reference }): Person => ({
      ...{ given, family, who, shownAs: `${given} ${family}`, childId: null },
      bornOn: bornOn === null ? null : IsoDate.parse(bornOn),
      references: reference === null ? [] : [reference],
    }),
  )
  const addresses = others.flatMap(({ confidentialAddress }): KeptAddress[] =>
    confidentialAddress ? [{ text: confidentialAddress, isConfidential: true, shownAs: 'Hidden', childId: null }] : [],
  )
  return elsewhereIndex(people, addresses, soundsOf)
}

/** Whoever belongs to a map's meeting. */
export const knownOf = ({ names, words, days, meetingOn }: CorpusMap): KnownPeople => ({
  ...{ childIds: [], names, words, contacts: [], references: [] },
  days: days.map((day) => IsoDate.parse(day)),
  meetingOn: IsoDate.parse(meetingOn),
})

function measureMap(map: CorpusMap, index: ReturnType<typeof indexOf>): Measured {
  const corpusLines = map.lines.map(unmarked)
  const lines = corpusLines.map(({ text }, at) => ({ key: String(at), text }))
  const found = findStrangers(lines, knownOf(map), index)
  const planted = corpusLines.flatMap(({ text: line, strangers }, at) =>
    strangers.map((one) => {
      const hit = found.find((stranger) => stranger.key === String(at) && overlaps(stranger, one))
      return { ...one, line, isFound: hit !== undefined, why: hit?.why ?? '' }
    }),
  )
  const falseAlarms = found
    .filter(({ key, start, end }) => !corpusLines[Number(key)]?.strangers.some((one) => overlaps({ start, end }, one)))
    .map((stranger) => ({ stranger, line: corpusLines[Number(stranger.key)]?.text ?? '' }))
  const words = lines.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  return { words, planted, falseAlarms }
}

const overlaps = ({ start, end }: { start: number; end: number }, planted: Planted): boolean =>
  start < planted.start + planted.text.length && end > planted.start
