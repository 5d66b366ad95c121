import { Button, Dialog, DialogSurface } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'
import type { WallDisplay } from '../../../shared/records/room-view.ts'
import { useFocusReturn } from '../../ui/focus-return.ts'

type ChooseWallProps = {
  displays: readonly WallDisplay[]
  onChoose: (displayId: number) => void
  onClose: () => void
}

/** Asks which screen is the wall, where there are several. Nothing is remembered: the next room has another. */
export function ChooseWall({ displays, onChoose, onClose }: ChooseWallProps) {
  return (
    <RoomDialog title="Which screen is the wall?" onClose={onClose}>
      <p>Everybody in the room will see it.</p>
      <div className="stack">
        {displays.map(({ id, name, size }) => (
          <Button key={id} onClick={() => onChoose(id)}>
            {name}, {size}
          </Button>
        ))}
      </div>
    </RoomDialog>
  )
}

/** Says why the wall is not on, and what to do. */
export function RoomRefused({ refusal, onClose }: { refusal: string; onClose: () => void }) {
  return (
    <RoomDialog title="Room view is off" onClose={onClose}>
      <p>{refusal}</p>
    </RoomDialog>
  )
}

type RoomDialogProps = { title: string; children: ReactNode; onClose: () => void }

function RoomDialog({ title, children, onClose }: RoomDialogProps) {
  const id = useId()
  useFocusReturn()
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="confirm" aria-labelledby={id}>
        <h2 className="lead-line" id={id}>
          {title}
        </h2>
        <div className="confirm-text">{children}</div>
        <div className="confirm-buttons">
          <Button onClick={onClose}>Close</Button>
        </div>
      </DialogSurface>
    </Dialog>
  )
}
