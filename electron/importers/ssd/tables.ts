import { ImportRefusal } from '../import-refusal.ts'

/** A table of the Standard Safeguarding Dataset, recognised by columns whose names no other table has. */
export type Table = {
  readonly key: string
  readonly name: string
  /** The columns it cannot be read without; where releases differ, the names are given as "new|old". */
  readonly telling: readonly string[]
  /** The table that says whose rows these are; without it none of them can be tied to a child. */
  readonly needs: string | null
  readonly isUsed: boolean
}

const used = (key: string, about: string, telling: string, needs: string | null = null): Table => ({
  key,
  name: `Standard Safeguarding Dataset, ssd_${key}: ${about}`,
  telling: telling.split(' '),
  needs,
  isUsed: true,
})

/** Tables that are read, in the order they have to be: a row is joined to one read before it. */
export const tables: readonly Table[] = [
  used(
    'cla_episodes',
    'time looked after',
    'clae_person_id clae_cla_id clae_cla_episode_start_date clae_cla_episode_ceased_date|clae_cla_episode_ceased',
  ),
  used(
    'legal_status',
    'legal statuses',
    'lega_person_id lega_legal_status lega_legal_status_start_date|lega_legal_status_start',
    'cla_episodes',
  ),
  used('cla_placement', 'placements', 'clap_cla_id clap_cla_placement_start_date', 'cla_episodes'),
  used('cla_reviews', 'reviews', 'clar_cla_id clar_cla_review_date', 'cla_episodes'),
  used('cp_plans', 'protection plans', 'cppl_cp_plan_id cppl_person_id cppl_cp_plan_start_date'),
  used('cp_reviews', 'review conferences', 'cppr_cp_plan_id cppr_cp_review_date', 'cp_plans'),
  used('s47_enquiry', 'section 47 enquiries', 's47e_s47_enquiry_id s47e_person_id s47e_s47_start_date'),
  used(
    'initial_cp_conference',
    'initial conferences',
    'icpc_s47_enquiry_id icpc_person_id icpc_icpc_date',
    's47_enquiry',
  ),
  used('person', 'people', 'pers_person_id pers_dob'),
  used('disability', 'disabilities', 'disa_person_id disa_disability_code'),
  used('immigration_status', 'immigration', 'immi_person_id immi_immigration_status'),
  used('department', 'teams', 'dept_team_id dept_team_name'),
  used('professionals', 'workers', 'prof_professional_id prof_professional_name'),
  used('involvements', 'who works with whom', 'invo_person_id invo_professional_id invo_professional_role_id'),
]

/** Tables of the dataset that hold nothing Footprint keeps, by the prefix of their columns. */
const others: Readonly<Record<string, string>> = {
  addr: 'address',
  assm: 'cin_assessments',
  cina: 'cin_assessments',
  cine: 'cin_episodes',
  cinf: 'assessment_factors',
  cinp: 'cin_plans',
  cinv: 'cin_visits',
  clac: 'cla_convictions',
  clah: 'cla_health',
  clai: 'cla_immunisations',
  clas: 'cla_substance_misuse',
  clav: 'cla_visits',
  clea: 'care_leavers',
  cont: 'contacts',
  cppv: 'cp_visits',
  csdq: 'sdq_scores',
  earl: 'early_help_episodes',
  fami: 'family',
  lapp: 'cla_previous_permanence',
  lacp: 'cla_care_plan',
  link: 'linked_identifiers',
  miss: 'missing',
  moth: 'mother',
  perm: 'permanence',
  send: 'send',
}

const prefixOf = (column: string): string => `${column.slice(0, 4).toUpperCase()}_`

/**
 * The table a file holds, whatever it is called and whatever order its columns are in; null when it is none of them.
 * Throws an ImportRefusal that names the columns when it is plainly one of them but cannot be read.
 */
export function tableOf(headings: readonly string[]): Table | null {
  const given = new Set(headings)
  const mostLike = tables.find(({ telling: [first = ''] }) => countOf(headings, prefixOf(first)) >= 2)
  if (mostLike === undefined) return unusedTableOf(headings)
  const missing = mostLike.telling.filter((names) => !names.split('|').some((name) => given.has(name.toUpperCase())))
  if (missing.length > 0)
    throw new ImportRefusal(
      'columns-missing',
      `This looks like the table ssd_${mostLike.key} of the Standard Safeguarding Dataset, but it has no column ${missing.map((names) => names.replace('|', ' or ')).join(', ')}. Export the table with all its columns and import it again.`,
    )
  const twice = mostLike.telling.find((name) => headings.filter((heading) => heading === name.toUpperCase()).length > 1)
  if (twice !== undefined)
    throw new ImportRefusal(
      'columns-missing',
      `The column ${twice} is there twice, so it is not clear which one holds. Remove one and import the file again.`,
    )
  return mostLike
}

const countOf = (headings: readonly string[], prefix: string): number =>
  headings.filter((heading) => heading.startsWith(prefix)).length

function unusedTableOf(headings: readonly string[]): Table | null {
  const found = Object.entries(others).find(([prefix]) => {
    const count = countOf(headings, `${prefix.toUpperCase()}_`)
    return count >= 2 && count * 2 > headings.length
  })
  if (found === undefined) return null
  const [, key] = found
  return { key, name: `Standard Safeguarding Dataset, ssd_${key}`, telling: [], needs: null, isUsed: false }
}
