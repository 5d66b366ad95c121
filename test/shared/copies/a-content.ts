import signsOfSafety from '../../../resources/map-templates/signs-of-safety.json' with { type: 'json' }
import type { CopyContent, CopyMark } from '../../../shared/copies/content.ts'
import { IsoDate } from '../../../shared/dates.ts'
import type { Audience } from '../../../shared/records/audience.ts'
import { ChildId, MeetingId, RecordId } from '../../../shared/records/ids.ts'
import { MapTemplate } from '../../../shared/records/map-template.ts'
import type { Attendee } from '../../../shared/records/register.ts'

/** An id that a test can read: the number at its end. */
export const id = (number: number): RecordId =>
  RecordId.parse(`0193a4f0-0000-7000-8000-${String(number).padStart(12, '0')}`)
const childOf = (number: number) => ChildId.parse(id(900 + number))

/** Amira and Sami, the children of the conference. */
export const amira = childOf(1)
export const sami = childOf(2)

/** Somebody on the register, in the room, of the family unless told otherwise. */
export const person = (number: number, name: string, agency: string, rest: Partial<Attendee> = {}): Attendee => ({
  id: id(number),
  name,
  agency,
  side: 'family',
  childId: null,
  hasDirectContact: true,
  isInvited: true,
  partA: 'here',
  partB: null,
  report: null,
  isReportSeen: false,
  view: null,
  part: 'both',
  interpreterLanguage: '',
  accessNeeds: '',
  copyLayout: null,
  copyLanguage: '',
  copyOrder: null,
  ...rest,
})

const line = (number: number, heading: string, text: string, saidBy = '') => ({
  id: id(number),
  heading,
  text,
  saidBy,
  childId: null,
  fromLineId: null,
  change: null,
})
const pair = (number: number, danger: string, goal: string, bottomLines: string) => ({
  id: id(number),
  childId: null,
  worriedNames: 'Tom and Mrs Whitlock',
  danger,
  familyView: 'Mum says it was two nights, not three.',
  goal,
  bottomLines,
  howLong: 'Tom and Mrs Whitlock need to see this for three months.',
})
const scale = (number: number, name: string, score: number, pairId: RecordId | null = null, reason = '') => ({
  id: id(number),
  pairId,
  name,
  score,
  reason,
})
const step = (number: number, who: string, what: string, byOn: string) => ({
  id: id(number),
  childId: null,
  what,
  who,
  byOn: IsoDate.parse(byOn),
  measure: 'Written down at the core group.',
})

/** The people of the conference. */
export const people = {
  mum: person(1, 'Ms Keisha Brown', 'Mother', { view: 'noPlan' }),
  dad: person(2, 'Mr Rebin Karimi', 'Father', { view: 'plan' }),
  nan: person(3, 'Mrs Gloria Brown', 'Grandmother'),
  amira: person(4, 'Amira Brown-Karimi', 'Child', { childId: amira }),
  tom: person(5, 'Tom Adeyemi', 'Social worker', { side: 'socialCare', view: 'plan' }),
  whitlock: person(6, 'Mrs Whitlock', 'Larkfield Primary', { side: 'agency', view: 'plan' }),
  dilys: person(7, 'Dilys Pryce', 'Marle Family Support', { side: 'agency', view: 'noPlan' }),
}

/** A conference about Amira and Sami with a full map, two worries, steps, and nothing kept from anybody. */
export const aContent = (rest: Partial<CopyContent> = {}): CopyContent => ({
  meeting: {
    id: MeetingId.parse(id(500)),
    kind: 'icpc',
    label: 'Initial child protection conference',
    on: IsoDate.parse('2027-05-12'),
    startsAt: '10:00',
    place: 'Fern House, Marle',
    chairName: 'Maggie Osei',
  },
  children: [
    { childId: amira, name: 'Amira Brown-Karimi', firstName: 'Amira', age: 11 },
    { childId: sami, name: 'Sami Brown-Karimi', firstName: 'Sami', age: 4 },
  ],
  template: MapTemplate.parse(signsOfSafety),
  lines: [
    line(
      11,
      'harm',
      'In April, Amira was left to look after Sami at night. The meeting heard it was three nights.',
      '',
    ),
    line(12, 'harm', 'Some days there was no proper meal and no clean clothes.'),
    line(13, 'harm', 'Amira missed 19 days of school from January to April.', 'Mrs Whitlock'),
    line(14, 'complicating', 'Mum has felt very low since the winter.', 'Mum'),
    line(15, 'complicating', 'The flat is damp and cold.'),
    line(16, 'strengths', 'Amira and Sami run to hug Mum, Dad and Nan. They say they feel loved.'),
    line(17, 'strengths', 'Mum asked her doctor for help in March. She goes each week.'),
    line(18, 'safety', 'On 2 May Mum felt unwell. She rang Nan before bedtime. Nan came and stayed all night.'),
    line(19, 'strengths', 'I want them to stop shouting.', 'Amira'),
  ],
  pairs: [
    pair(
      31,
      'Amira and Sami could be left alone at night again. They could get hurt with no adult there.',
      'A safe adult is always with the children, day and night. They eat, sleep and get to school.',
      'A safe adult is in the home all night, every night.\nAmira is never asked to look after Sami on her own.',
    ),
    pair(
      32,
      'Mum and Dad could go on shouting when they swap over. The children could feel scared.',
      'The children say that swapping over feels OK.',
      'They swap over at Nan’s house.',
    ),
  ],
  scales: [
    scale(41, 'Mum', 6),
    scale(42, 'Dad', 4),
    scale(43, 'Mrs Gloria Brown', 5),
    scale(44, 'Tom Adeyemi', 4),
    scale(45, 'Mrs Whitlock', 5),
    scale(46, 'Dilys Pryce', 7),
    scale(47, 'Mum', 6, id(31), 'Nan is on the phone each night.'),
    scale(48, 'Tom Adeyemi', 4, id(31), 'because Nan came on 2 May, but it has only been one time.'),
    scale(49, 'Amira', 3, id(32), 'because she still listens out for shouting.'),
  ],
  earlier: [],
  steps: [
    step(51, 'Mum', 'Ring Nan before 7pm on any day you cannot do bedtime.', '2027-05-14'),
    step(52, 'Mum, Tom Adeyemi', 'Write the list of safe adults. Put it on the fridge.', '2027-05-14'),
    step(53, 'Dad', 'Use Nan’s house whenever the children swap over.', '2027-05-14'),
    step(54, 'Nan', 'Stay at the flat on Tuesday and Sunday nights.', '2027-05-16'),
    step(55, 'Tom Adeyemi', 'Visit at home each week. See Amira on her own.', '2027-05-18'),
    step(56, 'Mrs Whitlock', 'Start Amira at breakfast club.', '2027-05-17'),
  ],
  outcomes: [
    {
      childId: amira,
      isThresholdMet: true,
      outcome: 'plan',
      categories: ['NEG', 'EMO'],
      why: 'Significant harm is likely to go on.',
      categoriesReason: 'Equal concern in both.',
      participation: null,
    },
    {
      childId: sami,
      isThresholdMet: true,
      outcome: 'plan',
      categories: ['NEG'],
      why: 'As for Amira.',
      categoriesReason: '',
      participation: null,
    },
  ],
  views: [
    { childId: amira, attendeeId: id(7), view: 'noPlan', dissent: 'A child in need plan would do.' },
    { childId: sami, attendeeId: id(7), view: 'noPlan', dissent: 'A child in need plan would do.' },
  ],
  bottomLines: 'If voices rise, Nan stops it and the children stay with her.',
  network: [{ id: id(61), name: 'Miss Obi', relation: 'Amira’s teaching assistant', isVerified: true }],
  tools: [
    {
      id: id(71),
      childId: amira,
      tool: 'wishes',
      worries: 'The shouting',
      goodThings: 'Drawing with Nan',
      dreams: 'To be a kid on school nights',
      picture: null,
      pictureSays: '',
      isPrinted: true,
    },
  ],
  people: Object.values(people),
  audiences: [],
  keptApart: [],
  dates: {
    coreGroupOn: IsoDate.parse('2027-05-24'),
    nextMeetingOn: IsoDate.parse('2027-07-20'),
    correctBy: IsoDate.parse('2027-05-26'),
  },
  whomToRing: 'Tom Adeyemi, social worker: 01632 960 141\nMaggie Osei, chair: 01632 960 120',
  complaintsNumber: '01632 960 155',
  saysWithheld: true,
  languages: [],
  ...rest,
})

/** Who may have an item; for everyone unless told otherwise. */
export const audience = (itemId: RecordId, rest: Partial<Audience>): Audience => ({
  itemId,
  scope: 'everyone',
  notFor: [],
  why: '',
  ...rest,
})

/** The fourth copy of nine, of the seventh version. */
export const mark: CopyMark = {
  number: 4,
  of: 9,
  letter: '',
  version: 7,
  code: '4K7Q HM3T',
  at: '2027-05-12T10:40:00.000Z',
}
