import { Button } from '@fluentui/react-components'
import { History16Regular } from '@fluentui/react-icons/svg/history'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatDay } from '../../../../shared/dates.ts'
import type { AlertPage } from '../../../../shared/records/alert.ts'
import { alertKindLabels, alertThemeLabels } from '../../../../shared/records/alert-themes.ts'
import { listed, lowerFirst } from '../../../../shared/words.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { UndoRedo } from '../../../ui/undo-redo.tsx'
import { AlertHistory } from './alert-history.tsx'
import { namesIn } from './called.ts'
import type { OpenAlert } from './use-alert.ts'

/** Who and what an alert is about, its number, and what was done to it. */
export function AlertHead({ open }: { open: OpenAlert }) {
  const [isHistory, setHistory] = useState(false)
  const { page, savedAt, undo, redo } = open
  return (
    <>
      <PageHead
        title={`${namesIn(page)}: ${page.title}`}
        crumb={
          <>
            <Link className="link" to="/alerts">
              Alerts
            </Link>
            , {lowerFirst(alertKindLabels[page.kind])} {page.number}
          </>
        }
        sub={<Sub page={page} />}
        commands={
          <>
            <UndoRedo edits={page.edits} savedAt={savedAt} onUndo={undo} onRedo={redo} />
            <Button icon={<History16Regular />} onClick={() => setHistory(true)}>
              History
            </Button>
          </>
        }
      />
      {isHistory && <AlertHistory page={page} onClose={() => setHistory(false)} />}
    </>
  )
}

function Sub({ page }: { page: AlertPage }) {
  const { children, raisedOn, iroName, theme } = page
  const [only] = children
  const ages = children.flatMap(({ age }) => (age === null ? [] : String(age)))
  const by = iroName ? ` by ${iroName}` : ''
  return (
    <>
      {[ages.length > 0 && listed(ages), inWhat(page)].filter(Boolean).join(', ')}. Raised {formatDay(raisedOn)}
      {by}. Theme: {lowerFirst(alertThemeLabels[theme])}.{' '}
      {children.length === 1 && only ? (
        <Link className="link" to={`/children/${only.childId}`}>
          Open the child’s page
        </Link>
      ) : null}
    </>
  )
}

const inWhat = ({ isLookedAfter, isOnPlan }: AlertPage): string =>
  [isLookedAfter && 'looked after', isOnPlan && 'child protection plan'].filter(Boolean).join(', ') ||
  'in neither list now'
