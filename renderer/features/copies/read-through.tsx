import { useState } from 'react'
import { call, useAppQuery } from '../../api.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { OpenCopies } from './use-copies.ts'

/** The id of the tick by which somebody says they read every page. */
export const readThroughId = 'read-through'

/** Somebody’s word that they read every page: no check can do that for them. */
export function ReadThroughField({ open }: { open: OpenCopies }) {
  const { meeting, readThrough } = open.copies
  const self = useAppQuery('session.current', {}).data?.profile.name ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? readThrough?.readBy ?? self
  const isTicked = readThrough?.isCurrent ?? false
  const say = (isRead: boolean) =>
    void open.run(() => call('copies.sayRead', { meetingId: meeting.id, readBy: isRead ? name : null }))
  return (
    <section aria-label="Read by a person">
      <label className="choice">
        <input id={readThroughId} type="checkbox" checked={isTicked} onChange={(event) => say(event.target.checked)} />
        <span>Every page has been read by a person</span>
        <span className="choice-hint">
          The check cannot see “the boy next door”, nor what a picture shows.
          {readThrough?.isCurrent === false && ' Something has changed since: read it again.'}
        </span>
      </label>
      {!isTicked && <TextField label="Read by" value={name} onChange={setTyped} />}
      {isTicked && <p className="quiet">Read by {readThrough?.readBy}</p>}
    </section>
  )
}
