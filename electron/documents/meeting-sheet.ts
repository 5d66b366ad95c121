import { formatDay } from '../../shared/dates.ts'
import { namesTogether } from '../../shared/records/child-line.ts'
import type { MeetingRecord } from '../../shared/records/meeting-record.ts'
import type { PaperPage } from './list-html.ts'
import { html, type Markup } from './markup.ts'
import type { SheetMade } from './roa-letter.ts'
import { practiceSheetMark, sheetStyle } from './sheet-style.ts'

/** What a sheet of a meeting says; `chairedBy` is what whoever chairs it is called. */
type MeetingSheet = { readonly title: string; readonly chairedBy: 'IRO' | 'Chair'; readonly body: Markup }

/** A sheet about a meeting as A4 pages: for whom and of when at its top, and in its foot whether it names children. */
export function meetingSheet(
  { meeting }: MeetingRecord,
  { title, chairedBy, body }: MeetingSheet,
  { today, isPractice }: SheetMade,
): PaperPage {
  const on = meeting.heldOn ?? meeting.scheduledFor
  return {
    title,
    foot: `${title}. Made ${formatDay(today)}. ${isPractice ? 'PRACTICE: a fictional county' : 'Official: sensitive, names children'}`,
    isPortrait: true,
    draw: (nonce) =>
      html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${title}</title><style nonce="${nonce}">${sheetStyle(11)}</style></head>
<body>
${isPractice && practiceSheetMark}
<div class="top"><p>For ${namesTogether(meeting.children)}<br>${meeting.label}</p><p class="end">${meeting.heldOn === null ? 'To be held' : 'Held'} ${formatDay(on)}<br>${meeting.iroName && `${chairedBy}: ${meeting.iroName}`}</p></div>
${body}
</body>
</html>`.toString(),
  }
}
