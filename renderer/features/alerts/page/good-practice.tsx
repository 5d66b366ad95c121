import { formatDay } from '../../../../shared/dates.ts'
import { AlertPapers } from '../../../ui/alert-papers.tsx'
import { Status } from '../../../ui/status.tsx'
import { Account, Said } from './account.tsx'
import { SendForm } from './send-form.tsx'
import { SoFar } from './so-far.tsx'
import type { OpenAlert } from './use-alert.ts'

/** Good practice: what was done well, the difference it made, and whose it was. No clock runs and nothing is owed. */
export function GoodPractice({ open }: { open: OpenAlert }) {
  const { page, rules } = open
  const { account, difference, workerName, sentOn } = page
  return (
    <div className="split split-wide">
      <div className="alert-main">
        <Said title="What was done well" text={account} />
        <Said title="The difference it made" text={difference} />
        <Said title="Whose practice" text={workerName} />
        <Account page={{ ...page, account: '' }} />
        <SoFar page={page} today={rules.today} />
      </div>
      <aside className="pane alert-pane" aria-label="The card" data-pane tabIndex={-1}>
        <section aria-labelledby="card-head">
          <div className="alert-pane-head">
            <h2 id="card-head">Send the card</h2>
            {sentOn === null ? (
              <Status kind="dueSoon" text="Not marked as sent" isPill />
            ) : (
              <Status kind="held" text={`Sent on ${formatDay(sentOn)}`} isPill />
            )}
          </div>
          {sentOn === null ? (
            <>
              <p className="alert-lead">
                {workerName ? `Hand or send the card to ${workerName}.` : 'Hand or send the card on.'} Printing or
                saving it does not mark it as sent.
              </p>
              <AlertPapers alertId={page.id} kind="goodPractice" />
              <SendForm open={open} />
            </>
          ) : (
            <>
              <p className="alert-lead">Good practice needs no answer and never escalates.</p>
              <AlertPapers alertId={page.id} kind="goodPractice" />
            </>
          )}
        </section>
      </aside>
    </div>
  )
}
