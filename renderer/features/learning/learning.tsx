import { Link, useSearchParams } from 'react-router'
import { useAppQuery } from '../../api.ts'
import { useSavedView } from '../../saved-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { LearningEntry } from './learning-entry.tsx'
import { LearningList } from './learning-list.tsx'
import { firstLearningView, LearningView } from './learning-view.ts'

const title = 'Audits and observations'

/** The Learning Audit Framework: the log of audits and observations, or one of them while `?activity=` names it. */
export function Learning() {
  const today = useAppQuery('session.current', {}).data?.today
  const activities = useAppQuery('learning.list', {}).data
  const saved = useSavedView('learning', LearningView, firstLearningView)
  const [params] = useSearchParams()
  if (!today || !activities || !saved.view) return <PageHead title={title} />
  const asked = params.get('activity')
  const activity = activities.find(({ id }) => id === asked)
  if (activity) return <LearningEntry key={activity.id} activity={activity} today={today} />
  if (asked !== null) return <Gone />
  // Led here by the count of late or open actions: every one of them, whatever was filtered last.
  const show = params.get('show')
  const first: LearningView = show === 'late' || show === 'open' ? { ...firstLearningView, actions: show } : saved.view
  return <LearningList key={show ?? ''} {...{ title, activities, today, first }} onKeep={saved.change} />
}

function Gone() {
  return (
    <>
      <PageHead
        title={title}
        crumb={
          <Link className="link" to="/reports/learning">
            {title}
          </Link>
        }
      />
      <div className="page-body">
        <EmptyState title="This is no longer in the log" why="It was removed. Its history stays in the audit trail." />
      </div>
    </>
  )
}
