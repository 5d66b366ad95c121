import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed'
import { Search16Regular } from '@fluentui/react-icons/svg/search'
import { type ReactNode, useId, useRef } from 'react'
import { Link } from 'react-router'
import { BrandMark } from './brand-mark.tsx'
import { Kbd } from './kbd.tsx'
import { focusNextPane } from './panes.ts'
import { PracticeMark } from './practice-mark.tsx'
import { StatusBar, type StatusBarFacts } from './status-bar.tsx'
import { useShortcuts } from './use-shortcuts.ts'

/** One link of the rail. */
export type NavItem = {
  id: string
  label: string
  to: string
  icon: ReactNode
  /** How many things there need a person; the words say what the number counts: "1 reply overdue". */
  badge?: { count: number; text: string } | undefined
  /** Stands at the foot of the rail, apart from the screens: Settings. */
  isLast?: boolean
}

type FrameProps = {
  user: { name: string }
  nav: readonly NavItem[]
  /** The id of the rail link whose screen is open. */
  current: string
  onLock: () => void
  onGoTo: () => void
  isPractice: boolean
  status: StatusBarFacts
  children: ReactNode
}

/** The window: title bar, rail, one white sheet and the status bar. F6 and Shift+F6 go round its panes. */
export function Frame({ user, nav, current, onLock, onGoTo, isPractice, status, children }: FrameProps) {
  const frame = useRef<HTMLDivElement>(null)
  const main = useRef<HTMLElement>(null)
  useShortcuts({
    nextPane: () => frame.current && focusNextPane(frame.current, 1),
    previousPane: () => frame.current && focusNextPane(frame.current, -1),
  })
  return (
    <div className="frame" ref={frame}>
      <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
        Skip to main content
      </button>
      <TitleBar user={user} isPractice={isPractice} onLock={onLock} onGoTo={onGoTo} />
      <nav className="rail" aria-label="Main" data-pane tabIndex={-1}>
        {nav.map((item) => (
          <RailLink key={item.id} item={item} isCurrent={item.id === current} />
        ))}
      </nav>
      <main className="sheet" id="main" ref={main} data-pane tabIndex={-1}>
        {children}
      </main>
      <StatusBar facts={status} />
      {isPractice && <PracticeMark />}
    </div>
  )
}

type TitleBarProps = Pick<FrameProps, 'user' | 'isPractice' | 'onLock' | 'onGoTo'>

function TitleBar({ user, isPractice, onLock, onGoTo }: TitleBarProps) {
  return (
    <header className="title-bar" data-pane tabIndex={-1}>
      <div className="brand">
        <BrandMark />
        Footprint
        {isPractice && <span className="practice-word">Practice</span>}
      </div>
      <button type="button" className="go-to" aria-keyshortcuts="Control+K" onClick={onGoTo}>
        <Search16Regular aria-hidden="true" />
        Go to or do anything
        <span className="go-to-keys" aria-hidden="true">
          <Kbd keys="Ctrl+K" />
        </span>
      </button>
      <div className="title-end">
        <div className="person">
          <span className="initials" aria-hidden="true">
            {initialsOf(user.name)}
          </span>
          <span className="person-name">{user.name}</span>
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label="Lock"
          aria-keyshortcuts="Control+Shift+L"
          title="Lock (Ctrl+Shift+L)"
          onClick={onLock}
        >
          <LockClosed16Regular aria-hidden="true" />
        </button>
      </div>
    </header>
  )
}

function RailLink({ item, isCurrent }: { item: NavItem; isCurrent: boolean }) {
  const badgeId = useId()
  const hasBadge = item.badge !== undefined && item.badge.count > 0
  return (
    <>
      {item.isLast && <div className="rail-gap" />}
      <Link
        className="rail-link"
        to={item.to}
        aria-current={isCurrent ? 'page' : undefined}
        aria-describedby={hasBadge ? badgeId : undefined}
      >
        {item.icon}
        {item.label}
        {hasBadge && (
          <span className="rail-count" aria-hidden="true">
            {item.badge?.count}
          </span>
        )}
      </Link>
      {hasBadge && (
        <span className="sr-only" id={badgeId}>
          {item.badge?.text}
        </span>
      )}
    </>
  )
}

/** The first letters of the first and last names. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words
  return letters.map((word) => word?.[0]?.toUpperCase() ?? '').join('')
}
