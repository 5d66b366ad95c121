import type { ImportPreview } from '../../../shared/records/import.ts'
import { Status } from '../../ui/status.tsx'
import { countText } from './import-words.ts'

/** The sums that can be checked against the file: rows, and children by what becomes of them. */
export function PreviewCounts({ preview: { counts, newInCare } }: { preview: ImportPreview }) {
  const { rows, children } = counts
  return (
    <ul className="counts" aria-label="Counts">
      <Count figure={rows.rowsRead}>{rows.rowsRead === 1 ? 'row read' : 'rows read'}</Count>
      <Count figure={rows.rowsLeftOut}>
        {rows.rowsLeftOut > 0 ? <Status kind="overdue" text="left out" /> : 'left out'}
      </Count>
      <Count figure={children.new}>{children.new === 1 ? 'new child' : 'new children'}</Count>
      <Count figure={children.changed}>changed</Count>
      <Count figure={children.unchanged}>unchanged</Count>
      <Count figure={newInCare}>
        {newInCare > 0 ? <Status kind="noIro" text="new in care, no IRO" /> : 'new in care, no IRO'}
      </Count>
    </ul>
  )
}

function Count({ figure, children }: { figure: number; children: React.ReactNode }) {
  return (
    <li>
      <b>{countText(figure)}</b>
      {children}
    </li>
  )
}
