import type { FileToRead } from '../../electron/importers/read-files.ts'
import { census, child, protectionPlan, referral } from '../electron/importers/cin/made-census.ts'
import { csv } from '../electron/importers/made-files.ts'
import { conference, episode, person, placement, plan, table } from '../electron/importers/ssd/ssd-files.ts'

/** An XML return with one good child, one of 11 whose review says PN0, and one born on a day there is not. */
export function dirtyReturn(): FileToRead {
  const episodeOf = (started: string) =>
    `<EPISODE><DECOM>${started}</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER></EPISODE>`
  const one = (id: string, born: string, review: string) =>
    `<CHILD>\n<HEADER><CHILDID>${id}</CHILDID><SEX>2</SEX><DOB>${born}</DOB><ETHNIC>WBRI</ETHNIC>\n<AREVIEW>${review}</AREVIEW></HEADER>\n${episodeOf('07/05/2026')}\n</CHILD>`
  const children = [
    one('501', '15/03/2015', '<REVIEW>01/06/2026</REVIEW><REVIEW_CODE>pn1</REVIEW_CODE>'),
    one('502', '16/03/2015', '<REVIEW>01/06/2026</REVIEW><REVIEW_CODE>PN0</REVIEW_CODE>'),
    one('503', '31/02/2014', '<REVIEW>01/06/2026</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE>'),
  ]
  const text = `<?xml version="1.0"?>\n<EXPSSDA903>\n${children.join('\n')}\n</EXPSSDA903>\n`
  return { name: 'SSDA903.xml', bytes: new TextEncoder().encode(text) }
}

/** A census with a good plan, a plan that ends before it starts, and a review on no day. */
export function dirtyCensus(): FileToRead {
  return census(
    child('601', [referral(protectionPlan({ CPPstartDate: '2026-05-07' }, '2026-07-20'))]),
    child('602', [referral(protectionPlan({ CPPstartDate: '2026-06-04', CPPendDate: '2026-06-01' }))]),
    child('603', [referral(protectionPlan({ CPPstartDate: '2026-05-11' }, 'soon'))]),
  )
}

/** Tables of the dataset: care and a plan, and a conference that belongs to no plan. */
export function dirtyDataset(): FileToRead[] {
  return [
    table('people.csv', person({ pers_person_id: '701' }), person({ pers_person_id: '702', pers_dob: '01/02/2016' })),
    table('episodes.csv', episode({ clae_person_id: '701' })),
    table('placements.csv', placement()),
    table('plans.csv', plan({ cppl_person_id: '702' })),
    table(
      'conferences.csv',
      conference({ cppr_person_id: '702', cppr_cp_review_date: '2026-07-30' }),
      conference({ cppr_cp_review_id: 'v2', cppr_person_id: '702', cppr_cp_plan_id: 'k9' }),
    ),
  ]
}

/** A council's weekly list as it comes: a title above, names with hidden spaces, `#N/A`, and a total below. */
export function weeklyList(week: string, ...more: readonly string[]): FileToRead {
  return csv(
    `Weekly list ${week}.csv`,
    'Children looked after',
    '',
    'Mosaic ID;Surname;Forename;D.O.B.;Date became LAC;Next LAC review;IRO',
    '801;Okafor;Amara ;15/03/2015;04/05/2026;02/12/2026;Adeyemi, Ruth',
    '802;O’Brien;\u00a0Sean;02/04/2019;07/09/2026;#N/A;#N/A',
    ...more,
    'Total: 2;;;;;;',
  )
}
