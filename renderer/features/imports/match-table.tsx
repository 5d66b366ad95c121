import { MatchField, matchFieldLabels, type TableToMatch } from '../../../shared/records/import-match.ts'
import { fieldGroups } from './match-fields.ts'
import { columnId, type Holding, heldTwice } from './match-state.ts'

type MatchTableProps = {
  at: number
  table: TableToMatch
  holding: Holding
  onChange: (holding: Holding) => void
}

/** The columns of a list in the order of the file, each with its first values and a choice of what it holds. */
export function MatchTable({ at, table, holding, onChange }: MatchTableProps) {
  const twice = heldTwice(holding)
  const holds = `match-${at}-holds`
  const choose = (heading: string, value: string) => {
    const field = MatchField.safeParse(value).data
    const others = [...holding.holds].filter(([other]) => other !== heading)
    onChange({ ...holding, holds: new Map(field ? [...others, [heading, field]] : others) })
  }
  return (
    <table className="table match-table">
      <caption className="sr-only">Columns of {holding.name}</caption>
      <thead>
        <tr>
          <th className="match-heading">Column</th>
          <th>First values</th>
          <th className="match-holds" id={holds}>
            Holds
          </th>
          <th className="match-why">Why</th>
        </tr>
      </thead>
      <tbody>
        {table.headings.map((heading, column) => (
          <MatchRow
            key={heading}
            ids={{ select: columnId(at, column), holds }}
            heading={heading}
            samples={table.samples[column] ?? []}
            field={holding.holds.get(heading) ?? null}
            why={whyOf(table, heading, holding)}
            isTwice={twice.has(heading)}
            onChange={choose}
          />
        ))}
      </tbody>
    </table>
  )
}

/** Why a column was suggested, for as long as the suggestion stands. */
function whyOf({ suggestions }: TableToMatch, heading: string, { holds }: Holding): string | null {
  const field = holds.get(heading)
  const suggestion = field === undefined ? undefined : suggestions[field]
  return suggestion?.heading === heading ? suggestion.why : null
}

type MatchRowProps = {
  ids: { select: string; holds: string }
  heading: string
  samples: readonly string[]
  field: MatchField | null
  why: string | null
  isTwice: boolean
  onChange: (heading: string, value: string) => void
}

function MatchRow({ ids, heading, samples, field, why, isTwice, onChange }: MatchRowProps) {
  const note = isTwice ? 'Another column holds this too' : why === null ? '' : `Suggested ${why}`
  return (
    <tr className={field === null ? 'match-ignored' : undefined}>
      <th scope="row" className="match-heading" id={`${ids.select}-heading`}>
        {heading}
      </th>
      <td className="match-samples">
        {samples.length === 0 ? <span className="quiet">No values</span> : samples.join(' · ')}
      </td>
      <td className="match-holds">
        <select
          id={ids.select}
          className="input"
          aria-labelledby={`${ids.holds} ${ids.select}-heading`}
          aria-describedby={note === '' ? undefined : `${ids.select}-note`}
          aria-invalid={isTwice || undefined}
          value={field ?? ''}
          onChange={(event) => onChange(heading, event.target.value)}
        >
          <option value="">Ignored</option>
          {fieldGroups.map(({ label, fields }) => (
            <optgroup key={label} label={label}>
              {fields.map((one) => (
                <option key={one} value={one}>
                  {matchFieldLabels[one]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </td>
      <td className={isTwice ? 'match-why match-twice' : 'match-why quiet'} id={`${ids.select}-note`}>
        {note}
      </td>
    </tr>
  )
}
