import { describe, expect, it } from 'vitest'
import { brief, episodes, header, onlyChild, read, reviews } from '../made-files.ts'

const nia = header('4471902,F,15/03/2015,WBRI,,,')

describe('periods of care', () => {
  const one = (...rows: string[]) => read(nia, episodes(...rows.map((row) => `4471902,${row}`)))

  it('start at an episode with RNE S and end at the first reason that is not X1', async () => {
    const batch = await one(
      '01/02/2024,S,C1,N1,U6,PR1,01/05/2024,X1,,,LE1 1AA,11',
      '01/05/2024,L,C2,N1,U6,PR1,01/09/2024,X1,CARPL,,LE1 1AA,11',
      '01/09/2024,P,C2,N1,K2,PR4,01/12/2024,E4A,,,LE2 2BB,22',
      '01/06/2025,S,V2,N5,U4,PR1,,,,,,',
    )
    expect(batch.messages).toEqual([])
    expect(onlyChild(batch).periodsOfCare).toMatchObject([
      {
        startedOn: '2024-02-01',
        endedOn: '2024-12-01',
        endReason: 'E4A',
        needCode: 'N1',
        legalStatuses: [
          { code: 'C1', startedOn: '2024-02-01', endedOn: '2024-05-01' },
          { code: 'C2', startedOn: '2024-05-01', endedOn: '2024-12-01' },
        ],
        placements: [
          {
            startedOn: '2024-02-01',
            endedOn: '2024-09-01',
            placementCode: 'U6',
            isPlanned: null,
            isCarerChange: false,
          },
          {
            startedOn: '2024-09-01',
            endedOn: '2024-12-01',
            placementCode: 'K2',
            providerCode: 'PR4',
            reasonForChange: 'CARPL',
            isPlanned: true,
            isCarerChange: true,
            postcode: 'LE2 2BB',
            urn: '22',
            origin: { row: 4 },
          },
        ],
      },
      { startedOn: '2025-06-01', endedOn: null, endReason: null, needCode: 'N5' },
    ])
  })

  it('are put in order whatever the order of the rows', async () => {
    const batch = await one('01/05/2024,L,C2,N1,U6,PR1,,,,,,', '01/02/2024,S,C1,N1,U6,PR1,01/05/2024,X1,,,,')
    expect(batch.messages).toEqual([])
    expect(onlyChild(batch).periodsOfCare).toMatchObject([{ startedOn: '2024-02-01', endedOn: null }])
  })

  it('are counted from the earliest episode where none has RNE S', async () => {
    const batch = await one('01/05/2024,L,C2,N1,U6,PR1,,,,,,')
    expect(brief(batch.messages)).toEqual(['warning start-assumed 2 RNE'])
    expect(onlyChild(batch).periodsOfCare).toMatchObject([{ startedOn: '2024-05-01', endedOn: null }])
  })

  it('go on over an X1 without DEC, which ends when the next episode starts', async () => {
    const batch = await one('01/02/2024,S,C1,N1,U6,PR1,,X1,,,,', '01/05/2024,L,C2,N1,U6,PR1,,,,,,')
    expect(brief(batch.messages)).toEqual(['warning missing-end-date 2 DEC'])
    expect(onlyChild(batch).periodsOfCare).toMatchObject([
      {
        endedOn: null,
        legalStatuses: [
          { code: 'C1', endedOn: '2024-05-01' },
          { code: 'C2', endedOn: null },
        ],
      },
    ])
  })

  it.each([
    ['an X1 that nothing follows', '01/05/2024,X1', 'warning no-next-episode 2 REC', null],
    ['a reason without a day', ',E4A', 'warning missing-end-date 2 DEC', null],
    ['an end before the start', '01/01/2024,E4A', 'warning end-before-start 2 DEC', null],
    ['a day without a reason', '01/05/2024,', 'warning missing-end-reason 2 REC', '2024-05-01'],
  ])('with %s say what was assumed', async (_, end, message, endedOn) => {
    const batch = await one(`01/02/2024,S,C1,N1,U6,PR1,${end},,,,`)
    expect(brief(batch.messages)).toContain(message)
    expect(onlyChild(batch).periodsOfCare).toMatchObject([{ endedOn, endReason: null }])
  })

  it('say so when episodes overlap, leave a gap, or start anew without an end', async () => {
    const batch = await one(
      '01/02/2024,S,C1,N1,U6,PR1,10/05/2024,X1,,,,',
      '01/05/2024,L,C2,N1,U6,PR1,01/06/2024,X1,,,,',
      '05/06/2024,L,C1,N1,U6,PR1,,,,,,',
      '01/09/2024,S,C1,N1,U6,PR1,,,,,,',
    )
    expect(brief(batch.messages)).toEqual([
      'warning episodes-overlap 2 DEC',
      'warning episode-gap 3 DEC',
      'warning missing-end-date 4 DEC',
      'warning care-not-ended 5 RNE',
    ])
    expect(onlyChild(batch).periodsOfCare).toMatchObject([
      { startedOn: '2024-02-01', endedOn: '2024-09-01', endReason: null },
      { startedOn: '2024-09-01', endedOn: null },
    ])
  })

  it('count a repeated row once and leave out a row whose start cannot be read', async () => {
    const row = '01/02/2024,S,C1,N1,U6,PR1,,,,,,'
    const batch = await one(row, row, '31/02/2024,L,C1,N1,U6,PR1,,,,,,')
    expect(brief(batch.messages)).toEqual(['warning duplicate-row 3 -', 'error date-not-read 4 DECOM'])
    expect(onlyChild(batch).periodsOfCare).toHaveLength(1)
    expect(batch.counts).toEqual({ rowsRead: 4, rowsKept: 3, rowsLeftOut: 1, children: 1 })
  })

  it.each(['CREQB', 'CREQO', 'CHILD', 'LAREQ', 'ALLEG', 'STAND', 'APPRR'])(
    'hold an unplanned move after %s (LAC-05)',
    async (reason) => {
      for (const rne of ['P', 'B']) {
        const batch = await one(
          `01/02/2024,S,C1,N1,U6,PR1,01/05/2024,X1,${reason},,,1`,
          `01/05/2024,${rne},C2,N1,U6,PR1,,,,,,2`,
        )
        expect(onlyChild(batch).periodsOfCare[0]?.placements[1]).toMatchObject({
          isPlanned: false,
          isCarerChange: true,
        })
        expect(batch.messages).toEqual([])
      }
    },
  )

  it.each(['OTHER', 'CUSTOD', ''])('leave open whether a move after %j was planned', async (reason) => {
    const batch = await one(`01/02/2024,S,C1,N1,U6,PR1,01/05/2024,X1,${reason},,,1`, '01/05/2024,P,C1,N1,U6,PR1,,,,,,2')
    expect(brief(batch.messages)).toEqual(['warning move-unclear 2 REASON_PLACE_CHANGE'])
    expect(onlyChild(batch).periodsOfCare[0]?.placements[1]?.isPlanned).toBeNull()
  })

  it('do not take a new status of the same placement for a move', async () => {
    const batch = await one('01/02/2024,S,C1,N1,U6,PR1,01/05/2024,X1,PLACE,,,1', '01/05/2024,T,C1,N1,U4,PR1,,,,,,1')
    expect(onlyChild(batch).periodsOfCare[0]?.placements).toMatchObject([
      { placementCode: 'U6', endedOn: '2024-05-01' },
      { placementCode: 'U4', isCarerChange: false, isPlanned: null },
    ])
  })

  it('know whether every review since the start is in the file', async () => {
    const rows = ['01/02/2024,S,C1,N1,U6,PR1,,,,,,', '01/05/2024,S,C1,N1,U6,PR1,,,,,,']
    for (const [row, isComplete] of [
      [rows[0], false],
      [rows[1], true],
    ] as const) {
      const batch = await read(nia, episodes(`4471902,${row}`), reviews('4471902,15/03/2015,13/06/2024,PN1'))
      expect(onlyChild(batch).isReviewHistoryComplete).toBe(isComplete)
    }
  })
})
