import { nameOf } from '../../../shared/records/child.ts'
import type { MeetingId } from '../../../shared/records/ids.ts'
import { useAppQuery } from '../../api.ts'
import { Status } from '../../ui/status.tsx'

/** Whether each child of a review was spoken with in private before it (LAC-09); nothing for other meetings. */
export function PrivateConversations({ meetingId }: { meetingId: MeetingId }) {
  const found = useAppQuery('footprint.conversations', { meetingId }).data ?? []
  if (found.length === 0) return null
  return (
    <ul aria-label="Conversations in private">
      {found.map(({ standing, ...child }) => (
        <li key={child.childId}>
          {found.length > 1 && <span className="quiet">{nameOf(child)}: </span>}
          <Status kind={standing.kind} text={standing.text} />
        </li>
      ))}
    </ul>
  )
}
