import { DateField } from '../../../ui/date-field.tsx'
import { problemAt } from '../../../ui/form-dialog.tsx'
import { NoteField } from '../../../ui/note-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { idOf, type RaiseParts } from './raise-parts.ts'

/** What a concern may say besides: the conversation that came first, why it matters, and what is going well. */
export function MoreOfConcern(parts: RaiseParts) {
  const { form, error, today } = parts
  const { informalOn, informalWith, informalPromise, whyItMatters, goingWell, account } = form.answers
  const hasTalked = informalOn !== null || informalWith !== '' || informalPromise !== ''
  const hasMore = whyItMatters !== '' || goingWell !== '' || account !== ''
  return (
    <>
      <details className="raise-more" open={hasTalked || undefined}>
        <summary>Talked about first</summary>
        <div className="stack">
          <DateField
            id={idOf(parts, 'informalOn')}
            label="Day of the conversation"
            value={informalOn}
            onChange={(on) => form.change({ informalOn: on })}
            error={problemAt(error, 'informalOn')}
            today={today}
          />
          <TextField
            id={idOf(parts, 'informalWith')}
            label="With whom"
            value={informalWith}
            onChange={(text) => form.change({ informalWith: text })}
            error={problemAt(error, 'informalWith')}
          />
          <NoteField
            id={idOf(parts, 'informalPromise')}
            label="What was promised"
            value={informalPromise}
            onChange={(text) => form.change({ informalPromise: text })}
            error={problemAt(error, 'informalPromise')}
          />
        </div>
      </details>
      <details className="raise-more" open={hasMore || undefined}>
        <summary>What happened, why it matters, what is going well</summary>
        <div className="stack">
          <NoteField
            id={idOf(parts, 'account')}
            label="What happened"
            value={account}
            onChange={(text) => form.change({ account: text })}
            error={problemAt(error, 'account')}
          />
          <NoteField
            id={idOf(parts, 'whyItMatters')}
            label="Why it matters for the child"
            value={whyItMatters}
            onChange={(text) => form.change({ whyItMatters: text })}
            error={problemAt(error, 'whyItMatters')}
          />
          <NoteField
            id={idOf(parts, 'goingWell')}
            label="What is going well"
            value={goingWell}
            onChange={(text) => form.change({ goingWell: text })}
            error={problemAt(error, 'goingWell')}
          />
        </div>
      </details>
    </>
  )
}
