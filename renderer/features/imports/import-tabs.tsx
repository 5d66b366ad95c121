import type { ReactNode } from 'react'
import type { ImportId } from '../../../shared/records/ids.ts'
import type { ImportResult } from '../../../shared/records/import.ts'
import { TabsWithCounts } from '../../ui/tabs-with-counts.tsx'
import { AnsweredQuestions, ChangedChildren } from './changed-children.tsx'
import { GoneChildren, NewChildren, UnchangedChildren } from './listed-children.tsx'
import { NewCasesList } from './new-cases.tsx'
import { Questions } from './questions.tsx'
import { RowsToLookAt } from './rows-to-look-at.tsx'
import type { ImportTab, TabKey } from './use-import-tabs.ts'
import { WithoutIro } from './without-iro.tsx'

type ImportTabsProps = {
  importId: ImportId | null
  tabs: readonly ImportTab[]
  current: TabKey
  onChange: (key: TabKey) => void
  rowsRead: number
  /** Of a kept import that still stands; null before and after. */
  result: ImportResult | null
  /** Counts how often somebody asked to be taken to the open questions. */
  asked?: number
  /** What stands beside every tab. */
  side: ReactNode
}

/** What the files mean, a tab for each thing a person does about it. */
export function ImportTabs(props: ImportTabsProps) {
  const { tabs, current, onChange, side } = props
  const label = tabs.find(({ key }) => key === current)?.label ?? ''
  return (
    <div>
      <div className="import-tabs">
        <TabsWithCounts label="What the files tell" tabs={tabs} current={current} onChange={onChange} />
      </div>
      <div className="columns">
        <section aria-label={label} role="tabpanel">
          <Panel {...props} />
        </section>
        <div className="side stack-wide">{side}</div>
      </div>
    </div>
  )
}

function Panel({ current, importId, rowsRead, result, asked = 0 }: ImportTabsProps) {
  switch (current) {
    case 'withoutIro':
      return result && <WithoutIro result={result} />
    case 'newCases':
      return <NewCasesList importId={importId} />
    case 'questions':
      return importId === null ? <Questions asked={asked} /> : <AnsweredQuestions importId={importId} />
    case 'changed':
      return <ChangedChildren importId={importId} />
    case 'gone':
      return <GoneChildren importId={importId} />
    case 'new':
      return <NewChildren importId={importId} />
    case 'unchanged':
      return <UnchangedChildren importId={importId} />
    case 'rows':
      return <RowsToLookAt importId={importId} rowsRead={rowsRead} />
  }
}
