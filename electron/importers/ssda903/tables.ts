type TableKey =
  | 'header'
  | 'episodes'
  | 'reviews'
  | 'placedForAdoption'
  | 'uasc'
  | 'oc2'
  | 'oc3'
  | 'ad1'
  | 'previousPermanence'
  | 'missing'
  | 'socialWorkers'
  | 'deprivationOfLiberty'

/** A table of the SSDA903 return: its exact set of columns is what it is recognised by. */
export type Table = {
  readonly key: TableKey
  readonly name: string
  readonly columns: readonly string[]
  /** Columns nothing is read from. */
  readonly unread: readonly string[]
}

/** What an XML return is recognised as; it holds every table, and its rows are found by line. */
export const xmlReturnName = 'SSDA903 return (XML)'

const table = (key: TableKey, name: string, columns: string, unread = ''): Table => ({
  key,
  name,
  columns: columns.split(' '),
  unread: unread.split(' '),
})

/** The tables whose rows are read, in the order they must be: the others are checked against the header. */
export const usedTables: readonly Table[] = [
  table('header', 'SSDA903 header: children', 'CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB', 'UPN MC_DOB'),
  table(
    'episodes',
    'SSDA903 episodes: care and placements',
    'CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN',
    'HOME_POST',
  ),
  table('reviews', 'SSDA903 reviews', 'CHILD DOB REVIEW REVIEW_CODE'),
  table(
    'placedForAdoption',
    'SSDA903 placed for adoption: decisions',
    'CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED',
  ),
]

/** Every table of the return, 2022-23 to 2026-27. */
const tables: readonly Table[] = [
  ...usedTables,
  table('uasc', 'SSDA903 unaccompanied asylum seeking children', 'CHILD SEX DOB DUC'),
  table(
    'oc2',
    'SSDA903 outcomes (OC2)',
    'CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED',
  ),
  table('oc3', 'SSDA903 care leavers (OC3)', 'CHILD DOB IN_TOUCH ACTIV ACCOM'),
  table('ad1', 'SSDA903 adoption (AD1)', 'CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR'),
  table('previousPermanence', 'SSDA903 previous permanence', 'CHILD DOB PREV_PERM LA_PERM DATE_PERM'),
  table('missing', 'SSDA903 missing from placement', 'CHILD DOB MISSING MIS_START MIS_END'),
  table('socialWorkers', 'SSDA903 social worker episodes', 'CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON'),
  table('deprivationOfLiberty', 'SSDA903 deprivation of liberty', 'CHILD DOB DOLO_START DOLO_END'),
]

/** Whether rows of the table are read; the others are only recognised. */
export const isUsedTable = (candidate: Table): boolean => usedTables.includes(candidate)

/** The table with exactly these columns, in any order; null when none has them. */
export function tableOf(headings: readonly string[]): Table | null {
  const given = headings
    .filter((heading) => heading !== '')
    .toSorted()
    .join()
  return tables.find(({ columns }) => columns.toSorted().join() === given) ?? null
}

/** The table a file was probably meant to be, and how its columns differ; null when it is like none of them. */
export function nearestTable(headings: readonly string[]): { table: Table; missing: string[]; extra: string[] } | null {
  const given = new Set(headings.filter((heading) => heading !== ''))
  const nearest = tables
    .map((candidate) => ({
      table: candidate,
      missing: candidate.columns.filter((column) => !given.has(column)),
      extra: [...given].filter((heading) => !candidate.columns.includes(heading)),
    }))
    .toSorted((a, b) => a.missing.length + a.extra.length - (b.missing.length + b.extra.length))[0]
  const isLike =
    nearest !== undefined && nearest.missing.length + nearest.extra.length <= nearest.table.columns.length / 2
  return isLike ? nearest : null
}
