import { formatDay, IsoDate } from '../dates.ts'
import { nameOf } from './child.ts'
import { type Decision, decisionsForEveryone, type MeetingDecisions } from './decision.ts'
import type { ChildId } from './ids.ts'
import type { MeetingRecord } from './meeting-record.ts'

/** A part of the letter to a child: its heading, the field for the letter's own words, and the record's otherwise. */
export type LetterPartDef = {
  readonly heading: string
  readonly own?: string
  readonly from?: string
  /** Days of the record told as sentences. */
  readonly days?: Readonly<Record<string, (day: string) => string>>
}

/** What a letter can hold, in its order; only what the chair ticks is in it. */
export const letterParts = {
  opening: { heading: 'How it begins', own: 'letterOpening' },
  views: { heading: 'What you told me', own: 'letterViews', from: 'childViews' },
  home: { heading: 'At home', own: 'letterHome', from: 'placementGoing' },
  health: {
    heading: 'Your health',
    own: 'letterHealth',
    from: 'health',
    days: {
      healthAssessmentOn: (day) => `You had your health check on ${day}.`,
      dentalCheckOn: (day) => `You had your teeth checked on ${day}.`,
    },
  },
  education: { heading: 'At school', own: 'letterEducation', from: 'education' },
  contact: { heading: 'Your family and friends', own: 'letterContact', from: 'contact' },
  identity: { heading: 'Who you are', own: 'letterIdentity', from: 'identity' },
  permanence: { heading: 'Where you will live', own: 'letterPermanence', from: 'permanence' },
  safety: { heading: 'Keeping safe', own: 'letterSafety', from: 'safety' },
  plan: { heading: 'Your plan', own: 'letterPlan', from: 'carePlan' },
  legal: { heading: 'Court and the law', own: 'letterLegal', from: 'legal' },
  notDone: { heading: 'What was not done' },
  decisions: { heading: 'What was decided' },
  thoughts: { heading: 'What I think', own: 'letterThoughts' },
} as const satisfies Readonly<Record<string, LetterPartDef>>
export type LetterPart = keyof typeof letterParts

/** The letter to one child: what it says, before it is drawn on screen or on paper. */
export type Letter = {
  readonly greeting: string
  readonly reviewedOn: IsoDate
  readonly iroName: string | null
  readonly parts: readonly {
    readonly key: LetterPart
    /** Null for the opening, which stands under the greeting. */
    readonly heading: string | null
    readonly paragraphs: readonly string[]
    readonly decisions: readonly Decision[]
  }[]
}

type LetterInput = { readonly record: MeetingRecord; readonly decisions: MeetingDecisions; readonly childId: ChildId }

/** The letter to one child from the record of a review; brothers and sisters, decisions about them, and what is not for everyone stay out of it. */
export function letterOf({ decisions, ...about }: LetterInput): Letter {
  const input = { ...about, decisions: decisionsForEveryone(decisions) }
  const { meeting } = input.record
  const child = meeting.children.find(({ childId }) => childId === input.childId)
  const ticked = tickedParts(answerOf(input, 'letterParts'))
  return {
    greeting: `Dear ${child ? (child.givenName ?? nameOf(child)) : 'you'}`,
    reviewedOn: meeting.heldOn ?? meeting.scheduledFor,
    iroName: meeting.iroName,
    parts: ticked.map((key) => ({
      key,
      heading: key === 'opening' ? null : letterParts[key].heading,
      paragraphs: paragraphsOf(input, key),
      decisions: key === 'decisions' ? forChild(input.decisions.decisions, input.childId) : [],
    })),
  }
}

/** The parts ticked, as they are kept in one field, in the letter's order. */
export function tickedParts(value: string): LetterPart[] {
  const keys = value.split(' ')
  return (Object.keys(letterParts) as LetterPart[]).filter((key) => keys.includes(key)) // the table's own keys
}

const forChild = (decisions: readonly Decision[], childId: ChildId): Decision[] =>
  decisions.filter((decision) => decision.what !== '' && (decision.childId === null || decision.childId === childId))

const answerOf = ({ record, childId }: LetterInput, field: string): string =>
  record.values.find((one) => one.childId === childId && one.field === field)?.value ?? ''

function paragraphsOf(input: LetterInput, key: LetterPart): string[] {
  if (key === 'notDone') {
    const { previous } = input.decisions
    // A decision for every child of the last review is nothing to a brother or sister who was not at it.
    if (!previous?.childIds.includes(input.childId)) return []
    const missed = forChild(previous.decisions, input.childId)
    return missed.filter(({ outcome }) => outcome === 'notDone').map(notDoneText)
  }
  const def: LetterPartDef = letterParts[key]
  const words = (def.own && answerOf(input, def.own)) || (def.from && answerOf(input, def.from)) || ''
  const days = Object.entries(def.days ?? {}).flatMap(([field, sentence]) => {
    const day = IsoDate.safeParse(answerOf(input, field)).data
    return day ? [sentence(formatDay(day))] : []
  })
  return [...words.split(/\n{2,}/).filter((text) => text.trim() !== ''), ...days]
}

function notDoneText({ what, outcomeNote }: Decision): string {
  const sentence = /[.!?]$/.test(what) ? what : `${what}.`
  const note = outcomeNote === '' ? '' : ` ${/[.!?]$/.test(outcomeNote) ? outcomeNote : `${outcomeNote}.`}`
  return `${sentence} This was not done.${note} That is not your fault.`
}
