import { v7 } from 'uuid'
import { formatDay } from '../../../shared/dates.ts'
import type { Adoption } from '../../../shared/records/adoption.ts'
import { adoptionReversalLabels, labelFor } from '../../../shared/records/code-sets.ts'
import type { ImportedAdoptionPlacement } from '../../../shared/records/imported-child.ts'
import { write } from '../sql.ts'
import { decide, type Planning, stretchText, takeMatch, tell } from './planning.ts'

const insert = write(`
  INSERT INTO adoption (id, childId, placedOn, endedOn, endReason, sourceRowId)
  VALUES (:id, :childId, :placedOn, :endedOn, :endReason, :sourceRowId)`)
const update = write(`
  UPDATE adoption SET placedOn = :placedOn, endedOn = :endedOn, endReason = :endReason, sourceRowId = :sourceRowId,
    version = version + 1
  WHERE id = :id`)

/** Plans the time placed for adoption, which runs the adoption review clock (LAC-06). */
export function planAdoption(planning: Planning): void {
  const { told, known, childId, changes } = planning
  const left = [...(known?.adoptions ?? [])]
  for (const placement of told.adoptionPlacements) {
    const here = takeMatch(left, placement, likenesses)
    if (here) {
      planKnown(planning, here, placement)
      continue
    }
    const { placedOn, endedOn, endReason, origin } = placement
    const row = { id: v7(), childId, placedOn, endedOn, endReason }
    changes.push({
      kind: 'adoption',
      isNew: true,
      origin,
      words: () => `Placed for adoption ${stretchText({ startedOn: placedOn, endedOn })}`,
      apply: (db, sourceRowId) => insert(db, { ...row, sourceRowId }),
    })
  }
  for (const { decidedOn, reversedOn, origin } of told.adoptionDecisions)
    tell(planning, origin, {
      code: 'adoption-decision',
      text: `It was decided on ${formatDay(decidedOn)} that the child should be placed for adoption${reversedOn ? `, and reversed on ${formatDay(reversedOn)}` : ''}. A decision starts no clock, so only the authority to place is kept: record it on the child’s page.`,
    })
}

const likenesses: readonly ((row: Adoption, fact: ImportedAdoptionPlacement) => boolean)[] = [
  (row, fact) => row.placedOn === fact.placedOn && row.endedOn === fact.endedOn,
  (row, fact) => row.placedOn === fact.placedOn,
  // Authority given first and a placement that followed are one plan for adoption.
  ({ placedOn, authorisedOn, endedOn }, fact) =>
    placedOn === null && endedOn === null && authorisedOn !== null && authorisedOn <= fact.placedOn,
]

function planKnown(planning: Planning, here: Adoption, told: ImportedAdoptionPlacement): void {
  const { id } = here
  const { placedOn, endedOn, endReason, origin } = told
  const what = `the end of the placement for adoption from ${formatDay(placedOn)}`
  const shown = (code: string) => labelFor(adoptionReversalLabels, code)
  const after = decide(
    planning,
    { rowId: id, origin },
    {
      placedOn: {
        what: 'the day of the placement for adoption',
        here: here.placedOn,
        told: placedOn,
        shown: formatDay,
      },
      endedOn: { what, here: here.endedOn, told: endedOn, shown: formatDay },
      endReason: { what: 'why adoption stopped being the plan', here: here.endReason, told: endReason, shown },
    },
  )
  if (after)
    planning.changes.push({
      kind: 'adoption',
      isNew: false,
      origin,
      apply: (db, sourceRowId) => update(db, { id, ...after, sourceRowId }),
    })
}
