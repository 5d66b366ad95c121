import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportBatch } from '../../../../shared/records/import-batch.ts'
import { read } from '../made-files.ts'
import { census, child, element, protectionPlan, referral, section47, xmlFile } from './made-census.ts'

/** Whatever was read: a batch of the right shape, every Child accounted for, and every one left out explained. */
async function expectAccounted(bytes: Uint8Array): Promise<void> {
  const batch = await read({ name: 'cin.xml', bytes })
  expect(ImportBatch.safeParse(batch).error).toBeUndefined()
  const { rowsRead, rowsKept, rowsLeftOut, children } = batch.counts
  expect(rowsRead).toBe(rowsKept + rowsLeftOut)
  expect(children).toBe(batch.children.length)
  const errors = batch.messages.filter(({ severity, row }) => severity === 'error' && row !== null)
  expect(errors).toHaveLength(rowsLeftOut)
  for (const { text } of batch.messages) expect(text.length).toBeGreaterThan(20)
}

const awkward = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '2026-02-31',
    '31/02/2026',
    '07/05/26',
    '0000-01-01',
    '9999-12-31',
    '1019-05-07',
    '-1',
    'MUL',
  ),
  fc.constantFrom(
    '2026-05-07',
    '2026-07-30',
    '2027-03-31',
    '0',
    '1',
    'false',
    '&#x202e;',
    '&lt;x&gt;',
    '=cmd|x',
    '#N/A',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[<>&]/g, '').replace(/\p{Cc}/gu, '')),
)
/** Some of the names, each with an awkward value, in any order. */
const values = (...names: readonly string[]): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc
    .shuffledSubarray([...names])
    .chain((some) => fc.tuple(...some.map((name) => fc.tuple(fc.constant(name), awkward))))
    .map((pairs) => Object.fromEntries(pairs))
const aReferral = fc
  .tuple(
    fc.array(values('S47ActualStartDate', 'InitialCPCtarget', 'DateOfInitialCPC', 'ICPCnotRequired'), { maxLength: 3 }),
    fc.array(
      fc.tuple(values('CPPstartDate', 'CPPendDate', 'NumberOfPreviousCPP'), fc.array(awkward, { maxLength: 3 })),
      {
        maxLength: 3,
      },
    ),
    fc.array(values('CINPlanStartDate', 'CINPlanEndDate'), { maxLength: 2 }),
    fc.option(awkward),
  )
  .map(([enquiries, plans, needPlans, conference]) =>
    referral(
      ...(conference === null ? [] : [element('DateOfInitialCPC', conference)]),
      ...needPlans.map((plan) =>
        element('CINPlanDates', ...Object.entries(plan).map(([name, value]) => element(name, value))),
      ),
      ...enquiries.map(section47),
      ...plans.map(([plan, reviews]) => protectionPlan(plan, ...reviews)),
    ),
  )
const aChild = fc
  .tuple(
    awkward,
    fc.array(aReferral, { maxLength: 3 }),
    values('PersonBirthDate', 'ExpectedPersonBirthDate', 'Sex', 'GenderCurrent', 'PersonDeathDate'),
  )
  .map(([reference, referrals, identifiers]) => child(reference, referrals, identifiers))

describe('whatever a census holds, every child is kept or explained', () => {
  it('whatever the values', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aChild, { maxLength: 4 }), (children) => expectAccounted(census(...children).bytes)),
      { numRuns: 100 },
    )
  })

  it('when bytes of a good file are changed or lost', async () => {
    const good = census(
      child('1', [referral(protectionPlan({ CPPstartDate: '2026-05-07' }, '2026-07-30'))]),
      child('2', [referral(section47({ S47ActualStartDate: '2026-11-09', ICPCnotRequired: '0' }))]),
    ).bytes
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        async (changes, cut) => {
          const changed = Uint8Array.from(good)
          for (const [at, byte] of changes) changed[at % changed.length] = byte
          await expectAccounted(changed.subarray(0, cut % 3 === 0 ? cut % changed.length : changed.length))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('when its tags are moved, doubled or dropped', async () => {
    const lines = new TextDecoder()
      .decode(census(child('1', [referral(protectionPlan({ CPPstartDate: '2026-05-07' }))])).bytes)
      .split('\n')
      .slice(1)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: 5 }), (some) =>
        expectAccounted(xmlFile(`<Message><Children>${some.join('\n')}</Children></Message>`).bytes),
      ),
      { numRuns: 60 },
    )
  })
})
