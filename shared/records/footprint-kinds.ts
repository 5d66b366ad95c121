import { z } from 'zod'
import { formatDay, IsoDate } from '../dates.ts'

/** What an IRO's footprint between meetings is made of. */
export const FootprintKind = z.enum([
  'note',
  'contact',
  'privateConversation',
  'midway',
  'consultation',
  'cafcass',
  'feedback',
  'panel',
])
export type FootprintKind = z.infer<typeof FootprintKind>

/** How one answer of an entry is given; `line` is a few words, `text` as many as it takes. */
export type FootprintFieldDef = {
  readonly label: string
  readonly hint?: string
  /** Asked only once another field has this answer; what it says stays on record. */
  readonly after?: { readonly field: string; readonly value: string }
} & (
  | { readonly kind: 'line' | 'text' | 'day' }
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> }
)

/** Whether and how the IRO spoke with the child alone (LAC-09). */
export const conversationLabels = {
  tookPlace: 'It took place',
  refused: 'The child refused',
  notAppropriate: 'It was not appropriate',
} as const

const partyLabels = {
  child: 'Child',
  socialWorker: 'Social worker',
  guardian: 'Children’s guardian',
  carer: 'Carer',
  parent: 'Parent or family',
  other: 'Somebody else',
} as const

const cafcassLabels = {
  handover: 'Handover from the guardian',
  legalView: 'IRO’s legal view',
  statement: 'Statement to court',
  legalAdvice: 'Independent legal advice',
  referral: 'Referral to Cafcass',
} as const

const feedbackLabels = { complaint: 'Complaint', appeal: 'Appeal', feedback: 'Feedback' } as const

const answers = { yes: 'Yes', no: 'No', notApplicable: 'Does not apply' } as const

/** The six questions of the mid-way desktop review, in their order (LAC-10). */
export const midwayQuestions = {
  decisions: 'Are the review’s decisions on track?',
  carePlan: 'Has the care plan changed?',
  visits: 'Has the child been seen, and are visits on time?',
  health: 'Are health and education up to date?',
  permanence: 'Is permanence moving?',
  alert: 'Is there anything to raise as an alert?',
} as const
const questionNames = ['decisions', 'carePlan', 'visits', 'health', 'permanence', 'alert'] as const

const line = (label: string, hint?: string) => ({ kind: 'line', label, ...(hint !== undefined && { hint }) }) as const
const text = (label: string) => ({ kind: 'text', label }) as const
const choice = (label: string, choices: Readonly<Record<string, string>>) =>
  ({ kind: 'choice', label, choices }) as const
const question = (name: (typeof questionNames)[number], note: string) => ({
  [name]: choice(midwayQuestions[name], answers),
  [`${name}Note`]: text(note),
})

type KindDef = {
  readonly label: string
  /** Only of a child who is or was looked after: the duty or the service behind it exists for no other. */
  readonly isForLookedAfter: boolean
  readonly fields: Readonly<Record<string, FootprintFieldDef>>
}

/** Each kind of entry: its name and what it asks besides the day, in the order of the form. */
export const footprintKinds: Readonly<Record<FootprintKind, KindDef>> = {
  note: {
    label: 'Case tracking note',
    isForLookedAfter: false,
    fields: { withWhom: line('With whom'), note: text('Note') },
  },
  contact: {
    label: 'Contact',
    isForLookedAfter: false,
    fields: { party: choice('Contact with', partyLabels), withWhom: line('Name'), note: text('What was said') },
  },
  privateConversation: {
    label: 'Conversation in private',
    isForLookedAfter: true,
    fields: {
      conversation: choice('Did the conversation take place?', conversationLabels),
      reason: { ...text('Why it was not appropriate'), after: { field: 'conversation', value: 'notAppropriate' } },
      note: text('What the child said'),
    },
  },
  midway: {
    label: 'Mid-way desktop review',
    isForLookedAfter: true,
    fields: {
      ...question('decisions', 'Decisions: note'),
      ...question('carePlan', 'Care plan: note'),
      ...question('visits', 'Visits: note'),
      ...question('health', 'Health and education: note'),
      ...question('permanence', 'Permanence: note'),
      ...question('alert', 'What to raise, and with whom'),
    },
  },
  consultation: {
    label: 'Consultation to a social worker',
    isForLookedAfter: false,
    fields: { withWhom: line('Social worker'), note: text('What was asked'), outcome: text('Advice given') },
  },
  cafcass: {
    label: 'Cafcass and court',
    isForLookedAfter: true,
    fields: {
      step: choice('Step', cafcassLabels),
      withWhom: line('Who advised', 'The guardian, solicitor or barrister'),
      note: text('What it was about'),
      outcome: text('Outcome'),
    },
  },
  feedback: {
    label: 'Complaint, appeal or feedback',
    isForLookedAfter: false,
    fields: {
      feedback: choice('What it is', feedbackLabels),
      withWhom: line('From whom'),
      note: text('What it is about'),
      answeredOn: { kind: 'day', label: 'Answered on', hint: 'Leave empty until it is answered' },
      outcome: text('Outcome'),
    },
  },
  panel: {
    label: 'Permanence panel view',
    isForLookedAfter: true,
    fields: { withWhom: line('Panel'), note: text('What was put to the panel'), outcome: text('View of the panel') },
  },
}

/** The answers of one entry by the names above; one that was not given is not there. */
export const FootprintFacts = z.object({}).catchall(z.string())
export type FootprintFacts = z.infer<typeof FootprintFacts>

/** How a fact of any kind is called in the history of changes. */
export const footprintFieldOf = (kind: string, field: string): FootprintFieldDef | undefined => {
  const known = FootprintKind.safeParse(kind)
  const fields = known.success ? footprintKinds[known.data].fields : {}
  return Object.hasOwn(fields, field) ? fields[field] : undefined
}

/** Text a person could not have typed in one go. */
const longest = 20_000

/** What is wrong with an answer, in a sentence for under the field; null when it fits. A blank one always fits. */
export function footprintProblem(def: FootprintFieldDef, value: string): string | null {
  if (value === '') return null
  if (def.kind === 'choice') return Object.hasOwn(def.choices, value) ? null : 'Choose one of the answers.'
  if (def.kind === 'day') return IsoDate.safeParse(value).success ? null : 'Enter a day such as 13 6 2026.'
  return value.length > longest ? `Shorten this to ${longest.toLocaleString('en-GB')} characters.` : null
}

/** An answer as it is read: days and choices in words. */
export function footprintAnswer(def: FootprintFieldDef, value: string): string {
  if (def.kind === 'choice') return def.choices[value] ?? value
  const day = def.kind === 'day' ? IsoDate.safeParse(value).data : undefined
  return day ? formatDay(day) : value
}

/** Whether all six questions of a mid-way desktop review are answered: only then is the check done. */
export const isMidwayWhole = (facts: FootprintFacts): boolean => questionNames.every((name) => facts[name])
