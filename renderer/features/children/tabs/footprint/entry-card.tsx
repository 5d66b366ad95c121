import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { formatDay, type IsoDate } from '../../../../../shared/dates.ts'
import type { FootprintEntry } from '../../../../../shared/records/footprint.ts'
import { footprintAnswer, footprintKinds, isMidwayWhole } from '../../../../../shared/records/footprint-kinds.ts'
import { useAppQuery } from '../../../../api.ts'
import { RecordedChange } from '../history-tab.tsx'
import { EntryForm } from './entry-form.tsx'
import type { OpenFootprint } from './use-footprint.ts'

type EntryCardProps = {
  entry: FootprintEntry
  open: OpenFootprint
  today: IsoDate
  isWriting: boolean
  onWrite: (isWriting: boolean) => void
  onRemove: () => void
}

/** One entry of the footprint: read, or written in place. */
export function EntryCard({ entry, open, today, isWriting, onWrite, onRemove }: EntryCardProps) {
  const { kind, happenedOn } = entry
  const { label } = footprintKinds[kind]
  const name = `${label}, ${formatDay(happenedOn)}`
  const [isTold, setTold] = useState(false)
  const told = (does: string) => ({ 'aria-label': `${does}: ${name}` })
  return (
    <li className="entry" aria-label={name}>
      <div className="entry-head">
        <h3>
          {label} <span className="quiet nowrap">{formatDay(happenedOn)}</span>
        </h3>
        <div className="row">
          <Button size="small" {...told(isWriting ? 'Done' : 'Change')} onClick={() => onWrite(!isWriting)}>
            {isWriting ? 'Done' : 'Change'}
          </Button>
          <Button size="small" {...told('History')} aria-expanded={isTold} onClick={() => setTold(!isTold)}>
            History
          </Button>
          <Button size="small" {...told('Remove')} onClick={onRemove}>
            Remove
          </Button>
        </div>
      </div>
      {isWriting ? <EntryForm entry={entry} open={open} today={today} /> : <Answers entry={entry} />}
      {isTold && <EntryHistory entry={entry} />}
    </li>
  )
}

function Answers({ entry: { kind, facts } }: { entry: FootprintEntry }) {
  const given = Object.entries(footprintKinds[kind].fields).filter(([field]) => facts[field])
  if (given.length === 0) return <p className="quiet">Nothing is written yet. Change opens it.</p>
  return (
    <>
      <dl className="facts entry-facts">
        {given.map(([field, def]) => (
          <div key={field}>
            <dt>{def.label}</dt>
            <dd>{footprintAnswer(def, facts[field] ?? '')}</dd>
          </div>
        ))}
      </dl>
      <Unfinished kind={kind} facts={facts} />
    </>
  )
}

/** What keeps an entry from counting towards its duty. */
function Unfinished({ kind, facts }: Pick<FootprintEntry, 'kind' | 'facts'>) {
  if (kind === 'midway' && !isMidwayWhole(facts))
    return <p className="quiet">The check counts as done once all six questions are answered.</p>
  if (kind === 'privateConversation' && facts.conversation === 'notAppropriate' && !facts.reason?.trim())
    return <p className="quiet">It counts once the reason is given.</p>
  return null
}

function EntryHistory({ entry: { id } }: { entry: FootprintEntry }) {
  const history = useAppQuery('footprint.history', { id }).data
  return (
    <ol className="history" aria-label="Changes of this entry, latest first">
      {history?.changes.map((change) => (
        <RecordedChange key={change.auditId} change={change} as="h4" />
      ))}
    </ol>
  )
}
