import type { AlertTheme } from '../../../shared/records/alert-themes.ts'

/** An audit or observation as it is told; actions with the working days they had, and whether they were forgotten. */
export type AuditStory = {
  readonly kind: 'peerAudit' | 'observation' | 'thematicAudit'
  readonly title: string
  readonly theme: AlertTheme | null
  readonly daysAgo: number
  readonly looked: string
  readonly cases: number | null
  readonly strengths: string
  readonly findings: string
  readonly actions: readonly (readonly [action: string, days: number, isForgotten?: true])[]
}

const peer = { kind: 'peerAudit', looked: 'Case records, decisions and mid-way checks', cases: 4 } as const
const seen = { kind: 'observation', looked: 'A meeting from arrival to goodbye', cases: 1 } as const
const thematic = { kind: 'thematicAudit', theme: null } as const

/** The county's Learning Audit Framework over fourteen months, the newest first. */
export const auditStories: readonly AuditStory[] = [
  {
    ...peer,
    title: 'Peer audit: footprint between reviews',
    theme: 'drift',
    daysAgo: 7,
    strengths: 'Mid-way checks are made and written down the same day.',
    findings: 'Two checks found decisions not carried out, and no alert followed.',
    actions: [['Raise what the mid-way checks found', 5, true]],
  },
  {
    ...seen,
    title: 'Observation: review at a foster home',
    theme: 'childsVoice',
    daysAgo: 18,
    strengths: 'The child chose the order of the day and was spoken with alone before.',
    findings: 'Jargon crept in when health was spoken of.',
    actions: [['Try the plain words list at the next two reviews', 20]],
  },
  {
    ...peer,
    title: 'Peer audit: decisions of reviews',
    theme: 'planQuality',
    daysAgo: 39,
    strengths: 'Every decision has a name and a day.',
    findings: 'One record in four says “ongoing”.',
    actions: [
      ['Write the four decisions again with days', 10],
      ['Share the good example with the unit', 20, true],
    ],
  },
  {
    ...thematic,
    title: 'Thematic audit: alerts about late reports',
    theme: 'reportsLate',
    daysAgo: 58,
    looked: 'All alerts about late reports in half a year',
    cases: 24,
    strengths: 'Alerts are raised on the day and say what is asked for.',
    findings: 'A third waited longer than five working days, and few were escalated on the day.',
    actions: [
      ['Look at Alerts with each IRO in supervision', 20],
      ['Ask the localities to book report writing with the conference', 30],
    ],
  },
  {
    ...seen,
    title: 'Observation: initial conference',
    theme: 'workingTogether',
    daysAgo: 77,
    strengths: 'Parents were met first; the map was read out as it grew.',
    findings: 'The agency views came before the family had spoken.',
    actions: [['Ask the family first in the next conference', 15]],
  },
  {
    ...peer,
    title: 'Peer audit: conference plans',
    theme: 'planQuality',
    daysAgo: 96,
    strengths: 'Danger statements are in plain words.',
    findings: 'Safety goals say what should stop, not what should be seen.',
    actions: [['Write two goals again together', 10]],
  },
  {
    ...seen,
    title: 'Observation: review of a young person seeking asylum',
    theme: 'childsVoice',
    daysAgo: 118,
    strengths: 'The interpreter was briefed and sat beside the young person.',
    findings: 'Nothing to put right.',
    actions: [],
  },
  {
    ...peer,
    title: 'Peer audit: records within 15 working days',
    theme: 'reportsLate',
    daysAgo: 139,
    strengths: 'Decisions go out within five working days.',
    findings: 'Full records wait for business support.',
    actions: [['Send records for typing within a week', 15]],
  },
  {
    ...thematic,
    title: 'Thematic audit: second reviews without a permanence plan',
    theme: 'drift',
    daysAgo: 160,
    looked: 'Every second review of a quarter',
    cases: 31,
    strengths: 'IROs ask about permanence in nearly every review.',
    findings: 'Twelve children had no plan, and three of the twelve an alert.',
    actions: [['An alert wherever the second review has no permanence plan', 20]],
  },
  {
    ...seen,
    title: 'Observation: review conference in two parts',
    theme: 'workingTogether',
    daysAgo: 181,
    strengths: 'Both parents were kept safe and heard.',
    findings: 'The second part began late, and one agency had left.',
    actions: [['Book both parts with their own times', 10]],
  },
  {
    ...peer,
    title: 'Peer audit: children seen alone before reviews',
    theme: 'childsVoice',
    daysAgo: 204,
    strengths: 'Three of four children were seen or rung before.',
    findings: 'The conversation is not always on the record.',
    actions: [['Write the day of the conversation on the record', 10]],
  },
  {
    ...seen,
    title: 'Observation: adoption review',
    theme: 'planQuality',
    daysAgo: 226,
    strengths: 'Clear about time limits and who decides.',
    findings: 'The prospective adopters had the report late.',
    actions: [['Ask for adoption reports five working days before', 10]],
  },
  {
    ...peer,
    title: 'Peer audit: repeat child protection plans',
    theme: 'planQuality',
    daysAgo: 250,
    strengths: 'The earlier plan is read before the conference.',
    findings: 'What was different this time is not always said.',
    actions: [['A line about the earlier plan in each outline plan', 15]],
  },
  {
    ...thematic,
    title: 'Thematic audit: visits to children placed out of the county',
    theme: 'visits',
    daysAgo: 278,
    looked: 'Children placed more than 20 miles away',
    cases: 18,
    strengths: 'Carers speak well of the workers who come.',
    findings: 'Five of eighteen had a visit late.',
    actions: [['A list of visits due out of the county, every month', 20]],
  },
]
