import type { IsoDate } from '../../shared/dates.ts'
import type { ExportFormat } from '../../shared/records/list-export.ts'

type Named = {
  readonly title: string
  readonly scope: string
  readonly today: IsoDate
  readonly isPractice: boolean
  readonly format: ExportFormat | 'docx' | 'ics'
}

/** The name offered for a file: "Caseload Ruth Adeyemi 2026-11-23.xlsx". Every system can store it, and it names no child. */
export function fileNameFor({ title, scope, today, isPractice, format }: Named): string {
  const words = [isPractice && 'PRACTICE', title, scope].filter(Boolean).join(' ')
  // Signs no file name may have on Windows, and marks that make a name read as another.
  const clean = words.replace(/[<>:"/\\|?*\p{C}]/gu, '').replace(/\s+/g, ' ')
  return `${clean.slice(0, 100).trim()} ${today}.${format}`
}
