import { v7 } from 'uuid'
import { z } from 'zod'
import { TeamId, WorkerId } from '../../shared/records/ids.ts'
import { Worker } from '../../shared/records/team-worker.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const all = read(
  Worker,
  `SELECT w.id, w.name, w.teamId, t.name AS teamName FROM worker w LEFT JOIN team t ON t.id = w.teamId ORDER BY w.name`,
)
const teamNamed = read(z.object({ id: TeamId }), 'SELECT id FROM team WHERE name = :name')
const workerNamed = read(
  z.object({ id: WorkerId }),
  `SELECT id FROM worker WHERE name = :name AND coalesce(teamId, '') = coalesce(:teamId, '')`,
)
const insertTeam = write('INSERT INTO team (id, name) VALUES (:id, :name)')
const insertWorker = write('INSERT INTO worker (id, name, teamId) VALUES (:id, :name, :teamId)')

/** Every social worker the record knows, by name. */
export function listWorkers(db: ReadDb): Worker[] {
  return all.all(db, {})
}

/** The team and the social worker of these names; a name not yet known makes a new row. */
export function workerAndTeam(
  db: Db,
  { workerName, teamName }: { workerName: string | null; teamName: string | null },
): { workerId: WorkerId | null; teamId: TeamId | null } {
  const teamId = teamName === null ? null : (teamNamed.get(db, { name: teamName })?.id ?? newTeam(db, teamName))
  if (workerName === null) return { workerId: null, teamId }
  const known = workerNamed.get(db, { name: workerName, teamId })
  return { workerId: known?.id ?? newWorker(db, workerName, teamId), teamId }
}

function newTeam(db: Db, name: string): TeamId {
  const id = TeamId.parse(v7())
  insertTeam(db, { id, name })
  return id
}

function newWorker(db: Db, name: string, teamId: TeamId | null): WorkerId {
  const id = WorkerId.parse(v7())
  insertWorker(db, { id, name, teamId })
  return id
}
