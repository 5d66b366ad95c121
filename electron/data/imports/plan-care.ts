import { v7 } from 'uuid'
import { formatDay } from '../../../shared/dates.ts'
import {
  type CodeSet,
  endReasonLabels,
  labelFor,
  needLabels,
  permanencePlanLabels,
} from '../../../shared/records/code-sets.ts'
import type { ImportedPeriodOfCare } from '../../../shared/records/imported-child.ts'
import type { PeriodOfCare } from '../../../shared/records/period-of-care.ts'
import { write } from '../sql.ts'
import { planPlacements, planStatuses } from './plan-episodes.ts'
import { noteNewCare } from './plan-news.ts'
import { decide, overlap, type Planning, stretchText, takeMatch, tellKept } from './planning.ts'

const insert = write(`
  INSERT INTO periodOfCare (id, childId, startedOn, endedOn, endReason, categoryOfNeed, toldOn, permanencePlan,
    isReviewHistoryComplete, sourceRowId)
  VALUES (:id, :childId, :startedOn, :endedOn, :endReason, :categoryOfNeed, :toldOn, :permanencePlan,
    :isReviewHistoryComplete, :sourceRowId)`)
const update = write(`
  UPDATE periodOfCare SET endedOn = :endedOn, endReason = :endReason, categoryOfNeed = :categoryOfNeed,
    permanencePlan = :permanencePlan, isReviewHistoryComplete = :isReviewHistoryComplete, sourceRowId = :sourceRowId,
    version = version + 1
  WHERE id = :id`)

/** Plans the periods of care with the legal statuses and placements in them. */
export function planCare(planning: Planning): void {
  const { told, known } = planning
  const left = [...(known?.periods ?? [])]
  const matches = told.periodsOfCare.map((period) => takeMatch(left, period, likenesses))
  for (const [index, period] of told.periodsOfCare.entries()) {
    const match = matches[index]
    const isLatest = index === told.periodsOfCare.length - 1
    const facts = { period, isReviewHistoryComplete: isLatest && told.isReviewHistoryComplete }
    if (match) planKnownPeriod(planning, match, facts)
    else planNewPeriod(planning, left, facts)
  }
  for (const period of left) noteCare(planning, period, statusesOf(planning, period))
}

type ToldPeriod = { readonly period: ImportedPeriodOfCare; readonly isReviewHistoryComplete: boolean }

const likenesses: readonly ((row: PeriodOfCare, fact: ImportedPeriodOfCare) => boolean)[] = [
  (row, fact) => row.startedOn === fact.startedOn && row.endedOn === fact.endedOn,
  (row, fact) => row.startedOn === fact.startedOn,
]

function planNewPeriod(planning: Planning, others: readonly PeriodOfCare[], told: ToldPeriod): void {
  const { period, isReviewHistoryComplete } = told
  const { startedOn, endedOn, endReason, needCode, permanencePlan, origin } = period
  const clash = others.find((other) => overlap(other, period))
  if (clash) {
    tellKept(
      planning,
      origin,
      `the child is looked after ${stretchText(clash)}. The file says ${stretchText(period)}; that period was not added.`,
    )
    return
  }
  const id = v7()
  const { childId, changes } = planning
  const row = { id, childId, startedOn, endedOn, endReason, categoryOfNeed: needCode, permanencePlan }
  const toldOn = noteNewCare(planning, period) ? planning.context.today : null
  changes.push({
    kind: 'periodOfCare',
    isNew: true,
    origin,
    words: () => `Looked after ${stretchText(period)}`,
    apply: (db, sourceRowId) => insert(db, { ...row, toldOn, isReviewHistoryComplete, sourceRowId }),
  })
  const codes = planStatuses(planning, { id, endedOn, origin, known: [] }, period.legalStatuses)
  planPlacements(planning, { id, endedOn, origin, known: [] }, period.placements)
  noteCare(planning, period, codes)
}

function planKnownPeriod(planning: Planning, here: PeriodOfCare, told: ToldPeriod): void {
  const { period } = told
  const { origin } = period
  const { id } = here
  if (here.endedOn !== null && period.endedOn === null) {
    const text = `this period of care ended on ${formatDay(here.endedOn)}. The file has the child still looked after.`
    tellKept(planning, origin, text)
  }
  const after = decidePeriod(planning, here, told)
  if (after)
    planning.changes.push({
      kind: 'periodOfCare',
      isNew: false,
      origin,
      apply: (db, sourceRowId) => update(db, { id, ...after, sourceRowId }),
    })
  const endedOn = after?.endedOn ?? here.endedOn
  const placements = planning.known?.placements.filter((placement) => placement.periodOfCareId === id) ?? []
  const statuses = planning.known?.statuses.filter((status) => status.periodOfCareId === id) ?? []
  const codes = planStatuses(planning, { id, endedOn, origin, known: statuses }, period.legalStatuses)
  planPlacements(planning, { id, endedOn, origin, known: placements }, period.placements)
  noteCare(planning, { startedOn: here.startedOn, endedOn }, codes)
}

function decidePeriod(planning: Planning, here: PeriodOfCare, { period, isReviewHistoryComplete }: ToldPeriod) {
  const { endedOn, endReason, needCode, permanencePlan, origin } = period
  const coded = (labels: CodeSet) => (code: string) => labelFor(labels, code)
  return decide(
    planning,
    { rowId: here.id, origin },
    {
      endedOn: { what: 'the end of this period of care', here: here.endedOn, told: endedOn, shown: formatDay },
      endReason: { what: 'why care ended', here: here.endReason, told: endReason, shown: coded(endReasonLabels) },
      categoryOfNeed: {
        what: 'the category of need',
        here: here.categoryOfNeed,
        told: needCode,
        shown: coded(needLabels),
      },
      permanencePlan: {
        what: 'the plan for permanence',
        here: here.permanencePlan,
        told: permanencePlan,
        shown: coded(permanencePlanLabels),
      },
      isReviewHistoryComplete: {
        what: 'whether every review is here',
        here: here.isReviewHistoryComplete,
        told: here.isReviewHistoryComplete || isReviewHistoryComplete,
        isQuiet: true,
      },
    },
  )
}

const statusesOf = ({ known }: Planning, { id }: PeriodOfCare): string[] =>
  (known?.statuses ?? []).filter((status) => status.periodOfCareId === id).map(({ code }) => code)

function noteCare(
  { care }: Planning,
  { startedOn, endedOn }: Pick<PeriodOfCare, 'startedOn' | 'endedOn'>,
  codes: readonly string[],
): void {
  care.push({ startedOn, endedOn, legalStatusCodes: codes })
}
