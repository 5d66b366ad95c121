import { formatDay } from '../dates.ts'
import type { Composing } from './compose-map.ts'
import { decides, decisionSentences, ownView, reasonSentence, voteSentences } from './decision-words.ts'
import type { CopyBlock, CopySection } from './document.ts'
import {
  callSection,
  disagreeSection,
  nextSection,
  pairSections,
  privateSection,
  section,
  stepSections,
  text,
  wordsSection,
} from './section-parts.ts'
import { calledName } from './who.ts'

/** A family copy after its map, in the order it is read. */
export function familySections(of: Composing): CopySection[] {
  const chair = of.content.meeting.chairName || 'the chair'
  const said = [
    ...decisionSection(of),
    ...pairSections(of),
    ...earlierSection(of),
    ...stepSections(of, `Your steps, ${calledName(of.reader.name)}`),
    ...toolSections(of),
    ...nextSection(of),
    ...callSection(of),
    ...disagreeSection(of),
    ...privateSection(of),
  ]
  return [
    ...said,
    ...wordsSection(of, said),
    ...section(of, 'anotherWay', 'Need this another way?', [
      text(
        'another-way',
        `Ask ${chair} for large print, easy read, a sound recording or your language. You can ask someone to read it with you.`,
      ),
      text('keep-safe', 'This paper is private to your family. Keep it safe. Please do not put it online.'),
    ]),
  ]
}

function decisionSection(of: Composing): CopySection[] {
  const { content, reader } = of
  if (!decides(content)) return []
  const [first = '', ...more] = decisionSentences(content, ({ firstName }) => firstName)
  const reason = reasonSentence(content)
  return section(of, 'decision', 'The decision', [
    text('decision', first, 'lead'),
    ...more.map((sentence, at) => text(`decision-${at + 2}`, sentence, 'lead')),
    text('reason', reason === '' ? '' : `${reason} “Words you may hear” says what they mean.`),
    text('vote', [voteSentences(content), ownView(content, reader)].filter(Boolean).join(' ')),
  ])
}

/** How safe people thought it was at the meetings before, a line each. */
export function earlierSection(of: Composing): CopySection[] {
  const rows = of.content.earlier.map(({ on, scales }) => [
    formatDay(on),
    scales.map(({ name, score }) => `${of.isReader(name) ? 'You' : calledName(name)} ${score}`).join(', '),
  ])
  return section(of, 'overall', 'Numbers at the meetings before', [
    { kind: 'table', id: 'earlier', caption: '', head: ['When', 'Number from 0 to 10'], rows },
  ])
}

/** What a child said with a tool, where the child agreed to have it printed. */
export function toolSections(of: Composing): CopySection[] {
  const { tools, children } = of.content
  return tools.flatMap((tool) => {
    const child = children.find(({ childId }) => childId === tool.childId)
    const isOwn = of.reader.childId === tool.childId
    const parts = (
      [
        ['Worries', tool.worries],
        ['Good things', tool.goodThings],
        ['Dreams and wishes', tool.dreams],
      ] as const
    ).filter(([, words]) => words.trim() !== '')
    const blocks: CopyBlock[] = [
      ...parts.map(([label, words]) => text(`${tool.id}-${label}`, `${label}: ${words.trim()}`)),
      ...(tool.picture
        ? [{ kind: 'picture' as const, id: `${tool.id}-picture`, source: tool.picture, says: tool.pictureSays.trim() }]
        : []),
    ]
    return section(
      of,
      'tools',
      isOwn ? 'What you said and drew' : `In ${child?.firstName ?? 'the child'}’s own words`,
      blocks,
    )
  })
}
