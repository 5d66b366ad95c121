import type { FileToRead } from '../../../electron/importers/read-files.ts'
import { day, listHeadings, listRow, workbook } from './made-files.ts'

type Values = Parameters<typeof listRow>[1]

/** A row of a child who became looked after on a day. */
export const care = (id: number, since: string, values: Values = {}): Values => ({
  'Child Unique ID': id,
  'Date Started to be Looked After': day(since),
  'Start date of current legal status': day(since),
  'Start Date of Most Recent Placement': day(since),
  ...values,
})

/** A row of a child whose protection plan started on a day. */
export const plan = (id: number, since: string, values: Values = {}): Values => ({
  'Child Unique ID': id,
  'Child Protection Plan Start Date': day(since),
  ...values,
})

type Lists = { readonly 7: readonly Values[]; readonly 8: readonly Values[] }

/** A workbook of lists 7 and 8. */
export const annexA = (name: string, lists: Lists) =>
  workbook(
    {
      'List 7': [listHeadings[7], ...lists[7].map((values) => listRow(7, values))],
      'List 8': [listHeadings[8], ...lists[8].map((values) => listRow(8, values))],
    },
    name,
  )

/** An Annex A of October 2026: children 1, 3, 4, 5 and 8 in care, 2 and 5 on a plan. */
export const october = (): Promise<FileToRead> =>
  annexA('October.xlsx', {
    7: [plan(2, '2026-05-07'), plan(5, '2026-05-07')],
    8: [
      care(1, '2026-05-04'),
      care(3, '2026-05-04', { 'Allocated Worker': 'Joe Amari' }),
      care(4, '2026-05-04'),
      care(5, '2026-05-04'),
      care(8, '2026-05-04'),
    ],
  })

/**
 * The same of November, to be imported on Mon 23 Nov 2026: 9 (on the first day that counts as late), 10 and 12 are new in
 * care, 11 is newly planned, 3 has another worker, 2 another category, 4 left, 8 was born on another day, and 5 is gone.
 * The row of 12 has no day of the last review that can be read.
 */
export const november = (): Promise<FileToRead> =>
  annexA('November.xlsx', {
    7: [plan(2, '2026-05-07', { 'Latest Category of Abuse': 'Emotional abuse' }), plan(11, '2026-09-14')],
    8: [
      care(1, '2026-05-04'),
      care(3, '2026-05-04', { 'Allocated Worker': 'Ann Bell' }),
      care(4, '2026-05-04', {
        'Date Ceased to be Looked After': day('2026-11-02'),
        'Reason Ceased to be Looked After': 'E4A',
      }),
      care(8, '2026-05-04', { 'Date of Birth': day('2015-03-16') }),
      care(9, '2026-11-16'),
      care(10, '2026-09-01'),
      care(12, '2026-11-20', { 'Date of Latest Statutory Review': '31/02/2026' }),
    ],
  })
