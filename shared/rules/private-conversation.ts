import { formatDay, type IsoDate } from '../dates.ts'
import type { WorkingCalendar } from './working-days.ts'

/** A conversation with a child alone, as written down; `outcome` is null until it is said. */
export type PrivateConversation = {
  readonly on: IsoDate
  readonly outcome: 'tookPlace' | 'refused' | 'notAppropriate' | null
  readonly reason: string
}

/** What the duty to speak in private is read from. */
export type ConversationFacts = {
  /** The review held before this one in the period of care; null for the first. */
  readonly previousOn: IsoDate | null
  readonly becameLookedAfterOn: IsoDate
  /** The day the review was held or is booked for, else the day it is due. */
  readonly reviewOn: IsoDate
  readonly isHeld: boolean
  readonly conversations: readonly PrivateConversation[]
  readonly today: IsoDate
  readonly calendar: WorkingCalendar
  /** Working days before a review from which a missing conversation is named. */
  readonly remindWorkingDays: number
}

type Standing = { kind: 'dueSoon' | 'planned' | 'held'; text: string }

/**
 * LAC-09: whether the IRO spoke with the child in private before a review. A reminder: it never holds anything up.
 *
 * Care Planning, Placement and Case Review (England) Regulations 2010, reg 36(1)(b) [from memory; read in the Welsh twin
 * of 2015, reg 42]: unless the child, being of sufficient understanding, refuses, or the IRO considers it inappropriate.
 * A conversation counts from the day after the review before, up to and including the day of this one. When the
 * reminder starts is local.
 */
export function conversationStanding(facts: ConversationFacts): Standing {
  const { previousOn, reviewOn, isHeld, today, calendar } = facts
  const answers = facts.conversations.filter((one) => counts(one, facts)).toSorted((a, b) => b.on.localeCompare(a.on))
  const answer = answers.find(({ outcome }) => outcome === 'tookPlace') ?? answers[0]
  if (answer) return { kind: 'held', text: answerText(answer) }
  const since = previousOn === null ? 'since becoming looked after' : 'since the last review'
  if (isHeld) return { kind: 'dueSoon', text: `No conversation in private was written down before this review` }
  const remindOn = calendar.subtractWorkingDays(reviewOn, facts.remindWorkingDays)
  if (today >= remindOn) return { kind: 'dueSoon', text: `No conversation in private ${since}` }
  return { kind: 'planned', text: `Speak in private before the review of ${formatDay(reviewOn)}` }
}

/** Within the interval, and answered: not appropriate needs its reason. */
function counts({ on, outcome, reason }: PrivateConversation, facts: ConversationFacts): boolean {
  const { previousOn, becameLookedAfterOn, reviewOn, isHeld } = facts
  const isAfter = previousOn === null ? on >= becameLookedAfterOn : on > previousOn
  const isAnswered = outcome !== null && (outcome !== 'notAppropriate' || reason.trim() !== '')
  return isAfter && isAnswered && (!isHeld || on <= reviewOn)
}

function answerText({ on, outcome, reason }: PrivateConversation): string {
  const day = formatDay(on)
  if (outcome === 'refused') return `Refused to speak in private, ${day}`
  if (outcome === 'notAppropriate') return `Not appropriate to speak in private, ${day}: ${reason.trim()}`
  return `Spoke in private on ${day}`
}
