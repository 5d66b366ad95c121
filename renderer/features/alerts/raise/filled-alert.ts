import type { Input } from '../../../../shared/contract.ts'
import type { IsoDate } from '../../../../shared/dates.ts'
import type { AlertFact } from '../../../../shared/records/alert.ts'
import type { AlertAnswers, AlertPrefill, ProposedFact } from '../../../../shared/records/alert-raising.ts'
import { type AlertKind, type AlertTheme, themesOf } from '../../../../shared/records/alert-themes.ts'
import { namesTogether } from '../../../../shared/records/child-line.ts'
import type { PostHolder } from '../../../../shared/records/post.ts'
import type { Profile } from '../../../../shared/records/profile.ts'
import type { FieldProblem } from '../../../ui/error-summary.tsx'
import { fieldIdOf } from '../../../ui/form-dialog.tsx'

/** Nothing typed yet: every answer is what the record proposes. */
export const noAnswers = (kind: AlertKind | null): AlertAnswers => ({
  kind,
  childIds: null,
  workerName: null,
  theme: null,
  title: null,
  account: '',
  facts: null,
  askedFor: null,
  askedBy: null,
  firstStage: 'teamManager',
  firstStageWhy: '',
  recipientName: null,
  informalOn: null,
  informalWith: '',
  informalPromise: '',
  whyItMatters: '',
  goingWell: '',
  difference: '',
})

/** A new alert as it stands: what was typed, and what the record proposes where nothing was. */
export type FilledAlert = {
  readonly kind: AlertKind | null
  readonly theme: AlertTheme | null
  readonly title: string
  readonly workerName: string
  readonly facts: readonly AlertFact[]
  /** Facts the record knows besides. */
  readonly offered: readonly ProposedFact[]
  readonly askedFor: string
  readonly askedBy: IsoDate | null
  readonly recipientName: string
}

const mostFacts = 30

/** Puts together what was typed and what the record proposes for the theme. */
export function filledAlert(answers: AlertAnswers, prefill: AlertPrefill, holder: PostHolder | null): FilledAlert {
  const { kind } = answers
  const theme = themeOf(answers, prefill)
  const wording = theme === null ? undefined : prefill.wording[theme]
  const proposed = theme === null ? [] : prefill.facts.filter(({ themes }) => themes.includes(theme))
  const facts = answers.facts ?? proposed.slice(0, mostFacts).map(factOf)
  return {
    kind,
    theme,
    title: answers.title ?? wording?.title ?? '',
    workerName: answers.workerName ?? prefill.workerName,
    facts,
    offered: prefill.facts.filter((fact) => !facts.some((one) => isSameFact(one, fact))),
    askedFor: answers.askedFor ?? wording?.askedFor ?? '',
    askedBy: answers.askedBy === null ? prefill.askedBy : answers.askedBy.on,
    recipientName: answers.recipientName ?? holder?.name ?? '',
  }
}

function themeOf({ kind, theme }: AlertAnswers, prefill: AlertPrefill): AlertTheme | null {
  if (kind === null) return null
  const chosen = theme ?? (kind === 'concern' ? prefill.theme : null)
  return chosen !== null && themesOf[kind].includes(chosen) ? chosen : null
}

/** The fact as an alert keeps it. */
export const factOf = ({ label, happenedOn, note }: AlertFact): AlertFact => ({ label, happenedOn, note })

/** Whether two facts say the same. */
export const isSameFact = (one: AlertFact, other: AlertFact): boolean =>
  one.label === other.label && one.happenedOn === other.happenedOn && one.note === other.note

/** What is missing that has to be chosen before an alert can be sent to the record at all. */
export function missingOf({ theme }: FilledAlert, prefill: AlertPrefill, form: string): FieldProblem[] {
  return [
    ...(prefill.children.length === 0
      ? [{ fieldId: fieldIdOf(form, 'childIds'), text: 'Choose the child it is about' }]
      : []),
    ...(theme === null ? [{ fieldId: fieldIdOf(form, 'theme'), text: 'Choose what it is about' }] : []),
  ]
}

type Raising = {
  readonly answers: AlertAnswers
  readonly filled: FilledAlert
  readonly prefill: AlertPrefill
  readonly profile: Profile
  readonly today: IsoDate
}

/** The alert as it is raised; null while kind or theme are not chosen. Of good practice only what its three fields say. */
export function raisedAlert({ answers, filled, prefill, profile, today }: Raising): Input<'alerts.raise'> | null {
  const { kind, theme, title, workerName } = filled
  if (kind === null || theme === null) return null
  const about = {
    kind,
    theme,
    workerName,
    childIds: prefill.children.map(({ childId }) => childId),
    raisedOn: today,
    iroId: profile.iroId,
    account: answers.account,
    meetingId: prefill.meeting?.id ?? null,
  }
  const none = {
    whyItMatters: '',
    goingWell: '',
    difference: '',
    askedFor: '',
    askedBy: null,
    firstStage: 'teamManager',
    firstStageWhy: '',
    recipientName: '',
    informalOn: null,
    informalWith: '',
    informalPromise: '',
    facts: [],
    alertDraftId: null,
  } as const
  if (kind === 'goodPractice')
    return { ...none, ...about, facts: [], title: title || 'good practice', difference: answers.difference }
  const { whyItMatters, goingWell, firstStage, informalOn, informalWith, informalPromise } = answers
  const facts = filled.facts.filter(({ label, note, happenedOn }) => label.trim() || note.trim() || happenedOn)
  return {
    ...none,
    ...about,
    ...{ title, whyItMatters, goingWell, firstStage, informalOn, informalWith, informalPromise },
    firstStageWhy: firstStage === 'teamManager' ? '' : answers.firstStageWhy,
    askedFor: filled.askedFor,
    askedBy: filled.askedBy,
    recipientName: filled.recipientName,
    facts: facts.map((fact) => ({ ...fact, label: fact.label.trim() || 'Fact' })),
    alertDraftId: prefill.draft?.id ?? null,
  }
}

/** What a form is listed as while it is not raised: "Zainab Hussain, 12: statutory visits missed". */
export function shownAs({ title }: FilledAlert, { children }: AlertPrefill): string {
  const who = children.length === 0 ? 'No child chosen' : namesTogether(children)
  return `${who}${title.trim() === '' ? '' : `: ${title.trim()}`}`.slice(0, 400)
}
