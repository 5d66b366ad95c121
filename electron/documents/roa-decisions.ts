import { formatDay } from '../../shared/dates.ts'
import { nameOf } from '../../shared/records/child.ts'
import { participationLabels } from '../../shared/records/code-sets.ts'
import {
  type Decision,
  decisionOutcomeLabels,
  decisionsForEveryone,
  type MeetingDecisions,
} from '../../shared/records/decision.ts'
import type { MeetingRecord } from '../../shared/records/meeting-record.ts'
import type { PaperPage } from './list-html.ts'
import { html, type Markup } from './markup.ts'
import { meetingSheet } from './meeting-sheet.ts'
import type { SheetMade } from './roa-letter.ts'

type Decided = { readonly record: MeetingRecord; readonly decisions: MeetingDecisions }

/** The decisions of a review as A4 pages, with those of the last one and what became of them; only those for everyone. */
export function decisionsPage({ record, decisions: all }: Decided, made: SheetMade): PaperPage {
  const { meeting } = record
  const decisions = decisionsForEveryone(all)
  const on = meeting.heldOn ?? meeting.scheduledFor
  const title = `Decisions of the review on ${formatDay(on)}`
  const body = html`<h1>Review of Arrangements: decisions</h1>
${meeting.children.map(
  (child) =>
    child.participation !== null &&
    html`<p><bdi>${nameOf(child)}</bdi>: ${child.participation}, ${participationLabels[child.participation]}</p>`,
)}
<h2>Decisions made at this review</h2>
${tableOf(decisions.decisions, record)}
${decisions.decisions.length < all.decisions.length && saysWithheld(record) && html`<p>Decisions that are not for everyone are on the copies of those they are for.</p>`}
${decisions.previous && decisions.previous.decisions.length > 0 && earlierOf(decisions.previous)}`
  return meetingSheet(record, { title, chairedBy: 'IRO', body }, made)
}

const childOf = ({ childId }: Decision, { meeting }: MeetingRecord): string => {
  const child = meeting.children.find((one) => one.childId === childId)
  return child ? nameOf(child) : meeting.children.length > 1 ? 'All' : ''
}

const saysWithheld = ({ values }: MeetingRecord): boolean =>
  !values.some(({ field, value }) => field === 'privateLines' && value === 'unsaid')

function tableOf(decisions: readonly Decision[], record: MeetingRecord): Markup {
  if (decisions.length === 0) return html`<p>Nothing was decided.</p>`
  const isFamily = record.meeting.children.length > 1
  return html`<table aria-label="Decisions made at this review">
<thead><tr><th scope="col">Decision</th>${isFamily && html`<th scope="col" class="narrow">For</th>`}<th scope="col" class="narrow">Who</th><th scope="col" class="narrow">By when</th></tr></thead>
<tbody>${decisions.map(
    (decision, index) =>
      html`<tr><th scope="row">${index + 1}. ${decision.what}</th>${isFamily && html`<td>${childOf(decision, record)}</td>`}<td>${decision.who}</td><td>${decision.byOn && formatDay(decision.byOn)}</td></tr>`,
  )}</tbody></table>`
}

function earlierOf({ heldOn, decisions }: NonNullable<MeetingDecisions['previous']>): Markup {
  return html`<h2>Decisions of the last review, ${formatDay(heldOn)}</h2>
<table aria-label="Decisions of the last review">
<thead><tr><th scope="col">Decision</th><th scope="col" class="narrow">Who</th><th scope="col" class="narrow">Due</th><th scope="col" class="narrow">What became of it</th></tr></thead>
<tbody>${decisions.map(
    ({ what, who, byOn, outcome, outcomeNote }) =>
      html`<tr><th scope="row">${what}</th><td>${who}</td><td>${byOn && formatDay(byOn)}</td><td>${outcome ? decisionOutcomeLabels[outcome] : 'Not said'}${outcomeNote !== '' && `. ${outcomeNote}`}</td></tr>`,
  )}</tbody></table>`
}
