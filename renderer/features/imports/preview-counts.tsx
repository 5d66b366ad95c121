import type { ImportPreview } from '../../../shared/records/import.ts'
import { Status } from '../../ui/status.tsx'
import { countText } from './import-words.ts'

type PreviewCountsProps = { preview: ImportPreview; gone: number }

/** The sums that can be checked against the file: rows, and children by what becomes of them. */
export function PreviewCounts({ preview, gone }: PreviewCountsProps) {
  const { rows, children } = preview.counts
  return (
    <ul className="counts" aria-label="Counts">
      <Count figure={rows.rowsRead}>{rows.rowsRead === 1 ? 'row read' : 'rows read'}</Count>
      <Count figure={rows.rowsLeftOut}>
        {rows.rowsLeftOut > 0 ? <Status kind="overdue" text="left out" /> : 'left out'}
      </Count>
      <Count figure={children.new}>{children.new === 1 ? 'new child' : 'new children'}</Count>
      <Count figure={children.changed}>changed</Count>
      <Count figure={children.unchanged}>unchanged</Count>
      <Count figure={gone}>{urgent(gone, 'gone')}</Count>
      <Count figure={preview.newInCare}>{urgent(preview.newInCare, 'new in care')}</Count>
      <Count figure={preview.newlyPlanned}>{urgent(preview.newlyPlanned, 'newly planned')}</Count>
    </ul>
  )
}

/** A figure that calls for somebody has a shape once it is not nought. */
const urgent = (figure: number, text: string) => (figure > 0 ? <Status kind="dueSoon" text={text} /> : text)

function Count({ figure, children }: { figure: number; children: React.ReactNode }) {
  return (
    <li>
      <b>{countText(figure)}</b>
      {children}
    </li>
  )
}
