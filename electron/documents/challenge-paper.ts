import { formatDay } from '../../shared/dates.ts'
import { stageWords } from '../../shared/records/alert-stage.ts'
import {
  type AgendaLine,
  type ChallengeAgenda,
  challengeKindLabels,
  type LateAction,
  type TrackerEntry,
  type TrackerSubject,
  trackerDecisionLabels,
} from '../../shared/records/challenge.ts'
import { namelessly, namesTogether } from '../../shared/records/child-line.ts'
import type { RecordDocument } from '../../shared/records/record-document.ts'
import type { PaperPage } from './list-html.ts'
import { html, type Markup } from './markup.ts'
import type { SheetMade } from './roa-letter.ts'
import { practiceSheetMark, sheetStyle } from './sheet-style.ts'

type Asked = Pick<Extract<RecordDocument, { name: 'challenge' }>, 'paper' | 'hasNames'>
type Told = Asked & { readonly agenda: ChallengeAgenda; readonly late: readonly LateAction[] }

/**
 * The agenda or the minutes of a challenge meeting as A4 pages, actions that are late first. Children are initials and
 * case numbers unless names are asked for; on the assistant director's copy they never are more.
 */
export function challengePage({ agenda, late, paper, ...asked }: Told, { today, isPractice }: SheetMade): PaperPage {
  const { meeting, lines } = agenda
  const hasNames = asked.hasNames && paper !== 'director'
  const nameOf = (line: TrackerSubject) => subjectText(line, hasNames)
  const isAgenda = paper === 'agenda' || (paper === 'director' && !meeting.isHeld)
  const what = `${isAgenda ? 'Agenda' : 'Minutes'} of the ${challengeKindLabels[meeting.kind].toLowerCase()}`
  const title = `${what} on ${formatDay(meeting.meetsOn)}`
  const marking = hasNames ? 'Official: sensitive, names children' : 'Official: sensitive, initials only'
  const about = lines.map((line, index) => itemOf(line, { number: index + 1, nameOf, isAgenda }))
  return {
    title,
    foot: `${title}. Made ${formatDay(today)}. ${isPractice ? 'PRACTICE: a fictional county' : marking}`,
    isPortrait: true,
    draw: (nonce) =>
      html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${title}</title><style nonce="${nonce}">${sheetStyle(10.5)}</style></head>
<body>
${isPractice && practiceSheetMark}
<div class="top"><p>${[meeting.startsAt, meeting.place].filter(Boolean).join(', ') || 'Time and place to be told'}</p><p class="end">${formatDay(meeting.meetsOn)}${paper === 'director' && html`<br>For the assistant director`}</p></div>
<h1>${what}</h1>
${!isAgenda && html`<p>Present: ${meeting.present || 'not recorded'}</p>`}
${meeting.note !== '' && html`<p>${meeting.note}</p>`}
${late.length > 0 && lateTable(late, nameOf)}
<h2>${isAgenda ? 'Items' : 'What was said and decided'}</h2>
${lines.length === 0 ? html`<p>Nothing on the agenda.</p>` : about}
</body>
</html>`.toString(),
  }
}

const subjectText = ({ alert, title }: TrackerSubject, hasNames: boolean): string => {
  if (!alert) return title
  return hasNames ? namesTogether(alert.children) : alert.children.map(namelessly).join('; ')
}

type NameOf = (line: TrackerSubject) => string

function lateTable(late: readonly LateAction[], nameOf: NameOf): Markup {
  return html`<h2>Actions late</h2>
<table aria-label="Actions late">
<thead><tr><th scope="col">Action</th><th scope="col">Case or theme</th><th scope="col" class="narrow">Owner</th><th scope="col" class="narrow">Was due</th></tr></thead>
<tbody>${late.map(
    (line) =>
      html`<tr><th scope="row">${line.entry.action}</th><td>${nameOf(line)}</td><td>${line.entry.ownerName || 'Nobody yet'}</td><td>${line.entry.dueBy && formatDay(line.entry.dueBy)}</td></tr>`,
  )}</tbody></table>`
}

type ItemAs = { readonly number: number; readonly nameOf: NameOf; readonly isAgenda: boolean }

function itemOf(line: AgendaLine, { number, nameOf, isAgenda }: ItemAs): Markup {
  const { alert, title, closed, earlier, sinceOn } = line
  const [before] = earlier
  const stage = alert?.isOpen ? `, with the ${stageWords(alert.stage)}` : ''
  const over =
    alert?.isOpen && alert.limitState === 'over' ? `. Past 20 working days on ${formatDay(alert.limitOn)}` : ''
  return html`<div class="keep"><h2>${number}. ${nameOf(line)}</h2>
<p>${alert ? `Alert ${alert.number}, ${title}${stage}, since ${formatDay(sinceOn)}${over}` : `Theme, since ${formatDay(sinceOn)}`}.</p>
${closed && html`<p>${closed.why}.</p>`}
${before !== undefined && isAgenda && html`<p>Before, ${saidOf(before)}</p>`}
${
  !isAgenda &&
  html`<p>${line.discussion || 'No discussion recorded.'}</p>
<p>Decision: ${line.decision ? trackerDecisionLabels[line.decision] : 'none; it comes up again'}.${line.action !== '' && ` Action: ${actionOf(line)}`}</p>`
}
</div>`
}

const saidOf = (entry: TrackerEntry): string =>
  [
    `${formatDay(entry.meetsOn)}: ${entry.decision ? trackerDecisionLabels[entry.decision] : 'nothing decided'}.`,
    entry.discussion,
    entry.action === '' ? '' : `Action: ${actionOf(entry)}`,
  ]
    .filter((part) => part !== '')
    .join(' ')

function actionOf({
  action,
  ownerName,
  dueBy,
  doneOn,
  isLate,
}: Omit<TrackerEntry, 'kind' | 'meetsOn' | 'isHeld' | 'challengeMeetingId'>): string {
  const when = dueBy ? `, by ${formatDay(dueBy)}${isLate ? ', late' : ''}` : ''
  return `${action} (${ownerName || 'no owner yet'}${when}${doneOn ? `, done ${formatDay(doneOn)}` : ''}).`
}
