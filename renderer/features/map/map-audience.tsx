import type { RecordId } from '../../../shared/records/ids.ts'
import { call } from '../../api.ts'
import { AudienceDialog } from '../../ui/audience-dialog.tsx'
import type { OpenMap } from './use-map.ts'

/** An item of the map and what is said of it over the question who may have it. */
export type AudienceItem = { readonly id: RecordId; readonly text: string }

type MapAudienceProps = { readonly item: AudienceItem; readonly open: OpenMap; readonly onClose: () => void }

/** Asks who may have an item of the map, and keeps it; what is not for everyone leaves the wall at once. */
export function MapAudience({ item, open, onClose }: MapAudienceProps) {
  const { people, audiences, meeting } = open.map
  return (
    <AudienceDialog
      text={item.text}
      people={people}
      audience={audiences.find(({ itemId }) => itemId === item.id)}
      onSay={(said) => {
        onClose()
        void open.run(() => call('audiences.say', { meetingId: meeting.id, itemId: item.id, ...said }))
      }}
      onClose={onClose}
    />
  )
}
