import { audienceScopeLabels } from '../records/audience.ts'
import { participationLabels } from '../records/code-sets.ts'
import { type Attendee, attendeeViewLabels } from '../records/register.ts'
import type { Composing } from './compose-map.ts'
import { earlierSection, toolSections } from './compose-sections.ts'
import { categoryWords, decides, decisionSentences } from './decision-words.ts'
import type { CopyBlock, CopySection } from './document.ts'
import { nextSection, pairSections, privateSection, section, stepSections, text } from './section-parts.ts'

/** A professional’s copy after its map: denser, with the reasons, who thought what, and what is not on every copy. */
export function professionalSections(of: Composing): CopySection[] {
  return [
    ...decisionSection(of),
    ...viewsSection(of),
    ...pairSections(of),
    ...earlierSection(of),
    ...stepSections(of, 'Your steps'),
    ...toolSections(of),
    ...nextSection(of),
    ...networkSection(of),
    ...restrictedSection(of),
    ...privateSection(of),
    ...section(of, 'anotherWay', 'This paper', [
      text(
        'handling',
        'Do not show, read out or copy this paper. Keep it in your agency’s secure record, or hand it back to be destroyed.',
      ),
    ]),
  ]
}

const table = (id: string, caption: string, head: string[], rows: string[][]): CopyBlock => ({
  kind: 'table',
  id,
  caption,
  head,
  rows,
})

function decisionSection(of: Composing): CopySection[] {
  const { content } = of
  const nameOf = (childId: string) => content.children.find((child) => child.childId === childId)?.name ?? ''
  if (!decides(content)) {
    const rows = content.outcomes.flatMap(({ childId, participation }) =>
      participation ? [[nameOf(childId), `${participation}: ${participationLabels[participation]}`]] : [],
    )
    return section(of, 'decision', 'The child’s part', [
      table('participation', '', ['Child', 'How they took part'], rows),
    ])
  }
  const isConference = content.meeting.kind === 'icpc' || content.meeting.kind === 'rcpc'
  const threshold = (isMet: boolean | null) => (isMet === null ? 'Not said' : isMet ? 'Met' : 'Not met')
  const head = isConference ? ['Child', 'Threshold', 'Category', 'Why'] : ['Child', 'Why']
  const rows = content.outcomes.map(({ childId, isThresholdMet, categories, why, categoriesReason }) => {
    const reasons = [why, categoriesReason].filter(Boolean).join('\n')
    return isConference
      ? [nameOf(childId), threshold(isThresholdMet), categoryWords(categories), reasons]
      : [nameOf(childId), reasons]
  })
  const sentences = decisionSentences(content, ({ name }) => name)
  return section(of, 'decision', 'The decision', [
    ...sentences.map((sentence, at) => text(`decision-${at}`, sentence, 'lead')),
    table('outcomes', 'Child by child', head, rows),
  ])
}

/** Each child’s view of one person, and why that person does not agree. */
function viewsSection(of: Composing): CopySection[] {
  const { content } = of
  if (!decides(content)) return []
  const rows = content.people.flatMap((person) => {
    const said = viewWords(of, person)
    return said.length === 0 ? [] : [[`${person.name}, ${person.agency}`, said.join('\n')]]
  })
  return section(of, 'views', 'What people thought', [
    table('views', 'Views, child by child', ['Who', 'View'], rows),
    text('counted', 'Views of the family are written down. They are not counted.', 'small'),
  ]).filter(() => rows.length > 0)
}

function viewWords({ content }: Composing, { id, view }: Attendee): string[] {
  const isOne = content.children.length === 1
  const each = content.children.map(({ childId, firstName }) => {
    const own = content.views.find((one) => one.attendeeId === id && one.childId === childId)
    return { firstName, view: own?.view ?? view, dissent: own?.dissent.trim() ?? '' }
  })
  const isSame = each.every((one) => one.view === each[0]?.view && one.dissent === each[0]?.dissent)
  return (isSame ? each.slice(0, 1) : each).flatMap(({ firstName, view: said, dissent }) => {
    const words = [said ? attendeeViewLabels[said] : '', dissent === '' ? '' : `Does not agree: ${dissent}`].filter(
      Boolean,
    )
    if (words.length === 0) return []
    return [`${isOne || isSame ? '' : `${firstName}: `}${words.join('. ')}`]
  })
}

function networkSection(of: Composing): CopySection[] {
  const rows = of.content.network.map(({ name, relation, isVerified }) => [
    name,
    relation,
    isVerified ? 'Spoken to' : 'Only spoken of',
  ])
  return section(of, 'others', 'The family’s network', [table('network', '', ['Who', 'Relation', 'Known'], rows)])
}

/** What this reader has that others do not, and why: so that nobody reads it out in the wrong room. */
function restrictedSection(of: Composing): CopySection[] {
  const { audiences, people, lines, steps, pairs, scales } = of.content
  const words = new Map<string, string>([
    ...lines.map(({ id, text: said }) => [id, said] as const),
    ...steps.map(({ id, what }) => [id, what] as const),
    ...pairs.map(({ id, danger }) => [id, danger] as const),
    ...scales.map(({ id, name, score }) => [id, `${name}’s number, ${score}`] as const),
  ])
  const rows = audiences.flatMap(({ itemId, scope, notFor, why }) => {
    const said = words.get(itemId)
    if (said === undefined) return []
    const names = people.filter(({ id }) => notFor.includes(id)).map(({ name }) => `not ${name}`)
    return [[said, [audienceScopeLabels[scope], ...names].join(', '), why]]
  })
  return section(of, 'private', 'What is not on every copy, and why', [
    table('restricted', '', ['What', 'For whom', 'Why'], rows),
  ])
}
