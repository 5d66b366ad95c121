import type { ReactNode } from 'react'
import { From } from '../from.tsx'

type FactTableProps = {
  /** The table's name, shown above it. */
  caption: string
  head: readonly string[]
  /** Each row's key, which is its id in the record, and its cells, the first of which names the row. */
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  /** Said in place of a table without rows. */
  none: string
}

/** A few facts side by side, all in sight; a longer list is a `DataTable`. */
export function FactTable({ caption, head, rows, none }: FactTableProps) {
  if (rows.length === 0)
    return (
      <div>
        <h3>{caption}</h3>
        <p className="quiet">{none}</p>
      </div>
    )
  return (
    <table className="table fact-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key}>
            <th scope="row">
              {first}
              <From id={key} />
            </th>
            {others.map((cell, index) => (
              // The cells of a row never change places: their column is what they are.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above.
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
