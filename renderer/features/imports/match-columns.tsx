import { Button } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { ColumnMatch, TableToMatch } from '../../../shared/records/import-match.ts'
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { ImportHead } from './import-head.tsx'
import { MatchList } from './match-list.tsx'
import { groupTables, type Holding, matchesOf, problemsOf, saidOf, suggestedFor } from './match-state.ts'

type MatchColumnsProps = {
  tables: readonly TableToMatch[]
  /** What the person said before reading by it was stopped or failed; empty the first time. */
  tried: readonly ColumnMatch[]
  /** Why the last try to read by these columns came to nothing. */
  refusal: string | null
  onMatch: (matches: ColumnMatch[]) => void
  onBack: () => void
  onCancel: () => void
}

/**
 * The step between file and preview for a list of the council's own: what each of its columns holds. One line a column
 * in the file's own order with its first values, not one line a field: a person knows their list, not our fields, and
 * most columns of most lists are ignored, which is then plain to see.
 */
export function MatchColumns({ tables, tried, refusal, onMatch, onBack, onCancel }: MatchColumnsProps) {
  const groups = useMemo(() => groupTables(tables), [tables])
  const [holdings, setHoldings] = useState(() => (tried.length > 0 ? saidOf(groups, tried) : suggestedFor(groups)))
  // As they were when Continue was pressed: a summary that follows each choice would take focus from it.
  const [said, setSaid] = useState<readonly FieldProblem[]>([])
  const problems = problemsOf(groups, holdings)
  const change = (at: number, holding: Holding) =>
    setHoldings(holdings.map((one, place) => (place === at ? holding : one)))
  const go = () => (problems.length === 0 ? onMatch(matchesOf(groups, holdings)) : setSaid(problems))
  return (
    <>
      <ImportHead step="Match columns" commands={<Commands onCancel={onCancel} onBack={onBack} onContinue={go} />} />
      <div className="page-body">
        <div className="stack-wide">
          {refusal && <MessageBar kind="overdue">{refusal}</MessageBar>}
          <ErrorSummary problems={problems.length > 0 ? said : []} />
          <MessageBar kind="info" title="Say once what each column holds.">
            The next file with the same columns goes straight to the preview. Columns that hold nothing Footprint keeps
            are ignored.
          </MessageBar>
          {groups.map((group, at) => {
            const holding = holdings[at]
            return (
              holding && (
                <MatchList
                  key={group.tables[0].headings.join()}
                  at={at}
                  group={group}
                  holding={holding}
                  isOnly={groups.length === 1}
                  onChange={(next) => change(at, next)}
                />
              )
            )
          })}
        </div>
      </div>
    </>
  )
}

type CommandsProps = { onCancel: () => void; onBack: () => void; onContinue: () => void }

const Commands = ({ onCancel, onBack, onContinue }: CommandsProps) => (
  <>
    <Button appearance="subtle" onClick={onCancel}>
      Cancel
    </Button>
    <Button onClick={onBack}>Back</Button>
    <Button appearance="primary" onClick={onContinue}>
      Continue
    </Button>
  </>
)
