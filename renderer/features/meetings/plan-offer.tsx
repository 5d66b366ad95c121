import { Button, Dialog, DialogSurface } from '@fluentui/react-components'
import { Link } from 'react-router'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildLine } from '../../../shared/records/child-line.ts'
import type { HeldMeeting } from '../../../shared/records/meeting-options.ts'

/** Whether a meeting just held leads on to something that is recorded on a child's page. */
export const hasOffers = ({ offersPlanFor, offersLetterFor }: HeldMeeting): boolean =>
  offersPlanFor.length + offersLetterFor.length > 0

type PlanOfferProps = { attending: readonly ChildLine[]; held: HeldMeeting; onClose: () => void }

/** After an initial conference a plan it made, and after a first review the end by letter (CP-14), are recorded by child. */
export function PlanOffer({ attending, held: { offersPlanFor, offersLetterFor }, onClose }: PlanOfferProps) {
  const isPlan = offersPlanFor.length > 0
  const offers = isPlan ? offersPlanFor : offersLetterFor
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="confirm" aria-labelledby="plan-offer-title">
        <h2 className="lead-line" id="plan-offer-title">
          The {isPlan ? 'conference' : 'review'} is recorded as held
        </h2>
        <div className="confirm-text">
          <p>
            {isPlan
              ? 'If it decided on a child protection plan, start the plan on the page of each child:'
              : 'A child protection plan is still open. If it ends by letter at this review (CP-14), record that on the page of each child:'}
          </p>
          <ul className="stack">
            {attending
              .filter(({ childId }) => offers.includes(childId))
              .map((child) => (
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
