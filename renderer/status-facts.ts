import { plainFigure } from '../shared/figures.ts'
import type { StatusBarFacts } from './ui/status-bar.tsx'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'medium' })

/** What has not left this laptop, and how to see it. */
type Outbox = { readonly unsentAlerts: number; readonly onShow: () => void }

/**
 * The status bar's facts. No part of the app connects to anything, so "Offline OK" is true by construction. Without
 * anything that waits to be sent, nothing is said of it: copies and packs are not counted here.
 */
export function statusFacts(lastSavedAt: string | null, outbox?: Outbox): StatusBarFacts {
  return {
    saved: { text: lastSavedAt ? `Saved ${clock.format(new Date(lastSavedAt))}` : 'Nothing to save yet', tone: 'calm' },
    offline: { text: 'Offline OK', tone: 'calm' },
    backup: { text: 'No backup yet', tone: 'calm' },
    ...(outbox && outbox.unsentAlerts > 0 && { outbox: waiting(outbox) }),
  }
}

const waiting = ({ unsentAlerts, onShow }: Outbox) => ({
  text: `${plainFigure(unsentAlerts)} ${unsentAlerts === 1 ? 'alert' : 'alerts'}`,
  tone: 'calm' as const,
  action: { label: 'Show', onClick: onShow },
})
