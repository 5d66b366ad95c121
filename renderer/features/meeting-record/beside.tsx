import { dayOf } from '../../../shared/clock.ts'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { labelFor, permanencePlanLabels } from '../../../shared/records/code-sets.ts'
import { answerText, type FieldDef } from '../../../shared/records/meeting-fields/field.ts'
import type { RecordChild } from '../../../shared/records/meeting-record.ts'
import { sourceDetailText } from '../../../shared/records/source-detail.ts'
import { sourceDetailLabels } from '../../../shared/records/source-detail-field.ts'

type BesideProps = {
  name: string
  def: FieldDef
  previous: string
  previousOn: IsoDate | null
  told: RecordChild | undefined
}

/** What is known beside an answer: the last review's, the council's newest file, the plan that stands. */
export function Beside({ name, def, previous, previousOn, told }: BesideProps) {
  const council = (def.council ?? []).flatMap((field) => told?.council.filter((detail) => detail.field === field) ?? [])
  const plan = name === 'permanencePlan' && told?.permanencePlan ? told : null
  return (
    <div className="record-beside">
      {previousOn && (
        <p className="record-before">
          <span className="quiet">{formatDay(previousOn)}:</span>{' '}
          {previous === '' ? <span className="quiet">nothing written</span> : answerText(def, previous)}
        </p>
      )}
      {plan?.permanencePlan && (
        <p className="record-before">
          <span className="quiet">On record:</span> {labelFor(permanencePlanLabels, plan.permanencePlan)}
          {plan.permanenceAgreedOn && `, agreed ${formatDay(plan.permanenceAgreedOn)}`}
        </p>
      )}
      {council.map(({ field, value, importedAt }) => (
        <p key={field} className="record-before">
          <span className="quiet">{sourceDetailLabels[field]}:</span> {sourceDetailText(value)}
          <span className="quiet"> (council, file read {formatDay(dayOf(importedAt))})</span>
        </p>
      ))}
    </div>
  )
}
