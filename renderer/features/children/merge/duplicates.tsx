import { Button } from '@fluentui/react-components'
import { useNavigate } from 'react-router'
import { nameOf } from '../../../../shared/records/child.ts'
import { type Duplicate, likenessText } from '../../../../shared/records/identity.ts'
import { useAppQuery, useCommand } from '../../../api.ts'
import { ChildSideFacts } from '../../../ui/child-side.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { MessageBar } from '../../../ui/message-bar.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Back } from '../back.tsx'

/** Pairs of entries that may be one child: each is made one, or said to be two and not shown again. */
export function Duplicates() {
  const found = useAppQuery('children.duplicates', {}).data
  const apart = useCommand('children.keepApart')
  return (
    <>
      <PageHead
        crumb={<Back to="/caseload" text="Caseload" />}
        title="Children entered twice"
        sub={found && countText(found)}
      />
      <div className="page-body">
        {apart.error && <MessageBar kind="overdue">{apart.error.message}</MessageBar>}
        {found?.total === 0 && (
          <EmptyState
            title="Nobody looks entered twice"
            why="Two entries are compared by number, name, birth and case."
          />
        )}
        <ul className="pairs" aria-label="Pairs of entries">
          {found?.pairs.map((pair) => (
            <Pair
              key={`${pair.one.childId} ${pair.other.childId}`}
              pair={pair}
              isBusy={apart.isPending}
              onApart={() => apart.mutate({ childId: pair.one.childId, otherId: pair.other.childId })}
            />
          ))}
        </ul>
      </div>
    </>
  )
}

function countText({ total, pairs }: { total: number; pairs: readonly Duplicate[] }): string {
  const count = `${total.toLocaleString('en-GB')} ${total === 1 ? 'pair' : 'pairs'} of entries may be one child`
  return total > pairs.length ? `${count}; the likeliest ${pairs.length} are shown.` : `${count}.`
}

type PairProps = { pair: Duplicate; isBusy: boolean; onApart: () => void }

function Pair({ pair: { one, other, likeness }, isBusy, onApart }: PairProps) {
  const navigate = useNavigate()
  const names = `${nameOf(one)} and ${nameOf(other)}`
  return (
    <li>
      <ChildSideFacts side={one} />
      <ChildSideFacts side={other} />
      <div className="pairs-act">
        <p className="child-side-why">{likenessText(likeness)}</p>
        <div className="row row-wrap">
          <Button
            aria-label={`Compare ${names}`}
            onClick={() => navigate(`/children/${one.childId}?merge=${other.childId}`)}
          >
            Compare
          </Button>
          <Button aria-label={`${names} are two children`} disabled={isBusy} onClick={onApart}>
            Two children
          </Button>
        </div>
      </div>
    </li>
  )
}
