import { Button } from '@fluentui/react-components'
import { Link } from 'react-router'
import { formatDay, IsoDate } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import { permanenceProblem } from '../../../shared/rules/permanence.ts'
import { call } from '../../api.ts'
import { Status } from '../../ui/status.tsx'
import type { OpenRecord } from './use-record.ts'

/** What is left at the end of a review: recording it as held, and the record complete. */
export function FinishSection({ open }: { open: OpenRecord }) {
  const { id: meetingId, status, heldOn } = open.record.meeting
  const completedOn = IsoDate.safeParse(open.field(null, 'recordCompletedOn').value).data
  const missing = wanted(open)
  return (
    <>
      {heldOn !== null && <Status kind="held" text={`Held ${formatDay(heldOn)}`} />}
      {status === 'booked' && (
        <p>
          <Link className="link" to={`/meetings?hold=${meetingId}`}>
            Record as held
          </Link>
        </p>
      )}
      {missing.length > 0 && (
        <ul className="stack" aria-label="Wanted before the record is complete">
          {missing.map((text) => (
            <li key={text}>
              <Status kind="dueSoon" text={text} />
            </li>
          ))}
        </ul>
      )}
      {completedOn ? (
        <Status kind="held" text={`Record complete since ${formatDay(completedOn)}`} />
      ) : (
        <div>
          <Button onClick={() => void open.run(() => call('meetingRecord.complete', { meetingId }))}>
            Mark the record complete
          </Button>
        </div>
      )}
    </>
  )
}

/** Who lacks a plan for permanence, or the reason there is none, that is wanted by now. */
function wanted(open: OpenRecord): string[] {
  return open.record.children.flatMap(({ childId, reviewNumber, permanencePlan }) => {
    const hasPlan = permanencePlan !== null || open.field(childId, 'permanencePlan').value !== ''
    const whyNone = open.field(childId, 'whyNoPermanence').value
    const problem = permanenceProblem({ reviewNumber, hasPlan, whyNone })
    const child = open.record.meeting.children.find((one) => one.childId === childId)
    return problem && child ? [`${nameOf(child)}: ${problem}`] : []
  })
}
