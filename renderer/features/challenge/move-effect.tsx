import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { ChallengeMeeting, LateForChallenge } from '../../../shared/records/challenge.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import { useAppQuery } from '../../api.ts'
import { MessageBar } from '../../ui/message-bar.tsx'

/** Which open alerts a move, or with null a removal, would leave without a challenge meeting in time (QA-04, QA-05). */
export function MoveEffect({ meeting, meetsOn }: { meeting: ChallengeMeeting; meetsOn: IsoDate | null }) {
  const late = useAppQuery('challenge.moveEffect', { id: meeting.id, meetsOn }).data
  if (meeting.kind !== 'challenge' || !late) return null
  const newly = late.filter(({ isLateAlready }) => !isLateAlready)
  const already = late.filter(({ isLateAlready }) => isLateAlready)
  if (late.length === 0)
    return <p className="quiet">Every open alert still has a challenge meeting within its 20 working days.</p>
  return (
    <MessageBar kind={newly.length > 0 ? 'dueSoon' : 'info'} title={titleOf(newly, late[0])}>
      <ul className="stack">
        {[...newly, ...already].map((alert) => (
          <li key={alert.alertId}>
            {alert.number}, {namesTogether(alert.children)}, {alert.title}: 20 working days end{' '}
            {formatDay(alert.limitOn)}
            {alert.isLateAlready && ', too late as it is'}
          </li>
        ))}
      </ul>
    </MessageBar>
  )
}

function titleOf(newly: readonly LateForChallenge[], first: LateForChallenge | undefined): string {
  const next = first?.challengeOn
    ? `The next challenge meeting is then ${formatDay(first.challengeOn)}.`
    : 'No challenge meeting is then in the calendar.'
  const count = newly.length === 1 ? '1 open alert' : `${newly.length} open alerts`
  return newly.length === 0
    ? `${next} No more alerts than now come after it is too late.`
    : `${next} It is too late for ${count}.`
}
