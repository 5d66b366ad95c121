import { formatDay } from '../dates.ts'
import { categoryLabels } from '../records/code-sets.ts'
import type { Category } from '../records/imported-child.ts'
import type { Attendee } from '../records/register.ts'
import { listed } from '../words.ts'
import type { CopyChild, CopyContent, CopyOutcome } from './content.ts'
import { calledName } from './who.ts'

type Told = Pick<CopyContent, 'outcomes' | 'children' | 'meeting'>

/** The categories as a family reads them; the professional words are in the record. */
const plainCategories: Readonly<Record<Category, string>> = {
  NEG: 'neglect',
  PHY: 'physical harm',
  SAB: 'sexual harm',
  EMO: 'emotional harm',
  MUL: 'more than one kind of harm',
}

/** A category as professionals call it, small for the middle of a sentence. */
export const categoryWords = (codes: readonly Category[]): string =>
  codes.map((code) => categoryLabels[code]).join('; ') || 'None given'

const isHsb = ({ meeting }: Pick<CopyContent, 'meeting'>): boolean => meeting.kind.startsWith('hsb')

/** Whether the meeting is one that decides about a plan or help; a review’s decisions are its steps. */
export const decides = ({ meeting }: Pick<CopyContent, 'meeting'>): boolean =>
  meeting.kind !== 'roa' && meeting.kind !== 'adoptionReview'

/** What was decided, one sentence for the children it is the same for; `who` names them, such as “You”. */
export function decisionSentences(told: Told, who: (child: CopyChild) => string): string[] {
  const { outcomes, children, meeting } = told
  const kinds = [...new Set(outcomes.map(({ outcome }) => outcome))]
  const sentences = kinds.map((kind) => {
    const of = children.filter(({ childId }) => outcomes.some((one) => one.childId === childId && one.outcome === kind))
    const names = listed(of.map(who))
    const words = isHsb(told) ? hsbWords : planWords
    return words(kind, { names, isOne: of.length === 1, day: formatDay(meeting.on) })
  })
  return sentences.filter((sentence) => sentence !== '')
}

type Of = { readonly names: string; readonly isOne: boolean; readonly day: string }

function planWords(outcome: string | null, { names, isOne, day }: Of): string {
  switch (outcome) {
    case 'plan':
      return `${names} will ${isOne ? '' : 'each '}have a child protection plan from ${day}.`
    case 'noPlan':
      return `${names} will not have a child protection plan.`
    case 'continue':
      return `The child protection plan for ${lowerYou(names)} goes on.`
    case 'end':
      return `The child protection plan for ${lowerYou(names)} ends on ${day}.`
    default:
      return `The decision for ${lowerYou(names)} is not written down yet.`
  }
}

function hsbWords(outcome: string | null, { names, day }: Of): string {
  const work = `Help with harmful sexual behaviour for ${lowerYou(names)}`
  switch (outcome) {
    case 'start':
      return `${work} starts on ${day}.`
    case 'none':
      return `There will be no help with harmful sexual behaviour for ${lowerYou(names)}.`
    case 'continue':
      return `${work} goes on.`
    case 'end':
      return `${work} ends on ${day}.`
    default:
      return `The decision for ${lowerYou(names)} is not written down yet.`
  }
}

const lowerYou = (names: string): string => (names === 'You' ? 'you' : names)

/** “The reason is neglect and, for Amira, emotional harm too.”; blank where no plan was made or no category given. */
export function reasonSentence({ outcomes, children }: Told): string {
  const planned = outcomes.filter(({ outcome, categories }) => isPlan(outcome) && categories.length > 0)
  const [first] = planned
  if (!first) return ''
  const shared = first.categories.filter((code) => planned.every(({ categories }) => categories.includes(code)))
  const nameOf = ({ childId }: CopyOutcome) => children.find((one) => one.childId === childId)?.firstName ?? ''
  const inWords = (codes: readonly Category[]) => listed(codes.map((code) => plainCategories[code]))
  if (shared.length === 0)
    return planned.map((one) => `The reason for ${nameOf(one)} is ${inWords(one.categories)}.`).join(' ')
  const extra = planned.flatMap((one) => {
    const more = one.categories.filter((code) => !shared.includes(code))
    return more.length === 0 ? [] : [` and, for ${nameOf(one)}, ${inWords(more)} too`]
  })
  return `The reason is ${inWords(shared)}${extra.join('')}.`
}

const isPlan = (outcome: string | null): boolean => outcome === 'plan' || outcome === 'continue'

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
const inNumbers = (count: number): string => numbers[count] ?? String(count)

type Voted = Pick<CopyContent, 'people' | 'views' | 'children' | 'meeting'>

/** How many workers said yes to a plan, and who did not; blank where nobody’s view was written down. */
export function voteSentences(told: Voted): string {
  if (isHsb(told) || !decides(told)) return ''
  const votes = told.people.filter(({ side }) => side !== 'family').flatMap((person) => voteOf(told, person))
  const [yes, no, unsure] = (['plan', 'noPlan', 'unsure'] as const).map((view) =>
    votes.filter((vote) => vote.view === view),
  )
  if (votes.length === 0) return ''
  if (votes.some(({ view }) => view === null)) return 'Some workers thought differently about each child.'
  const all = yes?.length === votes.length
  const said = all
    ? `All the workers who gave a view said yes to a plan.`
    : `${inNumbers(yes?.length ?? 0)} of the ${inNumbers(votes.length).toLowerCase()} workers who gave a view said yes to a plan.`
  return [said, othersSaid(no ?? [], 'said no'), othersSaid(unsure ?? [], 'not sure')].filter(Boolean).join(' ')
}

type Vote = { readonly name: string; readonly view: 'plan' | 'noPlan' | 'unsure' | null }

/** One person’s view, the same for every child; null where it differs, nothing where none was given. */
function voteOf({ views, children }: Voted, { id, name, view }: Attendee): Vote[] {
  const each = children.map(
    ({ childId }) => views.find((one) => one.attendeeId === id && one.childId === childId)?.view ?? view,
  )
  const given = [...new Set(each)].filter((one) => one !== null)
  if (given.length === 0) return []
  return [{ name: calledName(name), view: given.length === 1 ? (given[0] ?? null) : null }]
}

function othersSaid(votes: readonly Vote[], what: 'said no' | 'not sure'): string {
  if (votes.length === 0) return ''
  const names = listed(votes.map(({ name }) => name))
  const verb = what === 'said no' ? what : votes.length === 1 ? 'was not sure' : 'were not sure'
  return votes.length === 1 ? `One, ${names}, ${verb}.` : `${inNumbers(votes.length)}, ${names}, ${verb}.`
}

/** What the reader themselves said of a plan: nobody else of the family is told of by name. */
export function ownView(told: Pick<CopyContent, 'meeting'>, { view }: Attendee): string {
  if (isHsb(told) || !decides(told) || view === null) return ''
  return { plan: 'You said yes to a plan.', noPlan: 'You said no to a plan.', unsure: 'You were not sure.' }[view]
}
