import { Button } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { CalendarLtr16Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { type ComponentProps, useEffect, useMemo, useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { AlertLine } from '../../../shared/records/alert.ts'
import { inAlertOrder } from '../../../shared/records/alert-status.ts'
import { useAppQuery } from '../../api.ts'
import { type KeptView, useSavedView } from '../../saved-view.ts'
import { ScopePicker, useScope } from '../../scope.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListCommands } from '../../ui/list-commands.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { FigureButton } from '../../ui/working.tsx'
import { AlertList } from './alert-list.tsx'
import { AlertsView, firstAlertsView, ratioOf, ratioText, ShownAlerts, whyRatio } from './alert-view.ts'
import { askedAlerts } from './asked-alerts.ts'

/** Every alert, concern or good practice: what asks for a decision first, then what is not sent, then by due day. */
export function Alerts() {
  const { iroId } = useScope()
  const lines = useAppQuery('alerts.list', { iroId, which: 'all', childId: null }).data
  const ordered = useMemo(() => lines && inAlertOrder(lines), [lines])
  const { view, change } = useSavedView('alerts', AlertsView, firstAlertsView)
  useViewOfAddress(view !== undefined, change)
  const isListed = ordered && ordered.length > 0 && view
  const lists = isListed ? [{ name: 'alerts' as const, take: () => askedAlerts(ordered, view, iroId) }] : []
  return (
    <>
      <PageHead title="Alerts" sub={ordered && <Ratio lines={ordered} />} commands={<Commands lists={lists} />} />
      {ordered?.length === 0 && <NoAlerts isOneIro={iroId !== null} />}
      {ordered && ordered.length > 0 && view && (
        <AlertList lines={ordered} view={view} change={change} isEverybody={iroId === null} />
      )}
    </>
  )
}

/**
 * A link may ask for a tab, and for those of one person; the address forgets it once open, so that it does not come
 * back. Without such a link nobody's alerts are left out, whoever's were asked for last.
 */
function useViewOfAddress(isReady: boolean, open: KeptView<AlertsView>['change']) {
  const [address, setAddress] = useSearchParams()
  const show = ShownAlerts.safeParse(address.get('show')).data
  const wasAsked = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the address asks; `open` is new at every drawing.
  useEffect(() => {
    if (!isReady) return
    if (show === undefined) {
      if (!wasAsked.current) open({ owner: null })
      return
    }
    wasAsked.current = true
    open({ show, filter: '', owner: address.get('owner') })
    setAddress({}, { replace: true })
  }, [isReady, show])
}

function Ratio({ lines }: { lines: readonly AlertLine[] }) {
  const today = useAppQuery('session.current', {}).data?.today
  if (today === undefined || lines.length === 0) return null
  const ratio = ratioOf(lines, today)
  return <FigureButton working={() => whyRatio(ratio)}>{ratioText(ratio)}</FigureButton>
}

function Commands({ lists }: ComponentProps<typeof ListCommands>) {
  const navigate = useNavigate()
  return (
    <>
      <ScopePicker />
      <Button icon={<CalendarLtr16Regular />} onClick={() => navigate('/alerts/challenge')}>
        Challenge meetings
      </Button>
      <Button appearance="primary" icon={<Add16Regular />} onClick={() => navigate('/alerts/new')}>
        Raise an alert
      </Button>
      <ListCommands lists={lists} />
    </>
  )
}

function NoAlerts({ isOneIro }: { isOneIro: boolean }) {
  const navigate = useNavigate()
  const whose = isOneIro ? ' Those of others are under Everybody.' : ''
  return (
    <div className="page-body">
      <EmptyState
        title="No alerts yet"
        why={`Concerns and good practice raised about the children are listed here, each with what it waits for.${whose}`}
        action={{ label: 'Raise an alert', onClick: () => navigate('/alerts/new') }}
      />
    </div>
  )
}
