import { formatDay } from '../../shared/dates.ts'
import type { AlertLine } from '../../shared/records/alert.ts'
import { alertStatus, isOpenConcern, withWhom } from '../../shared/records/alert-status.ts'
import { alertKindLabels } from '../../shared/records/alert-themes.ts'
import { type ChildLine, namelessly } from '../../shared/records/child-line.ts'
import type { LeaveHandOver } from '../../shared/records/leave-hand-over.ts'
import { meetingKindLabels } from '../../shared/records/meeting-kind.ts'
import type { PaperPage } from './list-html.ts'
import { html, type Markup } from './markup.ts'
import type { SheetMade } from './roa-letter.ts'
import { practiceSheetMark, sheetStyle } from './sheet-style.ts'

/** How many lines of each part fit on two A4 pages together; what is over is counted and said. */
const most = { alerts: 11, meetings: 13, dues: 12, post: 4 }

/** What an IRO owes while they are away, for whoever stands in: two A4 pages at most, initials and case numbers. */
export function leaveHandOverPage(handOver: LeaveHandOver, { today, isPractice }: SheetMade): PaperPage {
  const { leave, fromOn, alerts, meetings, dues, post } = handOver
  const title = `Hand-over for ${leave.iroName}`
  const nobody = `Nobody is named: the duties stay with ${leave.iroName}.`
  return {
    title,
    foot: `${title}. Made ${formatDay(today)}. ${isPractice ? 'PRACTICE: a fictional county' : 'Official: sensitive'}`,
    isPortrait: true,
    draw: (nonce) =>
      html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${title}</title><style nonce="${nonce}">${sheetStyle(9.5)}${narrow}</style></head>
<body>
${isPractice && practiceSheetMark}
<h1>Hand-over for ${leave.iroName}</h1>
<p>Away ${formatDay(leave.fromOn)} to ${formatDay(leave.untilOn)}. ${leave.coverName === null ? nobody : `${leave.coverName} stands in: what has to be done moves, the duties and their due days stay with ${leave.iroName}.`} This list is of ${formatDay(fromOn)} to ${formatDay(leave.untilOn)}, as things stood on ${formatDay(today)}.</p>
${part('Alerts', alerts, { heads: ['Alert', 'Children', 'Where it stands', 'Next'], row: alertRow, most: most.alerts, over: 'on the Alerts screen' })}
${part('Meetings booked', meetings, { heads: ['When', 'Children', 'Meeting', 'Chair and place'], row: meetingRow, most: most.meetings, over: 'on the Meetings screen' })}
${part('Other due dates', dues, { heads: ['Due', 'Child', 'What', 'Booked'], row: dueRow, most: most.dues, over: 'on the Caseload screen' })}
${part('Copies to post', post, { heads: ['Post by', 'Children', 'Meeting', 'Copies'], row: postRow, most: most.post, over: 'on Today' })}
</body>
</html>`.toString(),
  }
}

const narrow = html`
h1 { margin-bottom: 2mm; font-size: 16pt; }
h2 { margin: 3.5mm 0 0.8mm; font-size: 12pt; }
th, td { padding: 0.9mm 2mm 0.9mm 0; }
th:nth-child(1) { width: 22%; }
th:nth-child(2) { width: 28%; }
th:nth-child(3) { width: 20%; }
[aria-label="Alerts"] th:nth-child(1) { width: 29%; }
[aria-label="Alerts"] th:nth-child(2) { width: 17%; }
[aria-label="Alerts"] th:nth-child(3) { width: 29%; }
`

type Part<Line> = {
  readonly heads: readonly [string, string, string, string]
  readonly row: (line: Line) => readonly [string, string, string, string]
  readonly most: number
  /** Where the rest is seen. */
  readonly over: string
}

function part<Line>(title: string, lines: readonly Line[], { heads, row, most: shown, over }: Part<Line>): Markup {
  if (lines.length === 0) return html`<h2>${title}</h2><p>None.</p>`
  const left = lines.length - shown
  return html`<h2>${title}: ${lines.length}</h2>
<table aria-label="${title}"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${lines.slice(0, shown).map((line) => {
    const [first, ...rest] = row(line)
    return html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`
  })}</tbody></table>
${left > 0 && html`<p>And ${left} more, ${over}.</p>`}`
}

/** Free text short enough for its line; the whole is on screen. */
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)

const initialsOf = (children: readonly ChildLine[]): string => children.map(namelessly).join('; ')

function alertRow(alert: AlertLine): [string, string, string, string] {
  const { number, kind, title, children, standing } = alert
  const duty = standing?.duty
  const next = duty ? `${formatDay(duty.dueBy)}: ${dutyText[duty.kind]}` : 'Mark it as sent'
  const stands = isOpenConcern(alert) ? `${alertStatus(alert).text}. With: ${withWhom(alert)}` : alertStatus(alert).text
  return [`${number} ${alertKindLabels[kind]}: ${short(title)}`, initialsOf(children), stands, next]
}

const dutyText = {
  send: 'send the letter',
  answer: 'an answer is due',
  decide: 'escalate, give more time, or close',
  bookChallenge: 'a challenge meeting has to be booked',
} as const

function meetingRow(meeting: LeaveHandOver['meetings'][number]): [string, string, string, string] {
  const { scheduledFor, startsAt, children, label, iroName, place } = meeting
  const when = [formatDay(scheduledFor), startsAt].filter(Boolean).join(', ')
  const chair = iroName === null ? 'No chair' : iroName
  return [when, initialsOf(children), label, [chair, short(place)].filter(Boolean).join(', ')]
}

function dueRow({
  dueBy,
  label,
  bookedFor,
  ...child
}: LeaveHandOver['dues'][number]): [string, string, string, string] {
  return [formatDay(dueBy), namelessly(child), label, bookedFor === null ? 'Not booked' : formatDay(bookedFor)]
}

function postRow(line: LeaveHandOver['post'][number]): [string, string, string, string] {
  const copies = `${line.names.length} ${line.names.length === 1 ? 'copy' : 'copies'}${line.isLate ? ', late' : ''}`
  return [formatDay(line.postBy), initialsOf(line.children), meetingKindLabels[line.kind], copies]
}
