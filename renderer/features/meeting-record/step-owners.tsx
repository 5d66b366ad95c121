import type { MeetingId } from '../../../shared/records/ids.ts'
import { useAppQuery } from '../../api.ts'

/** The id of the list of names that “Who” of a step offers. */
export const stepOwnersId = 'step-owners'

/** Who can be chosen to do a step: everybody of the register and the network; another name can be typed. */
export function StepOwners({ meetingId }: { meetingId: MeetingId }) {
  const names = useAppQuery('network.names', { meetingId }).data ?? []
  return (
    <datalist id={stepOwnersId}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
