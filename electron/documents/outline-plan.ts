import { formatDay, IsoDate } from '../../shared/dates.ts'
import { nameOf } from '../../shared/records/child.ts'
import { type Decision, decisionsForEveryone, type MeetingDecisions } from '../../shared/records/decision.ts'
import { conferenceSections } from '../../shared/records/meeting-fields/conference-fields.ts'
import type { MeetingRecord } from '../../shared/records/meeting-record.ts'
import type { PaperPage } from './list-html.ts'
import { html, type Markup } from './markup.ts'
import { meetingSheet } from './meeting-sheet.ts'
import type { SheetMade } from './roa-letter.ts'

type Planned = { readonly record: MeetingRecord; readonly decisions: MeetingDecisions }

/** The outline plan of a conference or HSB meeting as A4 pages; until it is final it says that it is a draft. It may lie before anybody: only steps for everyone are in it. */
export function outlinePlanPage({ record, decisions: all }: Planned, made: SheetMade): PaperPage {
  const { meeting } = record
  const { decisions } = decisionsForEveryone(all)
  const on = meeting.heldOn ?? meeting.scheduledFor
  const finalOn = dayIn(record, 'planFinalOn')
  const title = `${finalOn ? 'Outline plan' : 'Draft outline plan'} of ${formatDay(on)}`
  const bottomLines = textIn(record, 'bottomLines')
  const body = html`<h1>Outline plan</h1>
<p>${finalOn ? `Final since ${formatDay(finalOn)}.` : 'This is a draft. It may still change.'}</p>
<h2>Who does what</h2>
${stepsOf(decisions, record)}
${decisions.length < all.decisions.length && textIn(record, 'privateLines') !== 'unsaid' && onlyOnCopies}
<div class="keep"><h2>Bottom lines</h2>
<p>${bottomLines === '' ? 'None written yet.' : bottomLines}</p></div>
<div class="keep"><h2>When we meet again</h2>
${datesOf(record)}</div>`
  return meetingSheet(record, { title, chairedBy: 'Chair', body }, made)
}

const onlyOnCopies = html`<p>Steps that are not for everyone are on the copies of those they are for.</p>`

function stepsOf(steps: readonly Decision[], { meeting: { children } }: MeetingRecord): Markup {
  if (steps.length === 0) return html`<p>No steps yet.</p>`
  const isForOne = children.length > 1 && steps.some(({ childId }) => childId !== null)
  const nameFor = (childId: Decision['childId']) => {
    const child = children.find((one) => one.childId === childId)
    return child ? nameOf(child) : 'All'
  }
  return html`<table aria-label="Who does what">
<thead><tr><th scope="col">What</th>${isForOne && html`<th scope="col" class="narrow">For</th>`}<th scope="col" class="narrow">Who</th><th scope="col" class="narrow">By when</th><th scope="col">How we will know</th></tr></thead>
<tbody>${steps.map(
    ({ what, who, byOn, measure, childId }, index) =>
      html`<tr><th scope="row">${index + 1}. ${what}</th>${isForOne && html`<td>${nameFor(childId)}</td>`}<td>${who}</td><td>${byOn && formatDay(byOn)}</td><td>${measure}</td></tr>`,
  )}</tbody></table>`
}

function datesOf(record: MeetingRecord): Markup {
  const { kind } = record.meeting
  const isConference = kind === 'icpc' || kind === 'rcpc'
  const { fields } = conferenceSections(kind).planned
  const asked = isConference ? ['coreGroupOn', 'nextMeetingOn'] : ['nextMeetingOn']
  return html`<table aria-label="When we meet again"><tbody>${asked.map((field) => {
    const day = dayIn(record, field)
    return html`<tr><th scope="row">${fields[field]?.label ?? ''}</th><td>${day ? formatDay(day) : 'Not set yet'}</td></tr>`
  })}</tbody></table>`
}

const textIn = ({ values }: MeetingRecord, name: string): string =>
  values.find(({ childId, field }) => childId === null && field === name)?.value.trim() ?? ''

const dayIn = (record: MeetingRecord, name: string): IsoDate | null =>
  IsoDate.safeParse(textIn(record, name)).data ?? null
