import { describe, expect, it } from 'vitest'
import type { Ask } from '../../../electron/documents/ask.ts'
import { csvOf } from '../../../electron/documents/csv.ts'
import { describeList } from '../../../electron/documents/describe-list.ts'
import { listPage } from '../../../electron/documents/list-html.ts'
import { IsoDate } from '../../../shared/dates.ts'
import { aChild, inCommand } from '../../support/builders.ts'
import { openSession } from '../../support/open-session.ts'

const blank = { whyItMatters: '', goingWell: '', difference: '', informalWith: '', informalPromise: '' }
const october = { kind: 'month', fromOn: IsoDate.parse('2026-10-01'), untilOn: IsoDate.parse('2026-10-31') } as const

async function paper(name: 'alertOverview' | 'alertBoard') {
  const session = await openSession('2026-11-23')
  const childIds = [inCommand(session, (db) => aChild(db))]
  for (const theme of [...Array(8).fill('drift'), ...Array(7).fill('visits'), ...Array(2).fill('planQuality')]) {
    await session.ask('alerts.raise', {
      ...{ kind: 'concern', theme, title: 'Late', childIds, raisedOn: october.fromOn, iroId: null },
      ...{ workerName: 'Meera Joshi', account: '', askedFor: 'A plan', askedBy: null, ...blank, firstStageWhy: '' },
      ...{ firstStage: 'teamManager', recipientName: '', informalOn: null, meetingId: null, facts: [] },
      alertDraftId: null,
    })
  }
  const input = { iroId: null, period: october, population: 'all' as const, exampleIds: [] }
  // The session asks what the vault process answers; its type holds more operations than a document needs.
  return describeList(session.ask as Ask, { name, input, keys: null, about: '' }, false)
}

describe('the overview on paper and in files', () => {
  it('says its period, its children and its day, and counts everything in the unit’s own copy', async () => {
    const document = await paper('alertOverview')
    expect(document.about).toBe('October 2026: Thu 1 Oct 2026 to Sat 31 Oct 2026. All children. As at Mon 23 Nov 2026')
    const csv = csvOf(document)
    expect(csv).toContain('Quality of the plan,Concerns by theme,2,17,11.8')
    expect(document.children).toBe(0)
  })

  it('hides small numbers and what gives them away in the board’s copy, and says how many', async () => {
    const document = await paper('alertBoard')
    const csv = csvOf(document)
    expect(csv).toContain('Quality of the plan,Concerns by theme,5 or fewer,17,')
    expect(csv).toContain('Visits,Concerns by theme,hidden,17,')
    expect(document.figures[0]?.text).toMatch(/^Counts from 1 to 5 are not printed.* \d+ figures are hidden\./)
    expect(document.figures[0]?.text).toContain('Two copies set side by side can give away what one hides')
    const page = listPage(document).draw('n')
    expect(page).toContain('5 or fewer')
    expect(page).not.toMatch(/Bowen|Nia|Meera/)
  })
})
