import { formatDay } from '../dates.ts'
import type { AlertContext, AlertEvent } from '../rules/alert-stages.ts'
import { upperFirst } from '../words.ts'
import type { AlertPage } from './alert.ts'
import { chronology, sentence, undatedFacts } from './alert-letter-past.ts'
import { amountOf, type LetterStages, letterStages, stagesTable } from './alert-letter-stages.ts'
import type { AlertLetter, PaperBlock } from './alert-paper.ts'
import { type AlertStage, stageWords } from './alert-stage.ts'
import { isMove } from './alert-story.ts'
import { alertThemeLabels } from './alert-themes.ts'
import { initialsOf } from './child.ts'
import type { ChildLine } from './child-line.ts'
import type { ChildId } from './ids.ts'

/** Who is named in a letter, and how its children are cared for: what a page of an alert does not hold. */
export type LetterPeople = {
  /** Whom a stage is put to, with who answers while they are away; blank where nobody is named. */
  readonly toOf: (stage: AlertStage, name: string) => string
  /** "in care", "with a child protection plan", or blank. */
  readonly careOf: (childId: ChildId) => string
}

/** What a letter is made from; names in what was typed are written as initials before. */
export type LetterInput = {
  readonly page: AlertPage
  readonly moves: readonly AlertEvent[]
  readonly rules: AlertContext
  readonly people: LetterPeople
  /** The stage it is about to be put to, with whom and what is added; null for the stage it stands at. */
  readonly toStage: AlertStage | null
  readonly recipientName: string
  readonly addToLetter: string
  readonly hasAdvice: boolean
}

/** What each letter is called. */
const letterStageLabels: Readonly<Record<AlertStage, string>> = {
  teamManager: 'first stage',
  serviceManager: 'second stage',
  headOfService: 'third stage',
  assistantDirector: 'challenge meeting',
}

/**
 * The letter of the stage a concern stands at, or is about to be put to, as sent today: what is asked for first, then why,
 * what has happened with how it is known, every stage with its day, what is going well, and room for the answer.
 *
 * It names whom it goes to, who was asked before, the worker and the IRO; the child by initials and case number.
 */
export function alertLetter(input: LetterInput): AlertLetter {
  const { page, rules, people } = input
  const stages = letterStages(input)
  const { now, standing } = stages
  const stage = page.closedOn === null ? letterStageLabels[now.stage] : 'closed'
  return {
    kind: 'letter',
    number: page.number,
    heading: `Concern alert ${page.number}: ${stage === 'challenge meeting' ? 'for the challenge meeting' : stage}`,
    stage,
    on: rules.today,
    to: roleAfter(people.toOf(now.stage, nameAt(input, standing.stages.length - 1)), stageWords(now.stage)),
    copyTo: copyTo(input, stages),
    from: [page.iroName ?? '', 'Independent Reviewing Officer', formatDay(rules.today)].filter(Boolean),
    about: `About ${page.children.map((child) => childWords(child, people)).join('; ')}. ${sentence(upperFirst(page.title))} Theme: ${sentence(alertThemeLabels[page.theme].toLowerCase())}`,
    blocks: blocksOf(input, stages).filter(isSaid),
  }
}

const isSaid = ({ list, table, paragraphs, closing }: PaperBlock): boolean =>
  closing !== null || list.length + paragraphs.length > 0 || (table !== null && table.rows.length > 0)

const roleAfter = (name: string, role: string): string => (name === '' ? upperFirst(role) : `${name}, ${role}`)

function childWords(child: ChildLine, { careOf }: LetterPeople): string {
  const { reference, isRestricted, age, bornOn, expectedOn, childId } = child
  const initials = initialsOf(child)
  const number = reference === null ? '' : `case number ${reference}`
  const years =
    age === null ? (bornOn === null && expectedOn !== null ? 'unborn' : '') : age === 0 ? 'under 1' : `${age}`
  const aged = /^\d/.test(years) ? `aged ${years}` : years
  const shown = isRestricted && number !== '' ? [number] : [initials === reference ? '' : initials, number]
  return [...shown, aged, careOf(childId)].filter(Boolean).join(', ')
}

/** Whom the stage at this place went to: what was typed with the move to it. */
function nameAt({ page, toStage, recipientName }: LetterInput, at: number): string {
  const moves = page.events.filter(isMove)
  if (toStage !== null && at > moves.length) return recipientName
  return at === 0 ? page.recipientName : (moves[at - 1]?.recipientName ?? '')
}

function copyTo(input: LetterInput, { standing }: LetterStages): string[] {
  const { page, people } = input
  const before = standing.stages
    .slice(0, -1)
    .map(({ stage }, at) => roleAfter(people.toOf(stage, nameAt(input, at)), stageWords(stage)))
  return [...before, ...(page.workerName === '' ? [] : [`${page.workerName}, social worker`])]
}

const block = (key: PaperBlock['key'], heading: string, rest: Partial<PaperBlock>): PaperBlock => ({
  key,
  heading,
  list: [],
  table: null,
  paragraphs: [],
  closing: null,
  ...rest,
})

function blocksOf(input: LetterInput, stages: LetterStages): PaperBlock[] {
  const { page, rules, hasAdvice } = input
  const until = stages.standing.stages
  const told = { page, stages: until, today: rules.today, hasAdvice }
  const isOpen = page.closedOn === null
  const undated = undatedFacts(page)
  return [
    askedBlock(input, stages),
    block('why', 'Why it matters', { paragraphs: paragraphsOf(page.whyItMatters) }),
    block('account', 'What the concern is', { paragraphs: paragraphsOf(page.account) }),
    block('added', 'What I add now', { paragraphs: paragraphsOf(addedTo(input)) }),
    block('happened', 'What has happened', { table: chronology(told), paragraphs: undated }),
    block('stages', 'Stages and dates', {
      table: stagesTable(input, stages),
      paragraphs: [
        `The IRO may pass a stage by${page.isLookedAfter ? ', and may speak to Cafcass at any point (Children Act 1989, section 25B)' : ''}.`,
      ],
    }),
    block('well', 'What is going well', { paragraphs: paragraphsOf(page.goingWell) }),
    block('answer', 'Your answer', { list: isOpen ? answers : [] }),
  ]
}

const answers = [
  'Put right. Date and evidence:',
  'Will be put right by this date, and by whom:',
  'I do not agree, because:',
]

/** What was added to the letter of the present stage, or is about to be. */
function addedTo({ page, toStage, addToLetter }: LetterInput): string {
  if (toStage !== null) return addToLetter
  return page.events.findLast(isMove)?.addToLetter ?? ''
}

function askedBlock({ page, rules }: LetterInput, stages: LetterStages): PaperBlock {
  const points = linesOf(page.askedFor)
  const paragraphs: string[] = points.length === 1 ? points.map(sentence) : []
  if (page.askedBy !== null)
    paragraphs.push(
      `${page.askedBy < rules.today ? 'This was asked for by' : 'I ask for this by'} ${formatDay(page.askedBy)}.`,
    )
  const list = points.length > 1 ? points.map(sentence) : []
  const closing = page.closedOn === null ? answerBy(stages, rules) : null
  return block('asked', 'What I am asking for', { list, paragraphs, closing })
}

/** By when an answer is asked for, and what happens without one. */
function answerBy({ now, next: [next] }: LetterStages, { today }: AlertContext): PaperBlock['closing'] {
  const { due, stage, dueBeforeExtension } = now
  if (stage === 'assistantDirector')
    return due === null
      ? { strong: 'Please answer at the next challenge meeting.', rest: 'Its date is not set yet.' }
      : { strong: `Please answer at the challenge meeting on ${formatDay(due.dueBy)}.`, rest: '' }
  if (due === null) return null
  const why = dueBeforeExtension === null ? amountOf(due.basis.arithmetic) : 'more time was given until then'
  const answer = due.dueBy < today ? 'An answer was due by' : 'Please answer by'
  return { strong: `${answer} ${formatDay(due.dueBy)}`, rest: `(${why}).${next ? ` ${otherwise(next)}` : ''}` }
}

function otherwise({ stage, beganOn, due }: LetterStages['next'][number]): string {
  if (stage !== 'assistantDirector')
    return `If the concern is not put right by then, it goes to the ${stageWords(stage)} on ${formatDay(beganOn)}.`
  const meeting = due === null ? 'whose date is not set yet' : `on ${formatDay(due.dueBy)}`
  return `If the concern is not put right by then, it goes to the assistant director, at the challenge meeting ${meeting}.`
}

/** The lines of a text, without the numbers and marks that were typed before them. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[-–•*])\s+/, '').trim())
    .filter(Boolean)

/** The paragraphs of a text, which blank lines part. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
