import { formatDay } from '../dates.ts'
import { type Composing, composePair, composeSteps, inBoth } from './compose-map.ts'
import { decides } from './decision-words.ts'
import type { CopyBlock, CopyItem, CopySection, CopySectionKey } from './document.ts'
import { wordsUsedIn } from './glossary.ts'

/** A paragraph; `id` tells it from others of the copy. */
export const text = (id: string, words: string, look: 'plain' | 'lead' | 'small' = 'plain'): CopyBlock => ({
  kind: 'text',
  id,
  text: words,
  look,
})

/** One thing in a list that is not anybody’s to withhold. */
export const item = (id: string, words: string): CopyItem => ({ id, text: words, tag: null })

/** A list without a heading of its own. */
export const list = (items: readonly CopyItem[]): CopyBlock => ({ kind: 'list', heading: null, items: [...items] })

/** A section under a fixed heading; nothing where there is nothing to say. */
export function section(
  of: Composing,
  key: CopySectionKey,
  heading: string,
  blocks: readonly CopyBlock[],
): CopySection[] {
  const said = blocks.filter((block) => !isEmpty(block))
  return said.length === 0 ? [] : [{ key, heading: inBoth(of, heading), blocks: said }]
}

function isEmpty(block: CopyBlock): boolean {
  if (block.kind === 'text') return block.text === ''
  if (block.kind === 'list') return block.items.length === 0
  if (block.kind === 'steps') return block.steps.length === 0
  return block.kind === 'table' && block.rows.length === 0
}

/** Each worry with its goal, and the bottom lines of the plan as a whole. */
export function pairSections(of: Composing): CopySection[] {
  const { pairs, bottomLines, template } = of.content
  const written = pairs.filter(({ danger, goal, bottomLines: own }) => `${danger}${goal}${own}`.trim() !== '')
  const lines = bottomLines
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [item(`bottom-${at}`, line.trim())]))
  return [
    ...section(
      of,
      'pairs',
      written.length > 1 ? 'Worries and goals' : template.pair.label,
      written.map((pair) => composePair(of, pair)),
    ),
    ...section(of, 'pairs', 'What must happen, no matter what', [list(lines)]),
  ]
}

/** The reader’s own steps first, then everybody else’s. */
export function stepSections(of: Composing, ownCaption: string): CopySection[] {
  const { own, others } = composeSteps(of)
  return section(of, 'steps', 'Next steps', [
    { kind: 'steps', isOwn: true, caption: { ...inBoth(of, 'Your steps'), text: ownCaption }, steps: own },
    {
      kind: 'steps',
      isOwn: false,
      caption: inBoth(of, own.length > 0 ? 'Other people’s steps' : 'Who does what'),
      steps: others,
    },
  ])
}

/** What happens next, each day with its weekday. */
export function nextSection(of: Composing): CopySection[] {
  const { dates, meeting } = of.content
  const isFirst = meeting.kind === 'icpc'
  const rows = [
    ...(dates.coreGroupOn
      ? [[formatDay(dates.coreGroupOn), `${isFirst ? 'First core group' : 'Core group'}. It makes the plan work.`]]
      : []),
    [formatDay(dates.correctBy), 'Last day to say that something on this paper is wrong.'],
    ...(dates.nextMeetingOn
      ? [[formatDay(dates.nextMeetingOn), 'Next meeting. It looks at each goal, and at what has changed.']]
      : []),
  ].toSorted(([a = ''], [b = '']) => dayOrder(of, a) - dayOrder(of, b))
  return section(of, 'next', 'What happens next', [
    { kind: 'table', id: 'next', caption: '', head: ['When', 'What'], rows },
  ])
}

function dayOrder({ content: { dates } }: Composing, text: string): number {
  const days = [dates.coreGroupOn, dates.correctBy, dates.nextMeetingOn].filter((day) => day !== null).toSorted()
  return days.findIndex((day) => formatDay(day) === text)
}

/** Whom to ring: what the chair wrote, and the numbers that are the same everywhere. */
export function callSection(of: Composing, heading = 'Who to call'): CopySection[] {
  const own = of.content.whomToRing.split('\n').flatMap((line) => {
    const [, who = '', number = ''] = /^(.*?)[\s:,;]*((?:\+|0)[\d\s()-]{6,})\s*$/.exec(line.trim()) ?? []
    if (line.trim() === '') return []
    return [number === '' ? [line.trim(), ''] : [who, number.trim()]]
  })
  const rows = [
    ['A child is in danger now', '999'],
    ...own,
    ['Childline, for children, free, day or night', '0800 1111'],
  ]
  return section(of, 'call', heading, [{ kind: 'table', id: 'call', caption: '', head: ['Who', 'Number'], rows }])
}

/** What to do about a mistake, and how to complain. */
export function disagreeSection(of: Composing): CopySection[] {
  const { complaintsNumber, meeting, dates } = of.content
  const chair = meeting.chairName || 'the chair'
  const number = complaintsNumber.trim()
  return section(of, 'disagree', 'If you do not agree', [
    list([
      item(
        'wrong',
        `Something here is wrong? Tell ${chair} by ${formatDay(dates.correctBy)}. Ring, write, or ask someone to write for you. Your words are kept with the notes.`,
      ),
      item(
        'complain',
        `Want to complain? ${number === '' ? `Ask ${chair} or any worker how.` : `Ring ${number}.`} You will not be treated worse if you do.`,
      ),
      ...(decides(of.content) ? [item('goes-on', 'The plan goes on while your complaint is looked at.')] : []),
    ]),
  ])
}

/** Says that something was left out, unless the chair found that saying so is itself a risk. */
export function privateSection(of: Composing): CopySection[] {
  const chair = of.content.meeting.chairName || 'the chair'
  if (!of.isShort || !of.content.saysWithheld) return []
  const words = `A few lines are private to another person. They are not in your copy. You can ask ${chair}.`
  return section(of, 'private', 'Private lines', [text('private', words)])
}

/** The words of meetings that the sections before it use. */
export function wordsSection(of: Composing, before: readonly CopySection[]): CopySection[] {
  const used = wordsUsedIn(`${of.content.meeting.label} ${JSON.stringify(before)}`)
  return section(of, 'words', 'Words you may hear', [
    list(used.map(({ word, means }) => item(`word-${word}`, `${word}: ${means}`))),
  ])
}
