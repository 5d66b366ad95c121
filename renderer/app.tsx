import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useEffect, useRef, useState } from 'react'
import { HashRouter, matchPath, Route, Routes, useLocation, useNavigate } from 'react-router'
import { VaultStatus } from '../shared/records/vault.ts'
import { call, onPush, useAppQuery } from './api.ts'
import { FirstRun } from './features/setup/first-run.tsx'
import { Unlock } from './features/setup/unlock.tsx'
import { useGoOnWithMap } from './open-map.ts'
import { type OpenOverlay, type Overlay, Overlays, useOverlay } from './overlays.tsx'
import { useRailAlerts } from './rail-alerts.ts'
import { routes } from './routes.tsx'
import { ScopeProvider } from './scope.tsx'
import { statusFacts } from './status-facts.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { Frame } from './ui/frame.tsx'
import { RecoveryCode } from './ui/recovery-code.tsx'
import { Solo } from './ui/solo.tsx'
import { useShortcuts } from './ui/use-shortcuts.ts'

/** Shows what the vault allows: the first run, the lock screen, or the screens. */
export function App() {
  const client = useQueryClient()
  const status = useAppQuery('vault.status', {})
  useEffect(
    () =>
      onPush('vault', (pushed) => {
        const next = VaultStatus.parse(pushed)
        // Nothing of the record stays in this process once the vault is locked.
        client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'vault.status' })
        client.getMutationCache().clear()
        client.setQueryData(['vault.status', {}], next)
      }),
    [client],
  )
  useTodayOnChangeOfVault(status.data?.kind)
  // The vault is open before the recovery code is confirmed, so the first run says itself when it is over.
  const [isFirstRun, setFirstRun] = useState(false)
  if (status.data?.state === 'none' && !isFirstRun) setFirstRun(true)
  const [newCode, setNewCode] = useState<string>()
  if (status.error) return <CannotOpen why={status.error.message} />
  if (!status.data) return null
  if (isFirstRun) return <FirstRun onDone={(begin) => finishFirstRun(begin, setFirstRun)} />
  if (status.data.state === 'locked') return <Unlock status={status.data} onRecovered={setNewCode} />
  if (newCode) return <NewCode code={newCode} onDone={() => setNewCode(undefined)} />
  return (
    <HashRouter>
      <Screens status={status.data} />
    </HashRouter>
  )
}

function CannotOpen({ why }: { why: string }) {
  return (
    <Solo>
      <div className="solo-card">
        <h1>The vault cannot be opened</h1>
        <p role="alert">{why}</p>
      </div>
    </Solo>
  )
}

function NewCode({ code, onDone }: { code: string; onDone: () => void }) {
  const profile = useAppQuery('session.current', {}).data?.profile
  return (
    <Solo status={statusFacts(null)}>
      <div className="solo-wide setup">
        <RecoveryCode code={code} personName={profile?.name ?? ''} onConfirmed={onDone} />
      </div>
    </Solo>
  )
}

/** Goes where the person chose to begin; the hash is the router's, which starts only now. */
function finishFirstRun(begin: 'import' | 'practice', setFirstRun: (isFirstRun: boolean) => void): void {
  window.location.hash = begin === 'import' ? '#/import' : '#/'
  setFirstRun(false)
}

function Screens({ status }: { status: VaultStatus }) {
  const session = useAppQuery('session.current', {})
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const overlay = useOverlay()
  const alerts = useRailAlerts(session.data?.profile)
  const lock = () => void call('vault.lock', {})
  useGoOnWithMap(status.kind)
  useWindowKeys(overlay, lock)
  useFocusOnScreen(pathname)
  if (!session.data) return null
  const current = routes.find((route) => matchPath(route.path, pathname)) ?? routes[0]
  return (
    <Frame
      user={session.data.profile}
      nav={routes.flatMap(({ id, label, path, icon }) =>
        label === null
          ? []
          : [{ id, label, to: path, icon, isLast: id === 'settings', ...(id === 'alerts' && { badge: alerts.badge }) }],
      )}
      current={current?.under ?? 'today'}
      onLock={lock}
      onGoTo={() => overlay.show('goTo')}
      isPractice={status.kind === 'practice'}
      status={statusFacts(session.data.lastSavedAt, {
        unsentAlerts: alerts.unsent,
        onShow: () => void navigate('/alerts?show=unsent'),
      })}
    >
      <ScopeProvider profile={session.data.profile}>
        <ErrorBoundary key={pathname}>
          <Suspense>
            <Routes>
              {routes.map(({ id, path, Screen }) => (
                <Route key={id} path={path} element={<Screen />} />
              ))}
            </Routes>
          </Suspense>
        </ErrorBoundary>
        <Overlays overlay={overlay} onLock={lock} />
      </ScopeProvider>
    </Frame>
  )
}

/** Takes focus to the start of a screen where the link that led to it went with the screen before. */
function useFocusOnScreen(pathname: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of screen counts, and nothing else.
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('main')?.focus()
  }, [pathname])
}

/** Each vault opens on Today: what stood open in the other has no place in this one. */
function useTodayOnChangeOfVault(kind: VaultStatus['kind'] | undefined): void {
  const before = useRef(kind)
  useEffect(() => {
    if (before.current && kind && before.current !== kind) window.location.hash = '#/'
    before.current = kind
  }, [kind])
}

/** The keys that work on every screen. */
function useWindowKeys({ shown, show, close }: OpenOverlay, lock: () => void): void {
  const navigate = useNavigate()
  const open = (id: string) => () => {
    close(true)
    void navigate(routes.find((route) => route.id === id)?.path ?? '/')
    // From the control that had it, which goes with its screen, to the start of the next.
    document.getElementById('main')?.focus()
  }
  const toggle = (overlay: Overlay) => () => (shown === overlay ? close() : show(overlay))
  useShortcuts({
    today: open('today'),
    caseload: open('caseload'),
    meetings: open('meetings'),
    alerts: open('alerts'),
    team: open('team'),
    reports: open('reports'),
    settings: open('settings'),
    goTo: toggle('goTo'),
    keys: toggle('keys'),
    help: toggle('help'),
    lock,
  })
}
