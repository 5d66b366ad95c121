import { Button, Dialog, DialogSurface } from '@fluentui/react-components'
import { useId } from 'react'
import { Kbd } from './kbd.tsx'
import { keyGroups } from './shortcuts.ts'

/** Every key there is, on one sheet. Open for as long as it is on screen. */
export function KeyboardMap({ onClose }: { onClose: () => void }) {
  const titleId = useId()
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="keyboard-map" aria-labelledby={titleId}>
        <h2 className="lead-line" id={titleId}>
          Keys
        </h2>
        <div className="keyboard-groups">
          {keyGroups.map((group) => (
            <section key={group.title}>
              <h3>{group.title}</h3>
              <dl>
                {group.keys.map((key) => (
                  <div key={key.shown} className="keyboard-row">
                    <dt>{key.does}</dt>
                    <dd>
                      <Kbd keys={key.shown} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <div className="confirm-buttons">
          <Button onClick={onClose}>Close</Button>
        </div>
      </DialogSurface>
    </Dialog>
  )
}
