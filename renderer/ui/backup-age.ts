import type { StatusBarPart } from './status-bar.tsx'

const hour = 3_600_000
const day = 24 * hour

/** The age of the last backup as the status bar says it: amber from 3 days or when there is none, brick from 7. */
export function backupAge(lastBackupAt: string | null, now: string): StatusBarPart {
  if (lastBackupAt === null) return { text: 'No backup yet', tone: 'dueSoon' }
  const age = Math.max(0, Date.parse(now) - Date.parse(lastBackupAt))
  const tone = age >= 7 * day ? 'overdue' : age >= 3 * day ? 'dueSoon' : 'calm'
  return { text: `Backup ${ageText(age)} old`, tone }
}

function ageText(age: number): string {
  if (age < hour) return 'less than an hour'
  const [count, unit] = age < 2 * day ? [Math.floor(age / hour), 'hour'] : [Math.floor(age / day), 'day']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
