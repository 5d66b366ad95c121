import type { StatusBarFacts } from './ui/status-bar.tsx'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'medium' })

/** The status bar's facts. No part of the app connects to anything, so "Offline OK" is true by construction. */
export function statusFacts(lastSavedAt: string | null): StatusBarFacts {
  return {
    saved: { text: lastSavedAt ? `Saved ${clock.format(new Date(lastSavedAt))}` : 'Nothing to save yet', tone: 'calm' },
    offline: { text: 'Offline OK', tone: 'calm' },
    backup: { text: 'No backup yet', tone: 'calm' },
  }
}
