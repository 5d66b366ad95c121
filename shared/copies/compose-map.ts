import { formatDay } from '../dates.ts'
import type { Audience } from '../records/audience.ts'
import { audienceScopeLabels } from '../records/audience.ts'
import type { MapPair, MapScale } from '../records/map.ts'
import type { MapHeading } from '../records/map-template.ts'
import type { CopyHeading, CopyItem, CopyMap, CopyPair, CopyScale, CopyStep } from './document.ts'
import type { CopyLanguage } from './language.ts'
import { isProfessional, type Share } from './share.ts'
import { calledName, includesReader, namesReader, splitWho } from './who.ts'

/** Whose copy is being made, with what is asked of every part of it. */
export type Composing = Share & {
  readonly language: CopyLanguage | null
  readonly isReader: (said: string) => boolean
}

/** What is needed to write each part of a reader’s copy. */
export function composing(share: Share): Composing {
  const { reader, content } = share
  const language = content.languages.find(({ code }) => code === reader.copyLanguage) ?? null
  return { ...share, language, isReader: namesReader(content.people, reader) }
}

/** Fixed words in English and, where there are any, in the reader’s second language. */
export const inBoth = ({ language }: Pick<Composing, 'language'>, text: string): CopyHeading => ({
  text,
  other: (language && Object.hasOwn(language.words, text) && language.words[text]) || null,
})

/** Who may not have an item, for a professional who has it; null on every other copy and of what is for everyone. */
export function tagOf({ reader, content }: Share, itemId: string): string | null {
  const audience = isProfessional(reader) ? content.audiences.find((one) => one.itemId === itemId) : undefined
  return audience ? tagText(audience, content.people) : null
}

function tagText({ scope, notFor }: Audience, people: Share['content']['people']): string {
  const names = people.filter(({ id }) => notFor.includes(id)).map(({ name }) => name)
  const not = names.length > 0 ? `not for ${names.join(', ')}` : ''
  if (scope === 'everyone') return not === '' ? '' : `N${not.slice(1)}`
  return not === '' ? audienceScopeLabels[scope] : `${audienceScopeLabels[scope]}, ${not}`
}

/** The map as this reader may have it; headings nothing stands under are left out. */
export function composeMap(of: Composing): CopyMap {
  const { content } = of
  const columns = content.template.columns.map(({ key, label, headings }) => ({
    key,
    heading: inBoth(of, label),
    groups: headings
      .map((heading) => ({ heading: headingOf(of, heading), items: itemsUnder(of, heading) }))
      .filter(({ items }) => items.length > 0),
  }))
  return { columns, scale: scaleOf(of, null) }
}

function headingOf(of: Composing, { label, paperLabel }: MapHeading): CopyHeading {
  const both = inBoth(of, paperLabel)
  if (!isProfessional(of.reader) || label.toLowerCase() === paperLabel.toLowerCase()) return both
  return { ...both, text: `${paperLabel} (${label.charAt(0).toLowerCase()}${label.slice(1)})` }
}

function itemsUnder(of: Composing, { key, holds }: MapHeading): CopyItem[] {
  const { lines, pairs, steps } = of.content
  const item = (id: string, text: string): CopyItem[] =>
    text.trim() === '' ? [] : [{ id, text: text.trim(), tag: tagOf(of, id) }]
  switch (holds) {
    case 'lines':
      return lines
        .filter(({ heading }) => heading === key)
        .flatMap(({ id, text, saidBy }) =>
          item(id, saidBy.trim() === '' ? text : `${text.trim()} (${sayer(of, saidBy)})`),
        )
    case 'dangers':
      return pairs.flatMap(({ id, danger }) => item(id, danger))
    case 'goals':
      return pairs.flatMap(({ id, goal }, at) =>
        item(id, pairs.length > 1 && goal.trim() !== '' ? `${at + 1}. ${goal.trim()}` : goal),
      )
    case 'steps':
      return steps.flatMap((step) => item(step.id, stepLine(of, step)))
  }
}

const sayer = ({ isReader }: Composing, name: string): string =>
  isReader(name) ? 'you said this' : `said by ${name.trim()}`

function stepLine(of: Composing, { what, who }: Share['content']['steps'][number]): string {
  if (what.trim() === '') return ''
  const names = splitWho(who).map((name) => (of.isReader(name) ? 'You' : name))
  return names.length === 0 ? what : `${names.join(', ')}: ${what.trim()}`
}

/** The numbers given of one goal, or of everything; null where there are none. */
export function scaleOf(of: Composing, pairId: MapPair['id'] | null): CopyScale | null {
  const { content, isReader } = of
  const scales = content.scales.filter((scale) => scale.pairId === pairId)
  if (scales.length === 0) return null
  const { label, zero, ten } = pairId === null ? content.template.scale : content.template.goalScale
  return {
    heading: inBoth(of, label),
    zero,
    ten,
    numbers: scales.map(({ id, name, score }) => ({
      id,
      name: scaleName(isReader, name),
      score,
      isReader: isReader(name),
    })),
    reasons: scales.flatMap((scale) => reasonOf(isReader, scale)),
  }
}

const LONGEST_SCALE_NAME = 16

/** The name used in the room; longer than 16 characters, its initials. */
function scaleName(isReader: (said: string) => boolean, name: string): string {
  if (isReader(name)) return 'You'
  const called = calledName(name)
  if (called.length <= LONGEST_SCALE_NAME) return called
  const initials = name
    .split(/[\s-]+/)
    .map((part) => part.charAt(0).toUpperCase())
    .join('')
  return initials.slice(0, LONGEST_SCALE_NAME)
}

function reasonOf(isReader: (said: string) => boolean, { id, name, score, reason }: MapScale): CopyItem[] {
  const why = reason.trim()
  if (why === '') return []
  const who = isReader(name) ? 'You' : name.trim()
  const because = /^(because|as|since)\b/i.test(why)
    ? ` ${why.charAt(0).toLowerCase()}${why.slice(1)}`
    : `. Why: ${why}`
  return [{ id, text: `${who} said ${score}${because}`, tag: null }]
}

/** A worry with its goal, bottom lines and numbers. */
export function composePair(of: Composing, pair: MapPair): CopyPair {
  const { danger, familyView, goal, bottomLines } = isProfessional(of.reader) ? of.content.template.pair : plainPair
  const lines = pair.bottomLines.split('\n').map((line) => line.trim())
  const worried = pair.worriedNames.trim()
  return {
    kind: 'pair',
    id: pair.id,
    tag: tagOf(of, pair.id),
    parts: {
      danger: inBoth(of, danger),
      familyView: inBoth(of, familyView),
      goal: inBoth(of, goal),
      bottomLines: inBoth(of, bottomLines),
    },
    danger: [worried === '' ? '' : `Who is worried: ${worried}.`, pair.danger.trim()].filter(Boolean).join('\n'),
    familyView: pair.familyView.trim(),
    goal: [pair.goal.trim(), pair.howLong.trim()].filter(Boolean).join('\n'),
    bottomLines: lines.filter((line) => line !== ''),
    scale: scaleOf(of, pair.id),
  }
}

const plainPair = {
  danger: 'The worry',
  familyView: 'What the family says',
  goal: 'The goal',
  bottomLines: 'What must happen, no matter what',
}

/** The steps of the meeting, the reader’s own apart from other people’s. */
export function composeSteps(of: Composing): { own: CopyStep[]; others: CopyStep[] } {
  const isIncluded = includesReader(of.reader, of.isReader)
  const own: CopyStep[] = []
  const others: CopyStep[] = []
  for (const { id, what, who, byOn, measure } of of.content.steps) {
    if (what.trim() === '') continue
    const names = splitWho(who)
    const isOwn = names.some(isIncluded)
    const rest = names.filter((name) => !isIncluded(name))
    const step = {
      id,
      who: isOwn ? rest.join(', ') : names.join(', '),
      what: what.trim(),
      when: byOn ? formatDay(byOn) : '',
      measure: measure?.trim() ?? '',
      tag: tagOf(of, id),
    }
    ;(isOwn ? own : others).push(step)
  }
  return { own, others }
}
