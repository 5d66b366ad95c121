import type { AlertLine } from '../../../shared/records/alert.ts'
import type { AskedList } from '../../../shared/records/list-export.ts'
import type { TeamWorkload } from '../../../shared/records/workload.ts'
import { type Sort, sortRows } from '../../ui/table-items.ts'
import { teamColumns } from './team-columns.tsx'
import { teamLines } from './team-lines.ts'

/** The team's table as the screen sorts it, for paper and files. */
export function askedTeam(
  { team, alerts }: { team: TeamWorkload; alerts: readonly AlertLine[] },
  sort: Sort | null,
): { list: AskedList; rows: number } {
  const columns = teamColumns({ team, alerts, openKey: null, onToggle: () => {} })
  const lines = sortRows(teamLines(team), columns, sort)
  const keys = sort && lines.map(({ key }) => key)
  return { list: { name: 'team', input: {}, keys, about: '' }, rows: lines.length }
}
