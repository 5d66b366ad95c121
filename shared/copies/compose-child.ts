import { formatDay } from '../dates.ts'
import { type Composing, composeSteps, inBoth } from './compose-map.ts'
import { toolSections } from './compose-sections.ts'
import { decides, decisionSentences } from './decision-words.ts'
import type { CopySection } from './document.ts'
import { callSection, item, list, privateSection, section, text, wordsSection } from './section-parts.ts'

/**
 * A child’s copy, said to the child. It goes to both homes, so that everything in it is for everyone; what is about a
 * brother or sister alone is not in it.
 */
export function childSections(of: Composing): CopySection[] {
  const { content } = of
  const chair = content.meeting.chairName || 'the person who ran the meeting'
  const said = [
    ...section(of, 'opening', 'About the meeting', [
      text(
        'opening',
        'Grown-ups met to talk about how to help you and your family. You are not in trouble. Nobody is cross with you.',
        'lead',
      ),
    ]),
    ...ownWords(of),
    ...toolSections(of),
    ...decisionSection(of),
    ...goalSections(of),
    ...stepsOf(of),
    ...nextOf(of),
    ...callSection(of, 'People you can talk to'),
    ...section(of, 'disagree', 'If you think something is wrong', [
      text(
        'wrong',
        `Tell ${chair}, your social worker, or a grown-up you trust. They must listen, and tell you what they did. You can ask for an advocate. An advocate is on your side.`,
      ),
    ]),
    ...privateSection(of),
  ]
  return [
    ...said,
    ...wordsSection(of, said),
    ...section(of, 'space', 'Your space', [
      text('space', 'Write or draw anything. You do not have to show it to anyone.'),
      { kind: 'space' },
    ]),
  ]
}

function ownWords(of: Composing): CopySection[] {
  const lines = of.content.lines.filter(({ saidBy, text: words }) => of.isReader(saidBy) && words.trim() !== '')
  return section(of, 'said', 'What you said', [
    list(lines.map(({ id, text: words }) => item(`said-${id}`, `“${words.trim()}”`))),
  ])
}

function decisionSection(of: Composing): CopySection[] {
  const { content, reader } = of
  if (!decides(content) || content.outcomes.length === 0) return []
  const isPlan = content.outcomes.some(({ outcome }) => outcome === 'plan' || outcome === 'continue')
  const sentences = decisionSentences(content, ({ childId, firstName }) =>
    childId === reader.childId ? 'You' : firstName,
  )
  return section(of, 'decision', 'What was decided', [
    ...sentences.map((sentence, at) => text(`decision-${at}`, sentence)),
    text('plan-means', isPlan ? 'That is a list of what must change to keep you safe, and who will do it.' : ''),
    text(
      'differ',
      'It is OK for people to think different things. It is not your job to sort this out. That is for grown-ups.',
    ),
  ])
}

function goalSections(of: Composing): CopySection[] {
  const { pairs, bottomLines } = of.content
  const goals = pairs.flatMap(({ id, goal }) => (goal.trim() === '' ? [] : [item(`${id}-goal`, goal.trim())]))
  const rules = [
    ...pairs.map(({ id, bottomLines: own }) => ({ id: `${id}-rule`, own })),
    { id: 'bottom', own: bottomLines },
  ]
    .flatMap(({ id, own }) => own.split('\n').map((line, at) => item(`${id}-${at}`, line.trim())))
    .filter((one) => one.text !== '')
  return [
    ...section(of, 'pairs', 'What grown-ups want to see', [list(goals)]),
    ...section(of, 'pairs', 'What must happen, no matter what', [list(rules)]),
  ]
}

function stepsOf(of: Composing): CopySection[] {
  const { own, others } = composeSteps(of)
  return section(of, 'steps', 'What is going to happen', [
    { kind: 'steps', isOwn: true, caption: inBoth(of, 'What you can do'), steps: own },
    { kind: 'steps', isOwn: false, caption: inBoth(of, 'What other people will do'), steps: others },
  ])
}

function nextOf(of: Composing): CopySection[] {
  const on = of.content.dates.nextMeetingOn
  const words = on
    ? `On ${formatDay(on)} there is another meeting, to see what has changed. You can come, send a drawing, write something, or ask someone to speak for you.`
    : ''
  return section(of, 'next', 'What happens next', [text('next', words)])
}
