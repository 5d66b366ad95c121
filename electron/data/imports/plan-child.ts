import { formatDay } from '../../../shared/dates.ts'
import { ethnicityLabels, labelFor } from '../../../shared/records/code-sets.ts'
import type { ImportedChild, Origin } from '../../../shared/records/imported-child.ts'
import { write } from '../sql.ts'
import { workerAndTeam } from '../workers.ts'
import type { KnownChildRow } from './known.ts'
import { type Change, decide, type Planning } from './planning.ts'

const insert = write(`
  INSERT INTO child (id, reference, givenName, familyName, sex, bornOn, expectedOn, ethnicity, isDisabled, isUasc,
    teamId, workerId, sourceRowId)
  VALUES (:id, :reference, :givenName, :familyName, :sex, :bornOn, :expectedOn, :ethnicity, :isDisabled, :isUasc,
    :teamId, :workerId, :sourceRowId)`)
const update = write(`
  UPDATE child SET givenName = :givenName, familyName = :familyName, sex = :sex, bornOn = :bornOn,
    expectedOn = :expectedOn, ethnicity = :ethnicity, isDisabled = :isDisabled, isUasc = :isUasc,
    sourceRowId = :sourceRowId, version = version + 1
  WHERE id = :id`)
const updateWorker = write(`
  UPDATE child SET teamId = :teamId, workerId = :workerId, sourceRowId = :sourceRowId, version = version + 1
  WHERE id = :id`)

/** Plans the child's own row: added, or filled in where the record has a gap. */
export function planChild(planning: Planning): void {
  const { told, known, childId: id, changes } = planning
  const origin = originOf(told)
  if (known === undefined) {
    const { reference, givenName, familyName, sex, bornOn, expectedOn, ethnicity, isDisabled, isUasc } = told
    const row = { id, reference, givenName, familyName, sex, bornOn, expectedOn, ethnicity, isDisabled, isUasc }
    changes.push({
      kind: 'child',
      isNew: true,
      origin,
      apply: (db, sourceRowId) => insert(db, { ...row, ...workerAndTeam(db, told), sourceRowId }),
    })
    return
  }
  planDetails(planning, known.child, origin)
  planWorker(planning, known.child, origin)
}

/** The row a child's own details were first read from. */
export function originOf({ origin, reference }: ImportedChild): Origin {
  return origin[0] ?? { file: `the row of child ${reference}`, sheet: null, row: 1 }
}

function planDetails(planning: Planning, here: KnownChildRow, origin: Origin): void {
  const { told, changes } = planning
  const { id } = here
  const after = decide(
    planning,
    { rowId: id, origin },
    {
      givenName: { what: 'the first name', ...spelled(here.givenName, told.givenName) },
      familyName: { what: 'the family name', ...spelled(here.familyName, told.familyName) },
      sex: { what: 'the sex', here: here.sex, told: told.sex },
      bornOn: { what: 'the date of birth', here: here.bornOn, told: told.bornOn, shown: formatDay },
      expectedOn: {
        what: 'the expected birth',
        here: here.expectedOn,
        // A birth recorded here answers an expected one in the file.
        told: here.bornOn === null ? told.expectedOn : null,
        shown: formatDay,
      },
      ethnicity: {
        what: 'the ethnic group',
        here: here.ethnicity,
        told: told.ethnicity,
        shown: (code) => labelFor(ethnicityLabels, code),
      },
      isDisabled: { what: 'whether the child is disabled', here: here.isDisabled, told: told.isDisabled },
      isUasc: { what: 'whether the child is an asylum seeker alone', here: here.isUasc, told: told.isUasc },
    },
  )
  if (!after) return
  const apply: Change['apply'] = (db, sourceRowId) => update(db, { id, ...after, sourceRowId })
  changes.push({ kind: 'child', isNew: false, origin, apply })
}

/** A name in capitals, as some lists have them all, is the same name. */
const spelled = (here: string | null, told: string | null) => ({
  here,
  told: told?.toLowerCase() === here?.toLowerCase() ? here : told,
})

/** Plans the social worker and the team, whom the file names; new names make new rows once it is kept. */
function planWorker(planning: Planning, { id, teamName, workerName }: KnownChildRow, origin: Origin): void {
  const { told, changes } = planning
  const names = decide(
    planning,
    { rowId: id, origin },
    {
      workerName: { column: 'workerId', what: 'the social worker', here: workerName, told: told.workerName },
      teamName: { column: 'teamId', what: 'the team', here: teamName, told: told.teamName },
    },
  )
  if (!names) return
  const apply: Change['apply'] = (db, sourceRowId) => updateWorker(db, { id, ...workerAndTeam(db, names), sourceRowId })
  changes.push({ kind: 'child', isNew: false, origin, apply })
}
