import type { ReactNode } from 'react'
import { formatDay, type IsoDate } from '../../../../shared/dates.ts'
import { From } from '../from.tsx'

/** A label, what is known (null is said as "Not recorded"), and the columns of the record it is read from. */
export type Fact = readonly [label: string, value: ReactNode | null, columns?: readonly string[]]

/** Facts about one row of the record, label beside value. */
export function Facts({ id, facts }: { id: string; facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(([label, value, columns]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value ?? <span className="quiet">Not recorded</span>}
            {columns && <From id={id} columns={columns} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A day in words, or null for none. */
export const dayText = (on: IsoDate | null): string | null => on && formatDay(on)

/** "Mon 7 Sep 2026 to Fri 20 Nov 2026", or "to now" while it lasts. */
export const spanText = (startedOn: IsoDate, endedOn: IsoDate | null): string =>
  `${formatDay(startedOn)} to ${endedOn ? formatDay(endedOn) : 'now'}`
