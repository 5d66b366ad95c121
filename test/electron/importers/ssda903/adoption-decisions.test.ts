import { describe, expect, it } from 'vitest'
import { brief, episodes, header, onlyChild, placed, read } from '../made-files.ts'

const nia = header('4471902,F,15/03/2015,WBRI,,,')

describe('adoption', () => {
  it('starts when a child is placed for adoption (PLACE A3 to A6) and goes on with the same adopters', async () => {
    const batch = await read(
      nia,
      episodes(
        '4471902,01/02/2024,S,E1,N1,U5,PR1,01/05/2024,X1,CARPL,,,1',
        '4471902,01/05/2024,P,E1,N1,A6,PR1,01/06/2024,X1,PLACE,,,2',
        '4471902,01/06/2024,T,E1,N1,A5,PR1,01/12/2024,E12,,,,2',
      ),
    )
    expect(onlyChild(batch).adoptionPlacements).toMatchObject([
      { placedOn: '2024-05-01', endedOn: '2024-12-01', endReason: 'E12', origin: { row: 3 } },
    ])
  })

  it('keeps the decision that a child should be placed apart from a placement', async () => {
    const batch = await read(
      nia,
      placed('4471902,15/03/2015,01/04/2024,01/03/2024,XXX', '4471902,15/03/2015,02/04/2024,,'),
    )
    expect(brief(batch.messages)).toEqual([
      'warning end-before-start 2 DATE_PLACED_CEASED',
      'warning unknown-value 2 REASON_PLACED_CEASED',
    ])
    expect(onlyChild(batch)).toMatchObject({
      adoptionPlacements: [],
      adoptionDecisions: [
        { decidedOn: '2024-04-01', reversedOn: null, reversalReason: 'XXX' },
        { decidedOn: '2024-04-02', reversedOn: null, reversalReason: null },
      ],
    })
  })

  it('leaves out a second decision of one day that says something else', async () => {
    const batch = await read(
      nia,
      placed('4471902,15/03/2015,01/04/2024,,', '4471902,15/03/2015,01/04/2024,01/05/2024,RD1'),
    )
    expect(brief(batch.messages)).toEqual(['error conflicting-row 3 DATE_PLACED'])
    expect(batch.counts).toEqual({ rowsRead: 3, rowsKept: 2, rowsLeftOut: 1, children: 1 })
  })
})
