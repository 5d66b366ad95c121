import { Link } from 'react-router'
import { dayOf } from '../../../../shared/clock.ts'
import { formatDay } from '../../../../shared/dates.ts'
import type { ChildPage } from '../../../../shared/records/child-page.ts'
import { placeText } from '../../../../shared/records/fact-source.ts'
import { type SourceDetail, sourceDetailText } from '../../../../shared/records/source-detail.ts'
import { sourceDetailLabels } from '../../../../shared/records/source-detail-field.ts'
import { sourceDueLabels } from '../../../../shared/records/source-due-kind.ts'
import { upperFirst } from '../../../../shared/words.ts'
import { useAppQuery } from '../../../api.ts'
import { FactSourceLink } from '../../../ui/fact-source.tsx'
import { FactTable } from './fact-table.tsx'

/** What the council's own files last said of visits, health and absences: read here, kept up there. */
export function CouncilTab({ page: { child, sourceDues } }: { page: ChildPage }) {
  const details = useAppQuery('children.sourceDetails', { childId: child.id })
  if (details.error) return <p>{details.error.message}</p>
  if (!details.data) return null
  return (
    <div className="stack-wide">
      <p className="quiet">
        As the newest imported file has it. No due date is counted from these; they are put right in the council’s case
        system.
      </p>
      <FactTable
        caption="Due dates"
        head={['For', 'Council’s date', 'Beside the date here', 'Read from']}
        none="No imported file has given a due date that is still to come."
        rows={sourceDues.map((due) => ({
          key: due.kind,
          cells: [
            upperFirst(sourceDueLabels[due.kind]),
            formatDay(due.dueBy),
            upperFirst(due.text),
            due.from ? <FactSourceLink key="from" source={due.from} /> : '–',
          ],
        }))}
      />
      <FactTable
        caption="From the council’s files"
        head={['What', 'Says', 'Read from']}
        none="No imported file has said anything of this child’s visits, health or absences."
        rows={details.data.map((detail) => ({
          key: detail.field,
          cells: [
            sourceDetailLabels[detail.field],
            sourceDetailText(detail.value),
            <ReadFrom key="from" {...detail} />,
          ],
        }))}
      />
    </div>
  )
}

function ReadFrom({ origin, importId, importedAt }: SourceDetail) {
  return (
    <Link className="link" to={`/import?import=${importId}`}>
      {placeText(origin)}, imported {formatDay(dayOf(importedAt))}
    </Link>
  )
}
