import type { FileToRead } from '../../../electron/importers/read-files.ts'
import type { ColumnMatch } from '../../../shared/records/import-match.ts'
import { census, child, protectionPlan, referral, section47 } from './cin/made-census.ts'
import type { Grid } from './fuzz-tables.ts'
import { csv, day, headings, listHeadings, listRow, type Rows, workbook } from './made-files.ts'
import * as ssd from './ssd/ssd-files.ts'

/** Good files of every kind a council has, in the shapes real ones have; each is read whole when nothing is changed. */
export type Base =
  | {
      readonly kind: string
      readonly shape: 'csv'
      readonly tables: Readonly<Record<string, Grid>>
      readonly remembered: readonly ColumnMatch[]
    }
  | {
      readonly kind: string
      readonly shape: 'workbook'
      readonly sheets: Readonly<Record<string, Rows>>
      readonly remembered: readonly ColumnMatch[]
    }
  | { readonly kind: string; readonly shape: 'xml'; readonly text: string; readonly remembered: readonly ColumnMatch[] }

const count = 8
const each = <T>(make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))
const grid = (heading: string, ...rows: readonly string[]): Grid => [heading, ...rows].map((line) => line.split(','))
const reference = (index: number) => String(4_471_900 + index)

/** The children of every kind of file. */
export const references: readonly string[] = each(reference)

const return903: Readonly<Record<string, Grid>> = {
  'header.csv': grid(
    headings.header,
    ...each((index) => `${reference(index)},${index % 2 ? 'M' : 'F'},15/03/20${10 + index},WBRI,,,`),
  ),
  'episodes.csv': grid(
    headings.episodes,
    ...each(
      (index) =>
        `${reference(index)},0${index + 1}/01/2024,S,C1,N1,U6,PR1,01/06/2024,X1,CREQB,LE1 1AA,LE2 2BB,SC123456`,
    ),
    ...each(
      (index) => `${reference(index)},01/06/2024,P,C2,N1,${index === 3 ? 'A5' : 'U4'},PR1,,,,LE1 1AA,LE3 3CC,SC123457`,
    ),
  ),
  'reviews.csv': grid(
    headings.reviews,
    ...each((index) => `${reference(index)},15/03/20${10 + index},2${index}/01/2024,PN1`),
    ...each((index) => `${reference(index)},15/03/20${10 + index},1${index}/04/2024,PN2`),
  ),
  'placed_for_adoption.csv': grid(headings.placed, `${reference(3)},15/03/2013,01/05/2024,,`),
}

const episodeXml = (index: number) =>
  `<EPISODE><DECOM>0${index + 1}/01/2024</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL><PL_POST>LE2 2BB</PL_POST><HOME_POST>LE1 1AA</HOME_POST><URN>SC123456</URN><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC /><REC /><REASON_PLACE_CHANGE /></EPISODE>`
const reviewXml = (index: number) =>
  `<AREVIEW><REVIEW>2${index}/01/2024</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>`
const childXml = (index: number) =>
  `<CHILD><HEADER><CHILDID>${reference(index)}</CHILDID><UPN /><SEX>2</SEX><DOB>15/03/201${index}</DOB><ETHNIC>WBRI</ETHNIC><UASC />${reviewXml(index)}<MOTHER /><MC_DOB /></HEADER>${episodeXml(index)}</CHILD>`

const censusChild = (index: number) =>
  child(reference(index), [
    referral(
      section47({
        S47ActualStartDate: '2026-04-20',
        InitialCPCtarget: '2026-05-12',
        DateOfInitialCPC: '2026-05-07',
        ICPCnotRequired: '0',
      }),
      protectionPlan({ CPPstartDate: '2026-05-07', LatestCategoryOfAbuse: index % 2 ? 'EMO' : 'MUL' }, '2026-07-30'),
    ),
  ])

/** A table of the dataset for every child, its ids made the child's own. */
function ssdTable(
  row: (values?: Record<string, string>) => Readonly<Record<string, string>>,
  more: Record<string, string> = {},
): Grid {
  const usual = row(more)
  const columns = Object.keys(usual)
  const own = (index: number) =>
    Object.values(usual).map((value) =>
      value === '101' ? reference(index) : /^[ceprlkvis]1$/.test(value) ? `${value}${index}` : value,
    )
  return [columns, ...each(own)]
}

const ssdTables: Readonly<Record<string, Grid>> = {
  'ssd_person.csv': ssdTable(ssd.person),
  'ssd_cla_episodes.csv': ssdTable(ssd.episode),
  'ssd_cla_placement.csv': ssdTable(ssd.placement),
  'ssd_cla_reviews.csv': ssdTable(ssd.careReview, {
    clar_cla_review_date: '2026-02-02 00:00:00',
    clar_cla_review_participation: 'PN1',
  }),
  'ssd_legal_status.csv': ssdTable(ssd.legalStatus),
  'ssd_cp_plans.csv': ssdTable(ssd.plan),
  'ssd_cp_reviews.csv': ssdTable(ssd.conference, {
    cppr_cp_review_date: '2026-07-28',
    cppr_cp_review_due: '2026-08-07',
  }),
  'ssd_s47_enquiry.csv': ssdTable(ssd.enquiry),
  'ssd_initial_cp_conference.csv': ssdTable(ssd.initialConference, { icpc_icpc_target_date: '2026-10-22' }),
  'ssd_involvements.csv': ssdTable(ssd.involvement),
}

const ownHeadings = [
  'Mosaic ID',
  'Name',
  'DOB',
  'Gender',
  'Team',
  'Social worker',
  'IRO',
  'Date became LAC',
  'Legal status',
  'Last review',
  'Review due',
  'CPP start',
  'Category',
]
const ownRow = (index: number) => [
  reference(index),
  `Hadley, Ana${index}`,
  `15/03/201${index}`,
  'Female',
  'North 2',
  'Jo Marsh',
  'Ruth Adeyemi',
  '07/01/2026',
  'C2',
  '02/02/2026',
  '02/05/2026',
  index % 2 ? '07/05/2026' : '',
  index % 2 ? 'Neglect' : '',
]
const ownMatch: ColumnMatch = {
  name: 'Weekly list',
  headings: ownHeadings,
  columns: {
    reference: 'Mosaic ID',
    fullName: 'Name',
    bornOn: 'DOB',
    sex: 'Gender',
    teamName: 'Team',
    workerName: 'Social worker',
    iroName: 'IRO',
    careStartedOn: 'Date became LAC',
    legalStatus: 'Legal status',
    reviewOn: 'Last review',
    reviewDueOn: 'Review due',
    planStartedOn: 'CPP start',
    category: 'Category',
  },
}

/** The files as they are before anything is changed. */
export async function goodFiles(base: Base): Promise<FileToRead[]> {
  if (base.shape === 'workbook') return [await workbook(base.sheets)]
  if (base.shape === 'xml') return [{ name: 'return.xml', bytes: Buffer.from(base.text) }]
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
  return Object.entries(base.tables).map(([name, rows]) => csv(name, ...rows.map((row) => row.map(quoted).join(','))))
}

/** One good set of files of each kind. */
export const bases: readonly Base[] = [
  {
    kind: 'Annex A workbook',
    shape: 'workbook',
    sheets: {
      'List 5': [listHeadings[5], ...each((index) => listRow(5, { 'Child Unique ID': 4_471_900 + index }))],
      'List 7': [
        listHeadings[7],
        ...each((index) =>
          listRow(7, { 'Child Unique ID': 4_471_900 + index, 'Date of latest review conference': day('2026-07-30') }),
        ),
      ],
      'List 8': [
        listHeadings[8],
        ...each((index) =>
          listRow(8, {
            'Child Unique ID': 4_471_900 + index,
            'Date of Latest Statutory Review': day('2026-10-01'),
            'Allocated Worker': 'Jo\u00a0Marsh',
          }),
        ),
      ],
    },
    remembered: [],
  },
  { kind: 'SSDA903 CSV', shape: 'csv', tables: return903, remembered: [] },
  { kind: 'SSDA903 XML', shape: 'xml', text: `<EXPSSDA903>${each(childXml).join('\n')}</EXPSSDA903>`, remembered: [] },
  {
    kind: 'CIN census XML',
    shape: 'xml',
    text: new TextDecoder().decode(census(...each(censusChild)).bytes),
    remembered: [],
  },
  { kind: 'Standard Safeguarding Dataset CSV', shape: 'csv', tables: ssdTables, remembered: [] },
  {
    kind: 'Own list CSV',
    shape: 'csv',
    tables: { 'weekly.csv': [ownHeadings, ...each(ownRow)] },
    remembered: [ownMatch],
  },
  {
    kind: 'Own list workbook',
    shape: 'workbook',
    sheets: { Sheet1: [ownHeadings, ...each(ownRow)] },
    remembered: [ownMatch],
  },
]
