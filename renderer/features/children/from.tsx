import { createContext, useContext } from 'react'
import { columnWords } from '../../../shared/records/child-history.ts'
import type { TracedFact } from '../../../shared/records/fact-source.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import { listed } from '../../../shared/words.ts'
import { useAppQuery } from '../../api.ts'
import { FactSourceLink } from '../../ui/fact-source.tsx'

const Traced = createContext<ChildId | null>(null)

/** Shows where each fact inside it comes from, while it is given a child. */
export const TraceOf = Traced.Provider

type FromProps = {
  /** The row the fact is. */
  id: string
  /** The columns that are shown; all of the row's when left out. */
  columns?: readonly string[]
}

/** Where a fact comes from, under the fact itself; nothing while that is not asked for. */
export function From(props: FromProps) {
  const childId = useContext(Traced)
  return childId && <Sources childId={childId} {...props} />
}

function Sources({ childId, id, columns }: FromProps & { childId: ChildId }) {
  const facts = useAppQuery('children.sources', { childId }).data
  const all = facts?.find((fact) => fact.id === id)?.sources ?? []
  const sources = columns ? all.filter((source) => source.columns.some((column) => columns.includes(column))) : all
  return sources.map((source, index) => (
    <div key={`${source.at} ${source.importId}`} className="from meta">
      {index > 0 && labelsOf(source, columns)}
      <FactSourceLink source={source} />
    </div>
  ))
}

/** "Ended, why it ended: ", for what does not come from where the rest does. */
function labelsOf({ columns }: TracedFact['sources'][number], shown: readonly string[] | undefined): string {
  const labels = columns
    .filter((column) => shown?.includes(column) ?? true)
    .map((column) => columnWords[column] ?? column)
  return labels.length > 0 ? `${listed(labels)}: ` : ''
}
