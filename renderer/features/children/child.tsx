import { useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildClock, ChildPage } from '../../../shared/records/child-page.ts'
import { ChildId } from '../../../shared/records/ids.ts'
import { useAppQuery } from '../../api.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { type RulesNow, useRulesNow } from '../../ui/rules-now.ts'
import { AddChild } from './add-child.tsx'
import { ChildHead } from './child-head.tsx'
import { ChildTabs } from './child-tabs.tsx'
import type { CommandForm } from './command-form.ts'
import { FamilyDialog } from './family-dialog.tsx'
import { allocateForm } from './forms/allocation-forms.ts'
import { CommandDialog } from './forms/command-dialog.tsx'
import { changeDetailsForm } from './forms/details-form.ts'
import { Duplicates } from './merge/duplicates.tsx'
import { MergeEntries } from './merge/merge-entries.tsx'
import { MergedNote } from './merge/merged-note.tsx'
import { RecordMenu } from './record-menu.tsx'
import { SidePane } from './side-pane.tsx'
import '../../styles/child-timeline.css'
import '../../styles/child.css'
import '../../styles/footprint.css'

/**
 * The page of one child. The address `new` adds one, `duplicates` lists children entered twice, and `?merge=` makes one
 * child of this entry and another.
 */
export function Child() {
  const { childId: asked } = useParams()
  const other = useSearchParams()[0].get('merge')
  const rules = useRulesNow()
  if (!rules) return null
  if (asked === 'new') return <AddChild today={rules.today} />
  if (asked === 'duplicates') return <Duplicates />
  const childId = ChildId.safeParse(asked)
  if (!childId.success) return <NoChild />
  if (other !== null) return <MergeEntries key={asked} childId={childId.data} />
  return <KnownChild key={asked} childId={childId.data} rules={rules} />
}

function KnownChild({ childId, rules }: { childId: ChildId; rules: RulesNow }) {
  const page = useAppQuery('children.get', { childId })
  if (page.error) return <NoChild text={page.error.message} />
  return page.data ? <Shown page={page.data} rules={rules} /> : null
}

type Chosen = Pick<ChildClock, 'track' | 'ruleId' | 'dueBy'>

function Shown({ page, rules }: { page: ChildPage; rules: RulesNow }) {
  const navigate = useNavigate()
  const workers = useAppQuery('workers.list', {}).data ?? []
  const iros = useAppQuery('iros.list', {}).data ?? []
  const [form, setForm] = useState<CommandForm | null>(null)
  const [isGrouping, setGrouping] = useState(false)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const { today } = rules
  const clock = page.clocks.find((one) => chosen && isSame(one, chosen)) ?? page.clocks.find((one) => one.isBinding)
  const close = () => {
    setForm(null)
    setGrouping(false)
  }
  return (
    <>
      <ChildHead
        page={page}
        today={today}
        record={
          <RecordMenu
            page={page}
            rules={rules}
            onOpen={setForm}
            onFamily={() => setGrouping(true)}
            onTwice={() => navigate(`/children/${page.child.id}?merge=`)}
          />
        }
        onSchedule={() => navigate(`/meetings?schedule=${page.child.id}`)}
        onChange={() => setForm(changeDetailsForm(page, workers))}
        onAllocate={() => setForm(allocateForm(page, iros, today))}
      />
      <MergedNote childId={page.child.id} />
      <div className="split split-wide">
        <ChildTabs page={page} today={today} chosen={clock} onChoose={setChosen} onOpen={setForm} />
        <SidePane page={page} today={today} chosen={clock} onChoose={setChosen} />
      </div>
      {form && <CommandDialog form={form} lead={nameOf(page.child)} today={today} onClose={close} />}
      {isGrouping && <FamilyDialog page={page} onClose={close} />}
    </>
  )
}

const isSame = (one: Chosen, other: Chosen) =>
  one.track === other.track && one.ruleId === other.ruleId && one.dueBy === other.dueBy

function NoChild({ text = 'This address belongs to no child.' }: { text?: string }) {
  return (
    <>
      <PageHead title="No such child" />
      <div className="page-body">
        <p>{text}</p>
        <Link className="link" to="/caseload">
          Go to the caseload
        </Link>
      </div>
    </>
  )
}
