import type { RecordId } from '../records/ids.ts'
import { childTools } from '../records/map.ts'
import type { Attendee } from '../records/register.ts'
import type { CopyContent } from './content.ts'
import { linesInOrder } from './printed-text.ts'
import { type NotOnCopy, whyNotOnCopy } from './share.ts'

/** An item of the meeting as one row of the table of people by lines. */
export type MatrixItem = {
  readonly id: RecordId
  /** “Line 11”: what it is called where it is spoken of. */
  readonly ref: string
  readonly text: string
  readonly childId: CopyContent['lines'][number]['childId']
  /** Of a number on a goal’s scale, the goal: it goes where its goal goes. */
  readonly pairId: RecordId | null
}

/** Rows under a heading. */
export type MatrixGroup = { readonly label: string; readonly items: readonly MatrixItem[] }

/** Every item that is given to people or withheld, under the headings of the map, in the order of paper. */
export function matrixGroups(content: CopyContent): MatrixGroup[] {
  const { template, pairs, scales, steps, tools } = content
  const lines = linesInOrder(content)
  const ofColumns = template.columns.map(({ label, headings }) => ({
    label,
    items: lines.flatMap((line, at) =>
      headings.some(({ key }) => key === line.heading)
        ? [{ ...bare(line), ref: `Line ${at + 1}`, text: line.text, childId: line.childId }]
        : [],
    ),
  }))
  const numbers = scales.map((scale) => ({
    ...bare(scale),
    ref: `Number of ${scale.name}`,
    text: `${scale.name}: ${scale.score}${scale.reason && `, ${scale.reason}`}`,
    pairId: scale.pairId,
  }))
  return [
    ...ofColumns,
    {
      label: template.pair.label,
      items: pairs.map((pair, at) => ({
        ...bare(pair),
        ref: `${template.pair.label} ${at + 1}`,
        text: [pair.danger, pair.goal].filter(Boolean).join(' '),
        childId: pair.childId,
      })),
    },
    { label: template.scale.label, items: numbers },
    {
      label: 'Next steps',
      items: steps.map((step, at) => ({
        ...bare(step),
        ref: `Step ${at + 1}`,
        text: [step.who, step.what].filter(Boolean).join(': '),
        childId: step.childId,
      })),
    },
    {
      label: 'What the children said',
      items: tools.map((tool) => ({
        ...bare(tool),
        ref: childTools[tool.tool],
        text: [childTools[tool.tool], tool.worries, tool.goodThings, tool.dreams].filter(Boolean).join('. '),
        childId: tool.childId,
      })),
    },
  ].filter(({ items }) => items.length > 0)
}

const bare = ({ id }: { readonly id: RecordId }) => ({ id, childId: null, pairId: null })

/** Why an item is not on somebody’s copy; null where it is. */
export function whyNotIn(content: CopyContent, reader: Attendee, item: MatrixItem): NotOnCopy | null {
  const pair = content.pairs.find(({ id }) => id === item.pairId)
  return (pair ? whyNotOnCopy(content, reader, pair) : null) ?? whyNotOnCopy(content, reader, item)
}

/** What stands in the place of an item that somebody does not get; an empty place would say nothing. */
export function withheldCode(why: NotOnCopy, { agency }: Pick<Attendee, 'agency'>): string {
  if (why !== 'named') return codes[why]
  if (/\b(mother|mum|mam|gran|nan|grandmother|aunt\w*|sister|stepmother)\b/i.test(agency)) return 'Not her'
  if (/\b(father|dad|grandfather|grandad|uncle|brother|stepfather)\b/i.test(agency)) return 'Not him'
  return 'Not them'
}

// “Part A” stands where somebody was not in part A.
const codes = { professionals: 'Prof', partA: 'Part A', partB: 'Part B', child: 'Not child' } as const

/** The same in words. */
export const withheldWords: Readonly<Record<NotOnCopy, string>> = {
  professionals: 'professionals only',
  partA: 'was not in part A',
  partB: 'was not in part B',
  named: 'not for this person',
  child: 'not for a child’s copy, which goes to both homes',
}

/** One item that somebody does not get, for the sheet of what is withheld and why. */
export type WithheldLine = {
  readonly item: MatrixItem
  readonly people: readonly Attendee[]
  /** Each reason once, in words. */
  readonly reasons: readonly string[]
  /** What the chair said. */
  readonly why: string
}

/** Everything that somebody who gets a copy does not get, in the order of paper. */
export function withheldLines(content: CopyContent, readers: readonly Attendee[]): WithheldLine[] {
  const items = matrixGroups(content).flatMap((group) => group.items)
  return items.flatMap((item) => {
    const found = readers.flatMap((person) => {
      const reason = whyNotIn(content, person, item)
      return reason === null ? [] : [{ person, reason }]
    })
    if (found.length === 0) return []
    const reasons = [...new Set(found.map(({ reason }) => withheldWords[reason]))]
    const own = content.audiences.find(({ itemId }) => itemId === item.id)
    const ofPair = content.audiences.find(({ itemId }) => itemId === item.pairId)
    return [{ item, people: found.map(({ person }) => person), reasons, why: own?.why || ofPair?.why || '' }]
  })
}
