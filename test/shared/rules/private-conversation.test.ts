import { expect, it } from 'vitest'
import { conversationStanding, type PrivateConversation } from '../../../shared/rules/private-conversation.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'
import { day } from '../day.ts'

const review = {
  previousOn: day('Tue 10 Apr 2018'),
  becameLookedAfterOn: day('Mon 5 Mar 2018'),
  reviewOn: day('Wed 10 Oct 2018'),
  isHeld: false,
  today: day('Mon 8 Oct 2018'),
  calendar: makeCalendar({}),
  remindWorkingDays: 10,
}
const spoke = (on: string, outcome: PrivateConversation['outcome'] = 'tookPlace', reason = '') => [
  { on: day(on), outcome, reason },
]
const missing = { kind: 'dueSoon', text: 'No conversation in private since the last review' }

it.each([
  ['a conversation in between', spoke('Mon 1 Oct 2018'), { kind: 'held', text: 'Spoke in private on Mon 1 Oct 2018' }],
  ['one on the day of the review before', spoke('Tue 10 Apr 2018'), missing],
  ['one on the day after it', spoke('Wed 11 Apr 2018'), { kind: 'held', text: 'Spoke in private on Wed 11 Apr 2018' }],
  [
    'a refusal',
    spoke('Mon 1 Oct 2018', 'refused'),
    { kind: 'held', text: 'Refused to speak in private, Mon 1 Oct 2018' },
  ],
  [
    'a conversation and a later refusal',
    [...spoke('Mon 1 Oct 2018'), ...spoke('Fri 5 Oct 2018', 'refused')],
    { kind: 'held', text: 'Spoke in private on Mon 1 Oct 2018' },
  ],
  [
    'not appropriate, with the reason',
    spoke('Mon 1 Oct 2018', 'notAppropriate', 'In hospital'),
    { kind: 'held', text: 'Not appropriate to speak in private, Mon 1 Oct 2018: In hospital' },
  ],
  ['not appropriate, without one', spoke('Mon 1 Oct 2018', 'notAppropriate', ' '), missing],
  ['an entry not filled in', spoke('Mon 1 Oct 2018', null), missing],
  ['nothing', [], missing],
])('before a review says what %s means (LAC-09)', (_name, conversations, standing) => {
  expect(conversationStanding({ ...review, conversations })).toEqual(standing)
})

it.each([
  ['Tue 25 Sep 2018', { kind: 'planned', text: 'Speak in private before the review of Wed 10 Oct 2018' }],
  ['Wed 26 Sep 2018', missing],
])('reminds from ten working days before the review: %s', (today, standing) => {
  expect(conversationStanding({ ...review, today: day(today), conversations: [] })).toEqual(standing)
})

it('counts from becoming looked after where there was no review yet', () => {
  const first = { ...review, previousOn: null, becameLookedAfterOn: day('Mon 17 Sep 2018') }
  const text = 'No conversation in private since becoming looked after'
  expect(conversationStanding({ ...first, conversations: spoke('Fri 14 Sep 2018') }).text).toBe(text)
  expect(conversationStanding({ ...first, conversations: spoke('Mon 17 Sep 2018') }).kind).toBe('held')
})

it('of a review held counts nothing said after it', () => {
  const held = { ...review, isHeld: true, today: day('Mon 22 Oct 2018') }
  expect(conversationStanding({ ...held, conversations: spoke('Wed 10 Oct 2018') }).kind).toBe('held')
  expect(conversationStanding({ ...held, conversations: spoke('Thu 11 Oct 2018') })).toEqual({
    kind: 'dueSoon',
    text: 'No conversation in private was written down before this review',
  })
})
