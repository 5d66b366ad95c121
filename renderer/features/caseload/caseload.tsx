import { Button } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download'
import { type ComponentProps, useEffect } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useAppQuery } from '../../api.ts'
import { useSavedView } from '../../saved-view.ts'
import { ScopePicker, useScope } from '../../scope.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListCommands } from '../../ui/list-commands.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { askedCaseload } from './asked-caseload.ts'
import { CaseList } from './case-list.tsx'
import { CaseloadView, countsText, firstView, TabKey } from './caseload-view.ts'

/** The list of children somebody is responsible for, with the weighted caseload it adds up to. */
export function Caseload() {
  const { iroId } = useScope()
  const rows = useAppQuery('caseload.list', { iroId }).data
  const weighted = useAppQuery('caseload.weighted', { iroId }).data
  const { view, change } = useSavedView('caseload', CaseloadView, firstView)
  useViewOfAddress(view !== undefined, change)
  const isListed = rows && rows.length > 0 && view
  const lists = isListed ? [{ name: 'caseload' as const, take: () => askedCaseload(rows, view, iroId) }] : []
  return (
    <>
      <PageHead title="Caseload" sub={rows && countsText(rows)} commands={<Commands lists={lists} />} />
      {rows?.length === 0 && <NoChildren isOneIro={iroId !== null} />}
      {rows && rows.length > 0 && weighted && view && (
        <CaseList rows={rows} weighted={weighted} view={view} change={change} isEverybody={iroId === null} />
      )}
    </>
  )
}

/** A link may ask for a tab or for some words; the address forgets them once open, so that they do not come back. */
function useViewOfAddress(isReady: boolean, open: (part: Pick<CaseloadView, 'tab' | 'filter'>) => void) {
  const [address, setAddress] = useSearchParams()
  const tab = TabKey.safeParse(address.get('tab')).data
  const find = address.get('find')
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the address asks; `open` is new at every drawing.
  useEffect(() => {
    if (!isReady || (tab === undefined && find === null)) return
    open({ tab: tab ?? 'all', filter: find ?? '' })
    setAddress({}, { replace: true })
  }, [isReady, tab, find])
}

function Commands({ lists }: ComponentProps<typeof ListCommands>) {
  const navigate = useNavigate()
  return (
    <>
      <ScopePicker />
      <Button icon={<ArrowDownload16Regular />} onClick={() => navigate('/import')}>
        Import
      </Button>
      <Button icon={<Add16Regular />} onClick={() => navigate('/children/new')}>
        Add a child
      </Button>
      <ListCommands lists={lists} />
    </>
  )
}

function NoChildren({ isOneIro }: { isOneIro: boolean }) {
  const navigate = useNavigate()
  const who = isOneIro
    ? 'Children with something open who are given to this IRO are listed here; those given to nobody, under Everybody.'
    : 'Children who are looked after, on a child protection plan or awaiting a conference are listed here.'
  return (
    <div className="page-body">
      <EmptyState
        title="No children yet"
        why={`${who} An Annex A workbook or SSDA903 files bring them all at once.`}
        action={{ label: 'Import a caseload', onClick: () => navigate('/import') }}
      />
    </div>
  )
}
