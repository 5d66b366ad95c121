import {
  headingKey,
  matchFieldLabels,
  type RememberedMatch,
  unusedFields,
} from '../../../shared/records/import-match.ts'
import { listed } from '../../../shared/words.ts'
import { useAppQuery } from '../../api.ts'
import { MessageBar } from '../../ui/message-bar.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { counted } from './import-words.ts'
import { columnsOf, type Holding, heldTwice, nameId, type TableGroup } from './match-state.ts'
import { MatchTable } from './match-table.tsx'

type MatchListProps = {
  at: number
  group: TableGroup
  holding: Holding
  isOnly: boolean
  onChange: (holding: Holding) => void
}

/** One list, or several with the same columns: its name, what changed since last time, and its columns. */
export function MatchList({ at, group, holding, isOnly, onChange }: MatchListProps) {
  const known = useAppQuery('imports.matches', {}).data ?? []
  const [table] = group.tables
  const before = known.find(({ name }) => name === table.remembered)
  const headingId = `match-${at}-heading`
  return (
    <section className="stack match-list" aria-labelledby={headingId}>
      <div className="section-head">
        <h2 id={headingId}>{placesOf(group)}</h2>
        <span className="quiet">
          {counted(
            group.tables.reduce((sum, { rows }) => sum + rows, 0),
            'row',
            'rows',
          )}
        </span>
      </div>
      {!isOnly && <ReadOrNot at={at} holding={holding} onChange={onChange} />}
      {holding.isRead && (
        <>
          {before && <ChangedSince before={before} headings={table.headings} />}
          <div className="match-name">
            <TextField
              id={nameId(at)}
              label="Name of this list"
              hint={nameHint(holding.name, known, before)}
              value={holding.name}
              onChange={(name) => onChange({ ...holding, name: name.slice(0, 100) })}
            />
          </div>
          <Tally holding={holding} columns={table.headings.length} />
          <MatchTable at={at} table={table} holding={holding} onChange={onChange} />
        </>
      )}
    </section>
  )
}

function ReadOrNot({ at, holding, onChange }: Pick<MatchListProps, 'at' | 'holding' | 'onChange'>) {
  return (
    <label className="choice">
      <input
        id={`match-${at}-read`}
        type="checkbox"
        checked={holding.isRead}
        onChange={(event) => onChange({ ...holding, isRead: event.target.checked })}
      />
      <span>Read this list</span>
    </label>
  )
}

function placesOf({ tables }: TableGroup): string {
  return listed(tables.map(({ file, sheet }) => (sheet === null ? file : `${file}, ${sheet}`)))
}

function nameHint(name: string, known: readonly RememberedMatch[], before: RememberedMatch | undefined): string {
  const other = known.find((match) => match.name.toLowerCase() === name.trim().toLowerCase())
  if (other === undefined || other.id === before?.id)
    return 'What you call it, without a date. The next file goes by this name too.'
  return `A list called "${other.name}" was matched before. This one takes its place.`
}

function ChangedSince({ before, headings }: { before: RememberedMatch; headings: readonly string[] }) {
  const then = new Set(before.headings.map(headingKey))
  const here = new Set(headings.map(headingKey))
  const fresh = headings.filter((heading) => !then.has(headingKey(heading)))
  const gone = before.headings.filter((heading) => !here.has(headingKey(heading)))
  const held = new Map(Object.entries(before.columns).map(([field, heading]) => [headingKey(heading), field]))
  const words = (heading: string) => {
    const field = held.get(headingKey(heading)) as keyof typeof matchFieldLabels | undefined // a key of MatchedColumns
    return field === undefined ? `"${heading}"` : `"${heading}" (${matchFieldLabels[field]})`
  }
  return (
    <MessageBar kind="dueSoon" title={`The columns of ${before.name} have changed since it was matched.`}>
      {fresh.length > 0 && `New: ${listed(fresh.map((heading) => `"${heading}"`))}. `}
      {gone.length > 0 && `No longer there: ${listed(gone.map(words))}. `}
      The others are as last time.
    </MessageBar>
  )
}

function Tally({ holding, columns }: { holding: Holding; columns: number }) {
  const matched = columnsOf(holding)
  const count = holding.holds.size
  const ignored = columns - count
  const twice = heldTwice(holding)
  return (
    <div className="stack">
      <p role="status">
        {count} of {counted(columns, 'column', 'columns')} matched.
        {ignored > 0 && ` ${ignored === 1 ? 'The other one is' : `The other ${ignored} are`} ignored.`}
        {matched.reference === undefined && ' No column holds the case reference yet.'}
        {twice.size > 0 && ` ${listed([...twice].map((heading) => `"${heading}"`))} hold the same.`}
      </p>
      {unusedFields(matched).map(({ field, needs }) => (
        <p key={field} className="quiet">
          {matchFieldLabels[field]} counts only together with {matchFieldLabels[needs]}, so it will not be used.
        </p>
      ))}
    </div>
  )
}
