import { formatDay } from '../dates.ts'
import { nameOf } from './child.ts'
import { participationWords } from './code-sets.ts'
import type { Conference } from './conference.ts'
import { type Decision, decisionOutcomeLabels, type MeetingDecisions } from './decision.ts'
import type { ChildId } from './ids.ts'
import type { Attendance } from './meeting.ts'
import { sectionsOf } from './meeting-fields/all-fields.ts'
import { categoryFields } from './meeting-fields/conference-fields.ts'
import { answerText, type FieldDef, type FieldSection } from './meeting-fields/field.ts'
import { meetingKindLabels } from './meeting-kind.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { type Attendee, attendeeViewLabels, presenceLabels, reportStateLabels } from './register.ts'

/** Rows under headings: drawn as a table in a document, and as lines of text on the clipboard. */
export type PackTable = { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** What goes into one box of the council's form. `text` is the whole of it, the table's rows included. */
export type PackBlock = {
  readonly key: string
  readonly heading: string
  readonly text: string
  readonly table: PackTable | null
}

/** The record of a meeting in the order of a council's form, and the headings nothing is written under. */
export type CasePack = {
  readonly childName: string
  readonly blocks: readonly PackBlock[]
  readonly blanks: readonly string[]
}

/** Whether a meeting decides as a conference does; HSB meetings do, reviews do not. */
export const isConference = ({ kind }: MeetingRecord['meeting']): boolean => kind !== 'roa' && kind !== 'adoptionReview'

/** What a pack is made from; `conference` is null for a review. */
export type PackInput = {
  readonly record: MeetingRecord
  readonly decisions: MeetingDecisions
  readonly people: readonly Attendee[]
  readonly conference: Conference | null
  readonly childId: ChildId
}

/**
 * The record of a meeting as one child's case file takes it. What is only about a brother or sister stays out: each
 * child has a pack of their own.
 */
export function casePack(input: PackInput): CasePack {
  const child = input.record.meeting.children.find(({ childId }) => childId === input.childId)
  if (!child) return { childName: '', blocks: [], blanks: [] }
  const made = [
    aboutBlock(input, child),
    ...(input.conference ? conferenceBlocks(input, input.conference) : reviewBlocks(input, child)),
  ]
  const isBlank = ({ text }: PackBlock) => text === ''
  return {
    childName: nameOf(child),
    blocks: made.filter((block) => !isBlank(block)),
    blanks: made.filter(isBlank).map(({ heading }) => heading),
  }
}

function aboutBlock({ record: { meeting } }: PackInput, child: Attendance): PackBlock {
  const { heldOn, scheduledFor, startsAt, place, iroName, kind, label } = meeting
  const on = formatDay(heldOn ?? scheduledFor)
  const kindName = meetingKindLabels[kind]
  return textBlock('about', 'About the meeting', [
    line('Child', nameOf(child)),
    line('Case number', child.reference),
    line('Date of birth', child.bornOn && formatDay(child.bornOn)),
    line('Meeting', label === kindName ? kindName : `${kindName}: ${label}`),
    line(heldOn ? 'Held' : 'Booked for', startsAt ? `${on}, ${startsAt}` : on),
    line('Place', place),
    line('Chair', iroName),
  ])
}

function reviewBlocks(input: PackInput, { participation }: Attendance): PackBlock[] {
  const { record, decisions, childId } = input
  const sections = Object.entries(sectionsOf(record.meeting.kind))
  const took = participation && `${participation} ${participationWords[participation]}`
  return [
    textBlock('participation', 'How the child took part', [took]),
    registerBlock(input),
    ...sections.map(([key, section]) => sectionBlock(key, section, input)),
    ...earlierBlock('Decisions of the last review', decisions, childId),
    tableBlock('decisions', 'Decisions', {
      headings: ['Decision', 'Who', 'By when'],
      rows: ofChild(decisions.decisions, childId).map(({ what, who, byOn }) => [what, who, dayText(byOn)]),
    }),
  ]
}

function conferenceBlocks(input: PackInput, conference: Conference): PackBlock[] {
  const { decisions, childId } = input
  const earlier = earlierBlock('The last plan', decisions, childId)
  return [
    registerBlock(input),
    textBlock('quorum', 'Quoracy', quorumLines(input, conference)),
    viewsBlock(input, conference.views),
    textBlock('outcome', 'Decision', outcomeLines(input)),
    ...earlier,
    tableBlock('plan', 'Outline plan', {
      headings: ['What', 'Who', 'By when', 'How it will be known'],
      rows: ofChild(decisions.decisions, childId).map(({ what, who, byOn, measure }) => {
        return [what, who, dayText(byOn), measure ?? '']
      }),
    }),
    ...Object.entries(sectionsOf(input.record.meeting.kind).planned?.fields ?? {}).map(([name, def]) =>
      textBlock(name, def.label, [shown(def, answerOf(input, def, name))]),
    ),
  ]
}

function sectionBlock(key: string, { label, fields }: FieldSection, input: PackInput): PackBlock {
  const answers = Object.entries(fields).map(([name, def]) => ({ def, value: answerOf(input, def, name) }))
  const isAlone = answers.length === 1
  const lines = answers.map(({ def, value }) => (isAlone ? shown(def, value) : labelled(def, value)))
  return textBlock(key, label, lines)
}

/** A brother or sister who came is left out, as everything about them is. */
function registerBlock({ record, people, conference, childId }: PackInput): PackBlock {
  const isSplit = record.values.some(({ field, value }) => field === 'isSplit' && value === 'yes')
  const views = conference ? ['View'] : []
  return tableBlock('register', 'Who was invited and who came', {
    headings: [
      'Name',
      'Agency, or how related',
      ...(isSplit ? ['Part A', 'Part B'] : ['Attendance']),
      'Report',
      ...views,
    ],
    rows: people
      .filter((person) => person.childId === null || person.childId === childId)
      .map(({ name, agency, partA, partB, report, view }) => [
        name,
        agency,
        ...(isSplit ? [partA, partB] : [partA]).map((part) => (part ? presenceLabels[part] : '')),
        report ? reportStateLabels[report] : '',
        ...views.map(() => (view ? attendeeViewLabels[view] : '')),
      ]),
  })
}

/** Nothing while nobody is marked as there: an empty register says nothing about who came. */
function quorumLines({ record, people }: PackInput, { quorum }: Conference): (string | null)[] {
  if (!people.some(({ partA, partB }) => partA === 'here' || partB === 'here')) return []
  const why = record.values.find(({ field, childId }) => field === 'inquorateReason' && childId === null)?.value
  const parts = quorum.map(({ isQuorate, hasSocialCare, agencies }, at) => {
    const there = [...(hasSocialCare ? ['children’s social care'] : []), ...agencies].join(', ')
    const part = quorum.length > 1 ? `Part ${at === 0 ? 'A' : 'B'}: ` : ''
    return `${part}${isQuorate ? 'Quorate' : 'Not quorate'}. Agencies that counted: ${there || 'none'}`
  })
  return [...parts, line('Why it went ahead', why ?? null)]
}

function viewsBlock({ childId, people }: PackInput, views: Conference['views']): PackBlock {
  const said = views.filter((one) => one.childId === childId && (one.view !== null || one.dissent !== ''))
  const rows = said.flatMap(({ attendeeId, view, dissent }) => {
    const person = people.find(({ id }) => id === attendeeId)
    return person ? [[person.name, person.agency, view ? attendeeViewLabels[view] : '', dissent]] : []
  })
  return tableBlock('views', 'What the agencies think', {
    headings: ['Name', 'Agency, or how related', 'View', 'Why they do not agree'],
    rows,
  })
}

function outcomeLines(input: PackInput): (string | null)[] {
  const fields = Object.entries(sectionsOf(input.record.meeting.kind).decided?.fields ?? {})
  const categories: readonly string[] = Object.values(categoryFields)
  const chosen = fields.filter(([name, def]) => categories.includes(name) && answerOf(input, def, name) === 'yes')
  const names = chosen.map(([, { label }]) => label).join(', ')
  return fields.flatMap(([name, def]) => {
    if (name === categories[0]) return [line('Categories', names)]
    return categories.includes(name) ? [] : [labelled(def, answerOf(input, def, name))]
  })
}

/** Nothing where the child was not at the meeting before: what it decided is then nothing to this child. */
function earlierBlock(heading: string, { previous }: MeetingDecisions, childId: ChildId): PackBlock[] {
  if (!previous?.childIds.includes(childId)) return []
  const rows = ofChild(previous.decisions, childId).map(({ what, who, byOn, outcome, outcomeNote }) => [
    what,
    who,
    dayText(byOn),
    [outcome ? decisionOutcomeLabels[outcome] : 'Not said', outcomeNote].filter(Boolean).join('. '),
  ])
  const headings = ['What', 'Who', 'By when', 'What became of it']
  return rows.length === 0
    ? []
    : [tableBlock('earlier', `${heading}, ${formatDay(previous.heldOn)}`, { headings, rows })]
}

const ofChild = (decisions: readonly Decision[], childId: ChildId): Decision[] =>
  decisions.filter((one) => one.what.trim() !== '' && (one.childId === null || one.childId === childId))

const answerOf = ({ record, childId }: PackInput, { of }: FieldDef, name: string): string => {
  const about = of === 'child' ? childId : null
  return record.values.find((one) => one.field === name && one.childId === about)?.value.trim() ?? ''
}

const dayText = (day: Decision['byOn']): string => (day ? formatDay(day) : '')

const line = (label: string, value: string | null): string | null => (value ? `${label}: ${value}` : null)

const shown = (def: FieldDef, value: string): string | null => (value === '' ? null : answerText(def, value))

/** Longer words stand under their label, as a form's box shows them. */
function labelled(def: FieldDef, value: string): string | null {
  const text = shown(def, value)
  if (text === null) return null
  const label = def.label.endsWith('?') ? def.label : `${def.label}:`
  return def.kind === 'text' ? `${label}\n${text}` : `${label} ${text}`
}

function textBlock(key: string, heading: string, lines: readonly (string | null)[]): PackBlock {
  const said = lines.filter((each) => each !== null && each !== '')
  const isLong = said.some((each) => each?.includes('\n'))
  return { key, heading, text: said.join(isLong ? '\n\n' : '\n'), table: null }
}

/** As text each row is one line, its cells after their headings where they are not plain from the place. */
function tableBlock(key: string, heading: string, table: PackTable): PackBlock {
  const lines = table.rows.map((cells, index) => {
    const said = cells.flatMap((cell, at) => (cell === '' ? [] : [at < 2 ? cell : `${table.headings[at]}: ${cell}`]))
    return `${index + 1}. ${said.join('; ')}`
  })
  return { key, heading, text: lines.join('\n'), table: table.rows.length > 0 ? table : null }
}
