import { ArrowUpload16Regular } from '@fluentui/react-icons/svg/arrow-upload'
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark'
import { ShieldCheckmark16Regular } from '@fluentui/react-icons/svg/shield-checkmark'
import { WifiOff20Regular } from '@fluentui/react-icons/svg/wifi-off'
import type { ReactNode } from 'react'
import { Status } from './status.tsx'

/** One fact in the status bar; anything but `calm` is coloured, shaped and, when overdue, read out. */
export type StatusBarPart = {
  text: string
  tone: 'calm' | 'dueSoon' | 'overdue'
  /** The one thing to do about it, as a link beside the text. */
  action?: { label: string; onClick: () => void }
}

/** What the status bar tells; a part is left out only while it is not known, or on a locked screen. */
export type StatusBarFacts = {
  saved?: StatusBarPart | undefined
  offline?: StatusBarPart | undefined
  backup?: StatusBarPart | undefined
  /** Without the words "Not yet off this laptop", which the bar adds where there is room; null when nothing waits. */
  outbox?: StatusBarPart | null | undefined
}

/** The line along the bottom of every screen. Never hidden; at large text it says the same in fewer words. */
export function StatusBar({ facts }: { facts: StatusBarFacts }) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: this footer belongs to the window, so it is a landmark and takes a name.
    <footer className="status-bar" aria-label="Status" data-pane tabIndex={-1}>
      <Part part={facts.saved} icon={<Checkmark16Regular aria-hidden="true" />} />
      <Part part={facts.offline} icon={<WifiOff20Regular aria-hidden="true" />} />
      <Part part={facts.backup} icon={<ShieldCheckmark16Regular aria-hidden="true" />} />
      {facts.outbox !== undefined && <Outbox part={facts.outbox} />}
    </footer>
  )
}

function Outbox({ part }: { part: StatusBarPart | null }) {
  return (
    <div className="status-part status-outbox">
      <ArrowUpload16Regular aria-hidden="true" />
      {part === null ? (
        'Everything has left this laptop'
      ) : (
        <span>
          <span className="status-lead">Not yet off this laptop: </span>
          <Words part={part} />
        </span>
      )}
    </div>
  )
}

function Part({ part, icon }: { part: StatusBarPart | undefined; icon: ReactNode }) {
  if (part === undefined) return null
  return (
    <div className="status-part" role={part.tone === 'overdue' ? 'alert' : undefined}>
      {part.tone === 'calm' && icon}
      <Words part={part} />
    </div>
  )
}

function Words({ part }: { part: StatusBarPart }) {
  return (
    <>
      {part.tone === 'calm' ? part.text : <Status kind={part.tone} text={part.text} />}
      {part.action && ' '}
      {part.action && (
        <button type="button" className="link" onClick={part.action.onClick}>
          {part.action.label}
        </button>
      )}
    </>
  )
}
