import { describe, expect, it } from 'vitest'
import { brief, onlyChild, read } from '../made-files.ts'
import { careReview, episode, legalStatus, person, placement, table } from './ssd-files.ts'

const episodes = (...rows: Parameters<typeof table>[1][]) => table('extract 1.csv', ...rows)
const reviews = (...rows: Parameters<typeof table>[1][]) => table('extract 2.csv', ...rows)
const people = table('extract 3.csv', person())
const statuses = table('extract 4.csv', legalStatus())

describe('periods of care from ssd_cla_episodes', () => {
  it('makes one period of the episodes that share a number', async () => {
    const batch = await read(
      episodes(
        episode({
          clae_cla_episode_ceased_date: '2026-03-01T00:00:00.000',
          clae_cla_episode_ceased_reason: 'X1',
        }),
        episode({
          clae_cla_episode_id: 'e2',
          clae_cla_episode_start_date: '2026-03-01',
          clae_cla_episode_start_reason: 'P',
        }),
      ),
      people,
      statuses,
    )
    expect(onlyChild(batch)).toMatchObject({
      reference: '101',
      sex: 'F',
      bornOn: '2015-03-15',
      periodsOfCare: [
        {
          startedOn: '2026-01-05',
          endedOn: null,
          needCode: 'N1',
          legalStatuses: [{ code: 'C2', startedOn: '2026-01-05', endedOn: null }],
          origin: { file: 'extract 1.csv', row: 2 },
        },
      ],
    })
    expect(batch).toMatchObject({ source: 'ssd', covers: ['lookedAfter'], messages: [] })
  })

  it('takes the latest contact of the IRO that any episode names', async () => {
    const contact = (clae_cla_last_iro_contact_date: string) => episode({ clae_cla_last_iro_contact_date })
    const batch = await read(episodes(contact('2026-09-28'), contact('2026-10-02'), contact('')))
    expect(onlyChild(batch).sourceDetails).toMatchObject([
      { field: 'lastIroContactOn', value: '2026-10-02', origin: { row: 3 } },
    ])
  })

  it('counts from the day care was entered where the extract goes back less far', async () => {
    const batch = await read(
      episodes(episode({ clae_entered_care_date: '12/06/2019', clae_cla_episode_start_reason: 'L' })),
    )
    expect(onlyChild(batch).periodsOfCare).toMatchObject([{ startedOn: '2019-06-12' }])
    expect(batch.messages).toEqual([])
  })

  it('ends care at the last episode, and starts another under another number', async () => {
    const batch = await read(
      episodes(
        episode({ clae_cla_episode_ceased_date: '2026-03-01', clae_cla_episode_ceased_reason: 'E4A - Returned home' }),
        episode({ clae_cla_id: 'c2', clae_cla_episode_start_date: '2026-06-01', clae_entered_care_date: '2026-06-01' }),
      ),
    )
    expect(onlyChild(batch).periodsOfCare).toMatchObject([
      { startedOn: '2026-01-05', endedOn: '2026-03-01', endReason: 'E4A' },
      { startedOn: '2026-06-01', endedOn: null, endReason: null },
    ])
  })

  it.each([
    [{ clae_cla_episode_ceased_reason: 'E8' }, 'missing-end-date', null],
    [{ clae_cla_episode_ceased_date: '2026-03-01', clae_cla_episode_ceased_reason: 'X1' }, 'no-next-episode', null],
    [{ clae_cla_episode_ceased_date: '2026-03-01' }, 'missing-end-reason', '2026-03-01'],
    [{ clae_cla_episode_ceased_date: '2025-03-01', clae_cla_episode_ceased_reason: 'E8' }, 'end-before-start', null],
    [{ clae_entered_care_date: '2026-02-01' }, 'start-assumed', null],
    [{ clae_entered_care_date: 'NULL', clae_cla_episode_start_reason: 'P' }, 'start-assumed', null],
  ])('says what it assumed of %j', async (values, code, endedOn) => {
    const batch = await read(episodes(episode(values)))
    expect(brief(batch.messages)).toEqual([expect.stringContaining(`warning ${code} 2`)])
    expect(onlyChild(batch).periodsOfCare).toMatchObject([{ startedOn: '2026-01-05', endedOn }])
  })

  it.each(['Jan 5 2026 12:00AM', '05/01/2026', '2026-01-05 00:00:00.000', '05-Jan-2026', '5 January 2026', '46027'])(
    'reads the day written %j',
    async (written) => {
      const batch = await read(episodes(episode({ clae_cla_episode_start_date: written })))
      expect(onlyChild(batch).periodsOfCare).toMatchObject([{ startedOn: '2026-01-05' }])
    },
  )

  it('reads the column names of the older release', async () => {
    const { clae_cla_episode_ceased_date: _, ...older } = episode()
    const batch = await read(
      episodes({ ...older, clae_cla_episode_ceased: '2026-04-01', clae_cla_episode_ceased_reason: 'E8' }),
    )
    expect(onlyChild(batch).periodsOfCare).toMatchObject([{ endedOn: '2026-04-01' }])
  })

  it('keeps statuses of looked after children only, inside their care', async () => {
    const batch = await read(
      episodes(episode()),
      table(
        'l.csv',
        legalStatus({
          lega_legal_status: 'Interim Care Order',
          lega_legal_status_start_date: '2025-12-20',
          lega_legal_status_end_date: '2026-02-01',
        }),
        legalStatus({ lega_legal_status: 'Special Guardianship Order', lega_legal_status_start_date: '2026-02-01' }),
        legalStatus({
          lega_legal_status: 'C2',
          lega_legal_status_start_date: '2020-02-01',
          lega_legal_status_end_date: '2021-01-01',
        }),
        legalStatus({ lega_legal_status: '' }),
      ),
    )
    expect(onlyChild(batch).periodsOfCare[0]?.legalStatuses).toMatchObject([
      { code: 'C1', startedOn: '2026-01-05', endedOn: '2026-02-01' },
    ])
    expect(brief(batch.messages)).toEqual([
      'warning start-assumed 2 lega_legal_status_start_date',
      'warning legal-status-not-used 3 lega_legal_status',
      'warning legal-status-not-used 4 lega_legal_status',
      'error value-missing 5 lega_legal_status',
    ])
  })
})

describe('placements from ssd_cla_placement', () => {
  it('works out each move from why the placement before it ended', async () => {
    const batch = await read(
      table(
        'p.csv',
        placement({
          clap_cla_placement_id: 'p2',
          clap_cla_placement_start_date: '2026-03-01',
          clap_cla_placement_type: 'A5',
        }),
        placement({ clap_cla_placement_end_date: '2026-03-01', clap_cla_placement_change_reason: 'CREQB' }),
      ),
      episodes(
        episode(),
        episode({
          clae_cla_episode_start_date: '2026-03-01',
          clae_cla_episode_start_reason: 'B',
          clae_cla_placement_id: 'p2',
        }),
      ),
    )
    const child = onlyChild(batch)
    expect(child.periodsOfCare[0]?.placements).toMatchObject([
      { startedOn: '2026-01-05', endedOn: '2026-03-01', placementCode: 'U6', postcode: 'LE1 1AA', isPlanned: null },
      { startedOn: '2026-03-01', reasonForChange: 'CREQB', isCarerChange: true, isPlanned: false },
    ])
    expect(child.adoptionPlacements).toMatchObject([{ placedOn: '2026-03-01', endedOn: null }])
    expect(batch.messages).toEqual([])
  })

  it('asks for what it cannot tell of a move, and leaves out a second placement on one day', async () => {
    const batch = await read(
      episodes(episode()),
      table(
        'p.csv',
        placement({ clap_cla_placement_change_reason: 'Something else' }),
        placement({ clap_cla_placement_id: 'p9', clap_cla_placement_start_date: '2026-02-01' }),
        placement({ clap_cla_placement_id: 'p8', clap_cla_placement_start_date: '2026-02-01' }),
        placement({ clap_cla_placement_id: 'p9', clap_cla_placement_start_date: '2026-02-01' }),
        placement({ clap_cla_id: 'nobody' }),
      ),
    )
    expect(brief(batch.messages)).toEqual([
      'warning unknown-value 2 clap_cla_placement_change_reason',
      'error conflicting-row 4 clap_cla_placement_start_date',
      'warning duplicate-row 5 clap_cla_placement_start_date',
      'error join-failed 6 clap_cla_id',
      'warning move-unclear 2 clap_cla_placement_change_reason',
    ])
    expect(batch.counts).toMatchObject({ rowsRead: 6, rowsKept: 4, rowsLeftOut: 2 })
  })
})

describe('reviews from ssd_cla_reviews', () => {
  it('keeps reviews that were held, and the due date of the one that was not', async () => {
    const batch = await read(
      reviews(
        careReview({
          clar_cla_review_date: '02/02/2026',
          clar_cla_review_due_date: '2026-02-02',
          clar_cla_review_participation: 'PN1',
        }),
        careReview({
          clar_cla_review_date: '2026-04-30 10:30:00',
          clar_cla_review_participation: 'pn3 - attends, conveys views symbolically',
        }),
        careReview({ clar_cla_review_due_date: '2026-10-28' }),
      ),
      episodes(episode()),
    )
    const child = onlyChild(batch)
    expect(child.reviews).toMatchObject([
      { heldOn: '2026-02-02', participationCode: 'PN1' },
      { heldOn: '2026-04-30', participationCode: 'PN3' },
    ])
    expect(child.sourceDues).toEqual([
      { kind: 'roa', dueBy: '2026-10-28', origin: { file: 'extract 2.csv', sheet: null, row: 4 } },
    ])
    expect(batch.messages).toEqual([])
  })

  it('says what becomes of every row that is neither', async () => {
    const batch = await read(
      reviews(
        careReview({ clar_cla_review_date: '2026-05-01', clar_cla_review_cancelled: 'Y' }),
        careReview({ clar_cla_review_date: '01/05/26' }),
        careReview(),
        careReview({ clar_cla_id: 'c7', clar_cla_review_date: '2026-05-01' }),
        careReview({ clar_cla_id: 'NULL', clar_cla_review_date: '2026-05-01' }),
        careReview({ clar_cla_review_date: '2026-06-01', clar_cla_review_participation: 'SSD_PH' }),
        careReview({ clar_cla_review_date: '2026-06-01', clar_cla_review_participation: 'PN2' }),
        careReview({ clar_cla_review_date: '2026-06-01', clar_cla_review_participation: 'PN4' }),
        careReview({ clar_cla_review_date: '2025-06-01', clar_cla_review_participation: 'Attended' }),
        careReview({ clar_cla_review_date: '2026-12-24' }),
        careReview({ clar_cla_review_due_date: '2026-05-20' }),
        careReview({ clar_cla_review_due_date: '2026-12-01' }),
        careReview({ clar_cla_review_due_date: '2026-12-20' }),
      ),
      episodes(episode()),
    )
    expect(brief(batch.messages)).toEqual([
      'warning review-cancelled 2 clar_cla_review_cancelled',
      'error date-not-read 3 clar_cla_review_date',
      'error date-missing 4 clar_cla_review_date',
      'error join-failed 5 clar_cla_id',
      'error join-failed 6 clar_cla_id',
      'warning duplicate-row 8 -',
      'warning conflicting-value 9 clar_cla_review_participation',
      'warning unknown-value 10 clar_cla_review_participation',
      'warning review-before-care 10 clar_cla_review_date',
      'warning future-date 11 clar_cla_review_date',
      'warning due-not-kept 12 clar_cla_review_due_date',
      'warning due-not-kept 14 clar_cla_review_due_date',
    ])
    const child = onlyChild(batch)
    expect(child.reviews.map(({ heldOn, participationCode }) => [heldOn, participationCode])).toEqual([
      ['2026-06-01', 'PN2'],
      ['2025-06-01', null],
      ['2026-12-24', null],
    ])
    expect(child.sourceDues).toMatchObject([{ kind: 'roa', dueBy: '2026-12-01' }])
    expect(batch.counts).toMatchObject({ rowsRead: 14, rowsLeftOut: 4 })
  })

  it('keeps no due date of care that has ended', async () => {
    const batch = await read(
      reviews(careReview({ clar_cla_review_due_date: '2026-12-01' })),
      episodes(episode({ clae_cla_episode_ceased_date: '2026-03-01', clae_cla_episode_ceased_reason: 'E8' })),
    )
    expect(brief(batch.messages)).toEqual(['warning due-after-end 2 clar_cla_review_due_date'])
    expect(onlyChild(batch).sourceDues).toEqual([])
  })

  it('ties nothing to a number that two children share', async () => {
    const batch = await read(
      episodes(episode(), episode({ clae_person_id: '102' })),
      reviews(careReview({ clar_cla_review_date: '2026-06-01' })),
    )
    expect(batch.messages).toMatchObject([{ code: 'join-failed', text: expect.stringContaining('More than one row') }])
  })
})
