import type { ChildId, RecordId } from '../records/ids.ts'
import { childTools } from '../records/map.ts'
import type { CopyContent } from './content.ts'

/** The row words are typed in: each kind has a command of its own to change them. */
export type TextPlace =
  | { readonly row: 'line'; readonly id: RecordId; readonly field: 'text' | 'saidBy' }
  | { readonly row: 'pair'; readonly id: RecordId; readonly field: PairField }
  | { readonly row: 'scale'; readonly id: RecordId; readonly field: 'reason' }
  | { readonly row: 'step'; readonly id: RecordId; readonly field: 'what' | 'who' | 'measure' }
  | { readonly row: 'tool'; readonly id: RecordId; readonly field: ToolField }
  | { readonly row: 'view'; readonly childId: ChildId; readonly attendeeId: RecordId }
  | { readonly row: 'network'; readonly id: RecordId; readonly field: 'relation' }
  | { readonly row: 'record'; readonly childId: ChildId | null; readonly field: RecordField }

type RecordField = 'why' | 'categoriesReason' | 'bottomLines' | 'whomToRing' | 'complaintsNumber'
type PairField = 'worriedNames' | 'danger' | 'familyView' | 'goal' | 'bottomLines' | 'howLong'
type ToolField = 'worries' | 'goodThings' | 'dreams' | 'pictureSays'

/** Words that come onto somebody’s copy, and where they stand. */
export type PrintedText = {
  readonly key: string
  /** The item by which they are given to people or withheld; null for what goes to everybody who has its part. */
  readonly itemId: RecordId | null
  readonly label: string
  readonly text: string
  /** Where they can be changed from the copies; null where only the record itself changes them. */
  readonly place: TextPlace | null
}

/** Every word that can reach paper, except the names of the register, of the children and of the template. */
export function printedText(content: CopyContent): PrintedText[] {
  return [
    ...placeTexts(content),
    ...lineTexts(content),
    ...pairTexts(content),
    ...scaleTexts(content),
    ...stepTexts(content),
    ...toolTexts(content),
    ...recordTexts(content),
    ...audienceTexts(content),
  ].filter(({ text }) => text.trim() !== '')
}

/** Where the meeting is stands on every copy, and whom somebody is from on those of professionals. */
function placeTexts({ meeting, people }: CopyContent): PrintedText[] {
  const ofRegister = people.map(({ id, name, agency }) => ({
    key: `agency:${id}`,
    itemId: null,
    label: `The register, ${name}`,
    text: agency,
    place: null,
  }))
  return [
    { key: 'place', itemId: null, label: 'The place of the meeting', text: meeting.place, place: null },
    ...ofRegister,
  ]
}

/** Why an item is not for everyone: professionals who have it are told. */
const audienceTexts = ({ audiences }: CopyContent): PrintedText[] =>
  audiences.map(({ itemId, why }) => ({
    key: `audience:${itemId}`,
    itemId,
    label: 'Why something is not for everyone',
    text: why,
    place: null,
  }))

/** Where a line stands under the headings of the map, for “line 11”. */
export function linesInOrder({ template, lines }: Pick<CopyContent, 'template' | 'lines'>): CopyContent['lines'] {
  const headings = template.columns.flatMap((column) => column.headings.map(({ key }) => key))
  return headings.flatMap((key) => lines.filter(({ heading }) => heading === key))
}

function lineTexts(content: CopyContent): PrintedText[] {
  return linesInOrder(content).flatMap(({ id, text, saidBy }, at) => [
    {
      key: `line:${id}:text`,
      itemId: id,
      label: `Line ${at + 1}`,
      text,
      place: { row: 'line', id, field: 'text' } as const,
    },
    {
      key: `line:${id}:saidBy`,
      itemId: id,
      label: `Line ${at + 1}, who said it`,
      text: saidBy,
      place: { row: 'line', id, field: 'saidBy' } as const,
    },
  ])
}

const pairFields = ['worriedNames', 'danger', 'familyView', 'goal', 'bottomLines', 'howLong'] as const

function pairTexts({ template, pairs }: CopyContent): PrintedText[] {
  return pairs.flatMap((pair, at) =>
    pairFields.map((field) => ({
      key: `pair:${pair.id}:${field}`,
      itemId: pair.id,
      label: `${template.pair.label} ${at + 1}`,
      text: pair[field],
      place: { row: 'pair', id: pair.id, field } as const,
    })),
  )
}

function scaleTexts({ scales, earlier }: CopyContent): PrintedText[] {
  const now = scales.flatMap(({ id, name, reason }) => [
    { key: `scale:${id}:name`, itemId: id, label: 'A name on the scale', text: name, place: null },
    {
      key: `scale:${id}:reason`,
      itemId: id,
      label: `${name} on the scale`,
      text: reason,
      place: { row: 'scale', id, field: 'reason' } as const,
    },
  ])
  const before = earlier.flatMap(({ on, scales: numbers }) =>
    numbers.map(({ name }, at) => ({
      key: `earlier:${on}:${at}`,
      itemId: null,
      label: 'A name on an earlier scale',
      text: name,
      place: null,
    })),
  )
  return [...now, ...before]
}

function stepTexts({ steps }: CopyContent): PrintedText[] {
  return steps.flatMap(({ id, what, who, measure }, at) =>
    (['what', 'who', 'measure'] as const).map((field) => ({
      key: `step:${id}:${field}`,
      itemId: id,
      label: `Step ${at + 1}`,
      text: { what, who, measure: measure ?? '' }[field],
      place: { row: 'step', id, field } as const,
    })),
  )
}

const toolFields = ['worries', 'goodThings', 'dreams', 'pictureSays'] as const

function toolTexts({ tools }: CopyContent): PrintedText[] {
  return tools.flatMap((tool) =>
    toolFields.map((field) => ({
      key: `tool:${tool.id}:${field}`,
      itemId: tool.id,
      label: childTools[tool.tool],
      text: tool[field],
      place: { row: 'tool', id: tool.id, field } as const,
    })),
  )
}

const recordLabels: Readonly<Record<RecordField, string>> = {
  why: 'Reasons of the decision',
  categoriesReason: 'Reasons of the category',
  bottomLines: 'Bottom lines of the plan',
  whomToRing: 'Whom to ring',
  complaintsNumber: 'Number for complaints',
}

function recordTexts(content: CopyContent): PrintedText[] {
  const ofRecord = (field: RecordField, text: string, childId: ChildId | null = null): PrintedText => ({
    key: `record:${childId ?? 'all'}:${field}`,
    itemId: null,
    label: recordLabels[field],
    text,
    place: { row: 'record', childId, field },
  })
  return [
    ...content.outcomes.flatMap(({ childId, why, categoriesReason }) => [
      ofRecord('why', why, childId),
      ofRecord('categoriesReason', categoriesReason, childId),
    ]),
    ...content.views.map(({ childId, attendeeId, dissent }) => ({
      key: `view:${childId}:${attendeeId}`,
      itemId: null,
      label: 'Why somebody does not agree',
      text: dissent,
      place: { row: 'view', childId, attendeeId } as const,
    })),
    ofRecord('bottomLines', content.bottomLines),
    ofRecord('whomToRing', content.whomToRing),
    ofRecord('complaintsNumber', content.complaintsNumber),
    ...networkTexts(content),
  ]
}

function networkTexts({ network }: CopyContent): PrintedText[] {
  return network.flatMap(({ id, name, relation }) => [
    { key: `network:${id}:name`, itemId: null, label: 'The network', text: name, place: null },
    {
      key: `network:${id}:relation`,
      itemId: null,
      label: `The network, ${name}`,
      text: relation,
      place: { row: 'network', id, field: 'relation' } as const,
    },
  ])
}
