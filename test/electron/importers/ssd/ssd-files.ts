import type { FileToRead } from '../../../../electron/importers/read-files.ts'
import { csv } from '../made-files.ts'

type Values = Readonly<Record<string, string>>

const quoted = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** A table of the dataset with exactly the columns its rows name, in a file whose name tells nothing. */
export function table(name: string, ...rows: readonly Values[]): FileToRead {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','))
  return csv(name, columns.join(','), ...lines)
}

/** A row with every telling column of its table, blank but for what the test says. */
const rowOf =
  (usual: Values) =>
  (values: Values = {}): Values => ({ ...usual, ...values })

export const person = rowOf({
  pers_person_id: '101',
  pers_sex: 'F',
  pers_ethnicity: 'WBRI',
  pers_dob: '2015-03-15',
  pers_expected_dob: '',
})

export const episode = rowOf({
  clae_cla_episode_id: 'e1',
  clae_person_id: '101',
  clae_cla_id: 'c1',
  clae_cla_episode_start_date: '2026-01-05',
  clae_cla_episode_start_reason: 'S',
  clae_cla_primary_need_code: 'N1',
  clae_cla_episode_ceased_date: '',
  clae_cla_episode_ceased_reason: '',
  clae_entered_care_date: '2026-01-05',
  clae_cla_last_iro_contact_date: '',
  clae_cla_placement_id: 'p1',
})

export const placement = rowOf({
  clap_cla_placement_id: 'p1',
  clap_cla_id: 'c1',
  clap_cla_placement_start_date: '2026-01-05',
  clap_cla_placement_type: 'U6',
  clap_cla_placement_provider: 'PR1',
  clap_cla_placement_postcode: 'LE1 1AA',
  clap_cla_placement_end_date: '',
  clap_cla_placement_change_reason: '',
})

export const careReview = rowOf({
  clar_cla_review_id: 'r1',
  clar_cla_id: 'c1',
  clar_cla_review_due_date: '',
  clar_cla_review_date: '',
  clar_cla_review_cancelled: 'N',
  clar_cla_review_participation: '',
})

export const legalStatus = rowOf({
  lega_legal_status_id: 'l1',
  lega_person_id: '101',
  lega_legal_status: 'C2',
  lega_legal_status_start_date: '2026-01-05',
  lega_legal_status_end_date: '',
})

export const plan = rowOf({
  cppl_cp_plan_id: 'k1',
  cppl_person_id: '101',
  cppl_cp_plan_start_date: '2026-05-07',
  cppl_cp_plan_end_date: '',
  cppl_cp_plan_ola: 'N',
  cppl_cp_plan_initial_category: 'Neglect',
  cppl_cp_plan_latest_category: 'Neglect',
})

export const conference = rowOf({
  cppr_cp_review_id: 'v1',
  cppr_person_id: '101',
  cppr_cp_plan_id: 'k1',
  cppr_cp_review_due: '',
  cppr_cp_review_date: '',
  cppr_cp_review_meeting_id: '',
})

export const enquiry = rowOf({
  s47e_s47_enquiry_id: 's1',
  s47e_person_id: '101',
  s47e_s47_start_date: '2026-10-01',
  s47e_s47_nfa: '',
  s47e_s47_outcome_json: '',
})

export const initialConference = rowOf({
  icpc_icpc_id: 'i1',
  icpc_icpc_meeting_id: '',
  icpc_s47_enquiry_id: 's1',
  icpc_person_id: '101',
  icpc_icpc_transfer_in: 'N',
  icpc_icpc_target_date: '',
  icpc_icpc_date: '',
  icpc_icpc_outcome_cp_flag: '',
})

export const involvement = rowOf({
  invo_person_id: '101',
  invo_professional_id: 'w1',
  invo_professional_role_id: 'Allocated Case Worker',
  invo_professional_team: 't1',
  invo_involvement_start_date: '2026-02-01',
  invo_involvement_end_date: '',
})
