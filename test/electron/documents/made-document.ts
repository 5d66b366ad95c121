import { documentOf, type ListContent, type ListDocument } from '../../../electron/documents/list-document.ts'
import { IsoDate } from '../../../shared/dates.ts'

/** A row of the list most tests of formats write: a name, a day, a weight and a status. */
export type MadeRow = { name: string; day?: string | null; weight?: number; status?: string }

/** A small list with one column of each kind, under one heading. */
export function aDocument(rows: readonly MadeRow[], parts: Partial<ListContent<MadeRow>> = {}): ListDocument {
  const content: ListContent<MadeRow> = {
    scope: 'Ruth Adeyemi',
    columns: [
      { header: 'Child', width: 30, cell: ({ name }) => name },
      {
        header: 'Due',
        width: 18,
        cell: ({ day = '2026-11-23' }) => (day === null ? null : { day: IsoDate.parse(day) }),
      },
      { header: 'Status', width: 24, cell: ({ status = 'Planned' }) => ({ status: 'planned', text: status }) },
      { header: 'Note', width: 20, cell: () => 'Paper', only: 'paper' },
      { header: 'Case number', width: 13, cell: () => '0471', only: 'file' },
      { header: 'Weight', width: 8, cell: ({ weight = 1.5 }) => weight, isNumber: true },
    ],
    groups: [{ heading: 'Bowen-Achebe family', lines: rows }],
    childrenOf: ({ name }) => [name],
    nouns: ['child', 'children'],
    about: '',
    figures: [{ heading: 'Weighted caseload', text: '1 looked after × 1.5 = 1.5: 1.5 in all.' }],
    ...parts,
  }
  const made = { by: 'Ruth Adeyemi', at: 'Mon 23 Nov 2026, 08:51', isPractice: false }
  return documentOf('Caseload', content, made)
}

/** Names that try to be a formula, a script, another direction of writing, or too much. */
export const hostileNames = [
  "=cmd|' /C calc'!A0",
  '+44 1632 960000',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '\u200b=1+1',
  '\u202e=1+1',
  '\ufeff=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  '﹦1',
  '<img src=x onerror=alert(1)>',
  '"quoted", and\r\nbroken',
  'Nia \u202egnirts\u202c Bowen',
  '👩‍👩‍👧 Zoë 王小明',
  'x'.repeat(10_000),
  'NUL\u0000 and half \ud83d',
  '../../etc/passwd',
  '__CSP_NONCE__</style></title>',
]
