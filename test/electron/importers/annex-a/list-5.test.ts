import { describe, expect, it } from 'vitest'
import { brief, day, listFile, onlyChild, read } from '../made-files.ts'

describe('section 47 enquiries', () => {
  it('know whether a conference was needed, held and led to a plan', async () => {
    const batch = await read(
      await listFile(
        5,
        {
          'Was an Initial Child Protection Conference deemed unnecessary?': 'b) No',
          'Date of Initial Child Protection Conference': day('2026-10-20'),
          'Did the Initial Child Protection Conference Result in a Child Protection Plan': 'a) Yes',
        },
        {
          'Strategy discussion initiating Section 47 Enquiry Start Date': day('2026-11-02'),
          'Was an Initial Child Protection Conference deemed unnecessary?': 'c) Unknown',
          'Date of Initial Child Protection Conference': day('2026-11-01'),
        },
      ),
    )
    expect(brief(batch.messages)).toEqual(['warning end-before-start 3 Date of Initial Child Protection Conference'])
    expect(onlyChild(batch).enquiries).toMatchObject([
      {
        strategyDiscussionOn: '2026-10-01',
        conferenceOn: '2026-10-20',
        isConferenceRequired: true,
        resultedInPlan: true,
      },
      {
        strategyDiscussionOn: '2026-11-02',
        conferenceOn: '2026-11-01',
        isConferenceRequired: null,
        resultedInPlan: null,
      },
    ])
  })
})
