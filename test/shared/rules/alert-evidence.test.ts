import fc from 'fast-check'
import { expect, it } from 'vitest'
import { whyNoEvidence } from '../../../shared/rules/alert-evidence.ts'

it.each([
  '',
  'No reply',
  'no reply.',
  'NO REPLY!',
  'There was no reply',
  'There has been no response',
  'No response received',
  'no response received yet',
  'still no answer',
  'Not answered',
  'never replied',
  'Nothing heard back',
  'no contact from the team manager',
  'None',
  'N/A',
  'nil',
  'see above',
  '...',
  'done',
  'All fine now',
  'Still awaiting a response from the team manager',
  'Haven’t heard back from anybody',
  "They didn't reply to my email",
  'Nobody replied to either letter',
  'No one has got back to me yet',
  'Chased three times, no reply',
  'No re\u200bply received yet',
  'x\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b',
  'g..................................',
  'aaaaaaaaaaaaaaaaaaaaaaaa',
])('takes “%s” for no evidence', (text) => {
  expect(whyNoEvidence(text)).not.toBeNull()
})

it.each([
  'Visit on 16 April seen on the case record; she was seen alone.',
  'The plan of 2 May names the school and the start date.',
  'Kyle told me on 3 May that he has met his new worker twice.',
  'No reply came to two letters, but I saw the visit record of 12 May myself.',
  'The assessment was received on 4 June and shared with both parents.',
  'Visit of 12/11/26 is on file',
  'Seen with Dawn on 4 May',
])('takes “%s” for evidence', (text) => {
  expect(whyNoEvidence(text)).toBeNull()
})

it('takes no string of such words for evidence, in whatever order', () => {
  const word = fc.constantFrom('no', 'reply', 'response', 'from', 'the', 'team', 'manager', 'received', 'yet', '-', '!')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 300 }), (words) => {
      expect(whyNoEvidence(words.join(' '))).not.toBeNull()
    }),
  )
})
