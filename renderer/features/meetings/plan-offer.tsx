import { Button, Dialog, DialogSurface } from '@fluentui/react-components'
import { Link } from 'react-router'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildLine } from '../../../shared/records/child-line.ts'
import type { ChildId } from '../../../shared/records/ids.ts'

type PlanOfferProps = { attending: readonly ChildLine[]; offers: readonly ChildId[]; onClose: () => void }

/** After an initial conference: a plan it made is recorded on the page of each child. */
export function PlanOffer({ attending, offers, onClose }: PlanOfferProps) {
  const offered = attending.filter(({ childId }) => offers.includes(childId))
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="confirm" aria-labelledby="plan-offer-title">
        <h2 className="lead-line" id="plan-offer-title">
          The conference is recorded as held
        </h2>
        <div className="confirm-text">
          <p>If it decided on a child protection plan, start the plan on the page of each child:</p>
          <ul className="stack">
            {offered.map((child) => (
              <li key={child.childId}>
                <Link className="link" to={`/children/${child.childId}`}>
                  {nameOf(child)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
        <div className="confirm-buttons">
          <Button appearance="primary" onClick={onClose}>
            Close
          </Button>
        </div>
      </DialogSurface>
    </Dialog>
  )
}
