import { Fragment } from 'react'
import { Link } from 'react-router'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { CaseloadRow } from '../../../shared/records/caseload.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import { sourceDueText } from '../../../shared/records/source-due.ts'
import { lowerFirst } from '../../../shared/words.ts'
import { useAppQuery } from '../../api.ts'

/** The dates and flags of the row the list stands on, which the columns have no room for. */
export function ChosenChild({ row }: { row: CaseloadRow }) {
  const facts: [string, string | null][] = [
    ['Status', row.status?.text ?? null],
    ['Looked after since', day(row.lookedAfterOn)],
    ['Legal status', row.legalStatus],
    ['Placement', row.placement],
    ['Adoption', row.adoptionTrack && adoptionLabels[row.adoptionTrack]],
    ['Last review', day(row.lastReviewOn)],
    ['On a plan since', day(row.planStartedOn)],
    ['Last conference', day(row.lastConferenceOn)],
    ['HSB since', day(row.hsbStartedOn)],
    ['Awaiting conference since', day(row.awaitingConferenceSince)],
    ['Plan the meeting by', row.next && row.next.planBy !== row.next.dueBy ? day(row.next.planBy) : null],
    ['Family', row.family],
    ['Team', row.team],
    ['Case number', row.reference],
  ]
  return (
    <section>
      <h2>
        <Link className="link" to={`/children/${row.childId}`}>
          {nameOf(row)}
        </Link>
      </h2>
      {row.flags.length > 0 && (
        <ul className="flag-list">
          {row.flags.map(({ kind, text, ruleId }) => (
            <li key={kind}>
              {text}
              {ruleId && <span className="quiet"> (rule {ruleId})</span>}
            </li>
          ))}
        </ul>
      )}
      {row.sourceDifference !== null && <CouncilsDates childId={row.childId} />}
      <dl className="key-values meta">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <Fragment key={label}>
              <dt className="quiet">{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
        )}
      </dl>
    </section>
  )
}

/** Why the council's dates are not ours. */
function CouncilsDates({ childId }: { childId: ChildId }) {
  const clocks = useAppQuery('clocks.forChild', { childId }).data ?? []
  return clocks.map(
    ({ label, sourceDue }) =>
      sourceDue &&
      sourceDue.standing !== 'same' && (
        <p key={sourceDue.kind} className="meta">
          {label}: {lowerFirst(sourceDueText(sourceDue))}
        </p>
      ),
  )
}

const adoptionLabels = { authorised: 'Authority to place', placed: 'Placed for adoption' } as const

const day = (on: IsoDate | null): string | null => on && formatDay(on)
