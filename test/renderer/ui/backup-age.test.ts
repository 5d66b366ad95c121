// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { backupAge } from '../../../renderer/ui/backup-age.ts'

const now = '2026-11-23T08:00:00.000Z'

it.each([
  ['2026-11-23T07:30:00.000Z', 'Backup less than an hour old', 'calm'],
  ['2026-11-23T07:00:00.000Z', 'Backup 1 hour old', 'calm'],
  ['2026-11-22T18:00:00.000Z', 'Backup 14 hours old', 'calm'],
  ['2026-11-20T08:00:01.000Z', 'Backup 2 days old', 'calm'],
  ['2026-11-20T08:00:00.000Z', 'Backup 3 days old', 'dueSoon'],
  ['2026-11-16T08:00:00.000Z', 'Backup 7 days old', 'overdue'],
  [null, 'No backup yet', 'dueSoon'],
])('says of a backup made at %s: %s, %s', (lastBackupAt, text, tone) => {
  expect(backupAge(lastBackupAt, now)).toEqual({ text, tone })
})
