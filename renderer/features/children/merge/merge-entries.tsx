import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { nameOf } from '../../../../shared/records/child.ts'
import { ChildId } from '../../../../shared/records/ids.ts'
import { useAppQuery } from '../../../api.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Back } from '../back.tsx'
import { ChooseEntry } from './choose-entry.tsx'
import { MergeForm } from './merge-form.tsx'

/** Makes one child of two entries: the other entry is found first, then both stand side by side. */
export function MergeEntries({ childId }: { childId: ChildId }) {
  const otherId = ChildId.safeParse(useSearchParams()[0].get('merge')).data
  return otherId ? <SideBySide key={otherId} keptId={childId} mergedId={otherId} /> : <Choose childId={childId} />
}

function Choose({ childId }: { childId: ChildId }) {
  const page = useAppQuery('children.get', { childId })
  if (page.error) return <Refused text={page.error.message} />
  if (!page.data) return null
  const { child } = page.data
  return (
    <>
      <PageHead
        crumb={<Back to={`/children/${childId}`} text={nameOf(child)} />}
        title="This child is here twice"
        sub={`Find the other entry of ${nameOf(child)}. Nothing changes until both have been compared.`}
      />
      <div className="page-body">
        <ChooseEntry child={child} />
      </div>
    </>
  )
}

function SideBySide({ keptId, mergedId }: { keptId: ChildId; mergedId: ChildId }) {
  const preview = useAppQuery('children.previewMerge', { keptId, mergedId })
  if (preview.error) return <Refused text={preview.error.message} />
  return preview.data ? <MergeForm preview={preview.data} /> : null
}

function Refused({ text }: { text: ReactNode }) {
  return (
    <>
      <PageHead title="Two entries of one child" />
      <div className="page-body">
        <p>{text}</p>
        <Back to="/caseload" text="Go to the caseload" />
      </div>
    </>
  )
}
