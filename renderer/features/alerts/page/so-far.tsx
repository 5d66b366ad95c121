import type { IsoDate } from '../../../../shared/dates.ts'
import type { AlertPage } from '../../../../shared/records/alert.ts'
import { AlertChallenge } from '../../../ui/alert-challenge.tsx'
import { logOf } from './log.ts'
import { shortDay } from './stage-words.ts'

/** What happened so far, in the order of its days. */
export function SoFar({ page, today }: { page: AlertPage; today: IsoDate }) {
  return (
    <section aria-labelledby="so-far">
      <h2 id="so-far">So far</h2>
      <ol className="so-far">
        {logOf(page, today).map(({ key, on, what, notes }) => (
          <li key={key}>
            <div>
              <b>{on.slice(0, 4) === today.slice(0, 4) ? shortDay(on) : `${shortDay(on)} ${on.slice(0, 4)}`}</b> {what}
            </div>
            {notes.map((note) => (
              <div key={note} className="meta quiet as-written">
                {note}
              </div>
            ))}
          </li>
        ))}
      </ol>
      <AlertChallenge alertId={page.id} />
    </section>
  )
}
