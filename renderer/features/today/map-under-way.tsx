import { Button } from '@fluentui/react-components'
import { useNavigate } from 'react-router'
import { namesTogether } from '../../../shared/records/child-line.ts'
import { useAppQuery } from '../../api.ts'
import { MessageBar } from '../../ui/message-bar.tsx'

/** The way back to a map that was started today and is not finished, as after the app has ended in the middle. */
export function MapUnderWay() {
  const navigate = useNavigate()
  const meeting = useAppQuery('map.underWay', {}).data
  if (!meeting) return null
  return (
    <MessageBar
      kind="info"
      title={`The map of ${namesTogether(meeting.children)} is under way.`}
      action={
        <Button appearance="primary" onClick={() => navigate(`/meetings/${meeting.id}/map`)}>
          Go on with the map
        </Button>
      }
    >
      It opens on the line written last.
    </MessageBar>
  )
}
