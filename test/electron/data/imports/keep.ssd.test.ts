import { expect, it } from 'vitest'
import { openSession } from '../../../support/open-session.ts'
import {
  careReview,
  conference,
  enquiry,
  episode,
  initialConference,
  involvement,
  legalStatus,
  person,
  placement,
  plan,
  table,
} from '../../importers/ssd/ssd-files.ts'
import { keep, rowsOf, stage } from './import-files.ts'

const files = [
  table(
    '1.csv',
    careReview({ clar_cla_review_date: '2026-02-02', clar_cla_review_participation: 'PN1' }),
    careReview({ clar_cla_review_date: '2026-05-01', clar_cla_review_participation: 'PN1' }),
    // 183 days from the last review, where the law counts six months.
    careReview({ clar_cla_review_due_date: '2026-10-31' }),
  ),
  table('2.csv', episode()),
  table('3.csv', person(), person({ pers_person_id: '102', pers_dob: '', pers_expected_dob: '2027-02-01' })),
  table('4.csv', placement()),
  table('5.csv', legalStatus()),
  table('6.csv', plan({ cppl_person_id: '102' })),
  table(
    '7.csv',
    conference({ cppr_person_id: '102', cppr_cp_review_date: '2026-07-28', cppr_cp_review_meeting_id: '77' }),
    conference({ cppr_person_id: '102', cppr_cp_review_due: '2027-01-27' }),
  ),
  table('8.csv', enquiry({ s47e_person_id: '103', s47e_s47_start_date: '2026-11-10' })),
  table('9.csv', initialConference({ icpc_person_id: '103', icpc_icpc_target_date: '2026-12-01' })),
  table('10.csv', { prof_professional_id: 'w1', prof_professional_name: 'Jo Marsh' }),
  table('11.csv', { dept_team_id: 't1', dept_team_name: 'North 2' }),
  table('12.csv', involvement()),
]

it('keeps the dataset’s tables as cases with their meetings, and the due dates of the source beside ours', async () => {
  const session = await openSession('2026-11-23')
  await keep(session, ...files)
  const children = `SELECT c.reference, c.expectedOn, s.nextLabel, s.nextDueBy, d.kind, d.dueBy
    FROM child c LEFT JOIN caseState s ON s.childId = c.id LEFT JOIN sourceDue d ON d.childId = c.id ORDER BY c.reference`
  expect(rowsOf(session, children)).toMatchObject([
    { reference: '101', nextDueBy: '2026-11-01', kind: 'roa', dueBy: '2026-10-31' },
    { reference: '102', expectedOn: '2027-02-01', nextDueBy: '2027-01-28', kind: 'rcpc', dueBy: '2027-01-27' },
    { reference: '103', nextDueBy: '2026-12-01', kind: 'icpc', dueBy: '2026-12-01' },
  ])
  expect(rowsOf(session, 'SELECT kind, status, heldOn FROM meeting ORDER BY heldOn')).toEqual([
    { kind: 'roa', status: 'held', heldOn: '2026-02-02' },
    { kind: 'roa', status: 'held', heldOn: '2026-05-01' },
    { kind: 'icpc', status: 'held', heldOn: '2026-05-07' },
    { kind: 'rcpc', status: 'held', heldOn: '2026-07-28' },
  ])
  expect(rowsOf(session, 'SELECT code, provider, startedOn FROM placement')).toEqual([
    { code: 'U6', provider: 'PR1', startedOn: '2026-01-05' },
  ])
})

it('finds nothing changed in the very same tables', async () => {
  const session = await openSession('2026-11-23')
  await keep(session, ...files)
  await stage(session, ...files)
  expect((await session.ask('imports.preview', {}))?.counts).toMatchObject({
    children: { new: 0, changed: 0, unchanged: 3 },
    facts: {},
  })
})
