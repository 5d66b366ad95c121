import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import { HashRouter, matchPath, Route, Routes, useLocation, useNavigate } from 'react-router'
import { VaultStatus } from '../shared/records/vault.ts'
import { call, onPush, useAppQuery } from './api.ts'
import { FirstRun } from './features/setup/first-run.tsx'
import { Unlock } from './features/setup/unlock.tsx'
import { routes } from './routes.tsx'
import { ScopeProvider } from './scope.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { Frame } from './ui/frame.tsx'
import type { StatusBarFacts } from './ui/status-bar.tsx'
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
        client.clear()
        client.setQueryData(['vault.status', {}], next)
      }),
    [client],
  )
  if (!status.data) return null
  if (status.data.state === 'none') return <FirstRun />
  if (status.data.state === 'locked') return <Unlock status={status.data} />
  return (
    <HashRouter>
      <Screens status={status.data} />
    </HashRouter>
  )
}

function Screens({ status }: { status: VaultStatus }) {
  const session = useAppQuery('session.current', {})
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [isGoingTo, setGoingTo] = useState(false)
  const lock = () => void call('vault.lock', {})
  const open = (id: string) => () => navigate(routes.find((route) => route.id === id)?.path ?? '/')
  useShortcuts({
    today: open('today'),
    caseload: open('caseload'),
    meetings: open('meetings'),
    team: open('team'),
    settings: open('settings'),
    goTo: () => setGoingTo(!isGoingTo),
    lock,
  })
  if (!session.data) return null
  const current = routes.find((route) => matchPath(route.path, pathname)) ?? routes[0]
  return (
    <Frame
      user={session.data.profile}
      nav={routes.flatMap(({ id, label, path, icon }) =>
        label === null ? [] : [{ id, label, to: path, icon, isLast: id === 'settings' }],
      )}
      current={current?.under ?? 'today'}
      onLock={lock}
      onGoTo={() => setGoingTo(true)}
      isPractice={status.kind === 'practice'}
      status={statusOf(session.data.lastSavedAt)}
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
      </ScopeProvider>
    </Frame>
  )
}

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'medium' })

/** The status bar's facts. No part of the app connects to anything, so "Offline OK" is true by construction. */
function statusOf(lastSavedAt: string): StatusBarFacts {
  return {
    saved: { text: `Saved ${london.format(new Date(lastSavedAt))}`, tone: 'calm' },
    offline: { text: 'Offline OK', tone: 'calm' },
    backup: { text: 'No backup yet', tone: 'calm' },
    outbox: null,
  }
}
