import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { unaccounted } from '../../../shared/copies/hand-over.ts'
import { listed } from '../../../shared/words.ts'
import { MessageBar } from '../../ui/message-bar.tsx'
import { RaiseLinks } from '../../ui/raise-links.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { OpenHandOver } from './use-hand-over.ts'

/** The spare pages, and who keeps the hand-over from being closed. */
export function ClosePart({ open }: { readonly open: OpenHandOver }) {
  const { people, sparePagesDestroyed, closedAt } = open.handOver
  const names = unaccounted(people)
  return (
    <section aria-labelledby="hand-over-close">
      <h2 id="hand-over-close">Closing</h2>
      <SparePages key={sparePagesDestroyed} open={open} />
      <div id="hand-over-missing">
        {closedAt === null && names.length > 0 && (
          <MessageBar
            kind="dueSoon"
            title={
              names.length === 1 ? '1 person is not accounted for.' : `${names.length} people are not accounted for.`
            }
          >
            {listed(names)}. The conference stays open until {names.length === 1 ? 'this person is' : 'they are'}.
          </MessageBar>
        )}
        {closedAt === null && names.length === 0 && sparePagesDestroyed === null && (
          <MessageBar kind="dueSoon" title="Say how many spare pages were destroyed.">
            0 when there were none.
          </MessageBar>
        )}
      </div>
      {closedAt !== null && <RaiseLinks meetingId={open.meeting.id} />}
    </section>
  )
}

function SparePages({ open }: { readonly open: OpenHandOver }) {
  const { sparePagesDestroyed } = open.handOver
  const [typed, setTyped] = useState(sparePagesDestroyed === null ? '' : String(sparePagesDestroyed))
  const count = /^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : null
  const keep = () => count !== null && count !== sparePagesDestroyed && open.saySpare(count)
  return (
    <div className="row hand-over-spare">
      <TextField
        label="Spare pages destroyed"
        hint="Slip sheets are not counted"
        value={typed}
        onChange={setTyped}
        onLeave={keep}
        isShort
        inputMode="decimal"
        error={typed !== '' && count === null ? 'Enter a number from 0 to 999' : null}
      />
      {count !== sparePagesDestroyed && (
        <Button size="small" onClick={keep}>
          Keep
        </Button>
      )}
    </div>
  )
}
