import { Button } from '@fluentui/react-components'
import { Link, useNavigate } from 'react-router'
import { formatDay } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { LateChild, LateLine } from '../../../shared/records/late-log.ts'
import { useCommand } from '../../api.ts'
import { MessageBar } from '../../ui/message-bar.tsx'
import { reasonLabel } from './late-log-view.ts'

type LateDetailProps = { line: LateLine; onSignOff: (line: LateLine) => void }

/** What opens beneath a line of the log: each child with their own limit and reason, and what can be done about it. */
export function LateDetail({ line, onSignOff }: LateDetailProps) {
  return (
    <div className="meeting-detail">
      <div>
        <ul className="stack" aria-label="Children">
          {line.children.map((child) => (
            <li key={child.childId}>
              <Link className="link" to={`/children/${child.childId}`}>
                {nameOf(child)}
              </Link>
              {child.isRestricted && (
                <>
                  {' '}
                  <span className="badge">Restricted</span>
                </>
              )}
              <span className="quiet">, {childText(child)}</span>
            </li>
          ))}
        </ul>
        <SignedOff line={line} />
      </div>
      <Acts line={line} onSignOff={onSignOff} />
    </div>
  )
}

function childText({ dueBy, ruleId, lateText, reason, note }: LateChild): string {
  const due = dueBy === null ? 'no due date' : `due ${formatDay(dueBy)}${ruleId ? ` (${ruleId})` : ''}`
  const why = reason === null ? 'no reason given yet' : [reasonLabel(reason), note].filter(Boolean).join(', ')
  return [due, lateText, why].filter((part) => part !== null).join(', ')
}

function SignedOff({ line: { signOff, awaitsSignOff } }: { line: LateLine }) {
  const withdraw = useCommand('signOffs.withdraw')
  if (signOff === null)
    return awaitsSignOff ? <p className="quiet">No manager has signed off yet that this was late.</p> : null
  const { id, version, agreedBy, agreedOn, note, isByManager } = signOff
  return (
    <>
      <p className="quiet">
        {isByManager ? 'Signed off by' : 'Agreed by'} {agreedBy} on {formatDay(agreedOn)}
        {note && `: ${note}`}{' '}
        <button type="button" className="link" onClick={() => withdraw.mutate({ id, version })}>
          Take the sign-off back
        </button>
      </p>
      {withdraw.error && <MessageBar kind="overdue">{withdraw.error.message}</MessageBar>}
    </>
  )
}

function Acts({ line, onSignOff }: LateDetailProps) {
  const navigate = useNavigate()
  const { meetingId, standing, reasons, children, signOff } = line
  const [first] = children
  const isUnexplained = children.some(({ reason }) => reason === null)
  return (
    <div className="row row-wrap">
      {standing === 'heldLate' && signOff === null && reasons.length > 0 && !isUnexplained && (
        <Button size="small" appearance="primary" onClick={() => onSignOff(line)}>
          Sign off
        </Button>
      )}
      {meetingId !== null && standing !== 'stoodDown' && isUnexplained && (
        <Button size="small" onClick={() => navigate(`/meetings?reason=${meetingId}`)}>
          Give a reason
        </Button>
      )}
      {meetingId !== null && standing === 'notHeld' && (
        <Button size="small" onClick={() => navigate(`/meetings?hold=${meetingId}`)}>
          Record as held
        </Button>
      )}
      {meetingId === null && first && (
        <>
          <Button size="small" onClick={() => navigate(`/meetings?schedule=${first.childId}`)}>
            Schedule
          </Button>
          <Button size="small" onClick={() => navigate(`/meetings?record=${first.childId}`)}>
            Record as held
          </Button>
        </>
      )}
    </div>
  )
}
