import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { MatchField, matchFieldLabels, type RememberedMatch } from '../../../shared/records/import-match.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { counted, countText } from './import-words.ts'

/** The council's own lists that are read by themselves, each of which can be forgotten; nothing while there are none. */
export function MatchedBefore() {
  const lists = useAppQuery('imports.matches', {}).data ?? []
  const [asked, setAsked] = useState<RememberedMatch | null>(null)
  if (lists.length === 0) return null
  return (
    <section className="section-gap match-before" aria-labelledby="matched-before">
      <div className="section-head">
        <h2 id="matched-before">Lists matched before</h2>
        <span className="quiet">{countText(lists.length)}</span>
      </div>
      <ul className="rows">
        {lists.map((list) => (
          <li key={list.id} className="row">
            <div className="grow">
              <b>{list.name}</b>
              <p className="meta quiet">{summary(list)}</p>
            </div>
            <Button aria-label={`Forget ${list.name}`} onClick={() => setAsked(list)}>
              Forget
            </Button>
          </li>
        ))}
      </ul>
      {asked && <Forget list={asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

function summary({ headings, columns }: RememberedMatch): string {
  const fields = MatchField.options.filter((field) => columns[field] !== undefined)
  return `${fields.length} of ${counted(headings.length, 'column', 'columns')} read: ${fields.map((field) => matchFieldLabels[field]).join(', ')}`
}

function Forget({ list, onClose }: { list: RememberedMatch; onClose: () => void }) {
  const forget = useCommand('imports.forgetMatch')
  return (
    <ConfirmDialog
      action={`Forget ${list.name}`}
      onConfirm={() => forget.mutate({ id: list.id, version: list.version }, { onSuccess: onClose })}
      onCancel={onClose}
      isBusy={forget.isPending}
    >
      <p>The next file with these columns is asked about again. What was imported from it stays.</p>
      {forget.error && <MessageBar kind="overdue">{forget.error.message}</MessageBar>}
    </ConfirmDialog>
  )
}
