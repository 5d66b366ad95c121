import type { StandDownReason } from '../records/stand-down-reasons.ts'

/** What quoracy asks of one person on the register. */
export type QuorumPerson = {
  readonly side: 'family' | 'socialCare' | 'agency'
  /** The agency as written; two people of one agency count once, however it is capitalised. */
  readonly agency: string
  readonly hasDirectContact: boolean
  readonly isHere: boolean
  readonly hasReported: boolean
}

/** Whether a conference, or one part of it, may go ahead, and the working. */
export type Quorum = {
  isQuorate: boolean
  hasSocialCare: boolean
  /** The other agencies that count, each once. */
  agencies: string[]
  /** What is missing, in sentences; empty when quorate. */
  missing: string[]
  /** What explains the count: two people of one agency, a report that is not presence. */
  notes: string[]
  /** The published reason that fits if it is stood down (CP-12); null when quorate. */
  reason: StandDownReason | null
}

/** How many agencies besides social care are needed. */
const agenciesNeeded = 2

/**
 * CP-08: children’s social care, and at least two other agencies that have had direct contact with the child or family.
 *
 * DfE CIN guidance, quoted in a case system’s data item CPPR006A [data item]. A written report is not presence unless
 * the county’s setting `reportCountsAsPresence` says so.
 */
export function quorum(
  people: readonly QuorumPerson[],
  { reportCountsAsPresence }: { reportCountsAsPresence: boolean },
): Quorum {
  const hasSocialCare = people.some(({ side, isHere }) => side === 'socialCare' && isHere)
  const professionals = people.filter(({ side }) => side === 'agency')
  const counted = professionals.filter(
    (one) => one.hasDirectContact && (one.isHere || (reportCountsAsPresence && one.hasReported)),
  )
  const agencies = distinct(counted)
  const missing = [
    ...(hasSocialCare ? [] : ['Nobody from children’s social care is here.']),
    ...(agencies.length >= agenciesNeeded ? [] : [tooFew(agencies)]),
  ]
  return {
    isQuorate: missing.length === 0,
    hasSocialCare,
    agencies,
    missing,
    notes: notesOn(professionals, counted),
    reason: hasSocialCare ? (missing.length === 0 ? null : 'lackOfProfessionals') : 'socialWorkerDidNotAttend',
  }
}

const keyOf = ({ agency }: QuorumPerson): string => agency.trim().replace(/\s+/g, ' ').toLowerCase()

function distinct(people: readonly QuorumPerson[]): string[] {
  return [...new Map(people.map((person) => [keyOf(person), person.agency.trim()])).values()]
}

function tooFew(agencies: readonly string[]): string {
  const [only] = agencies
  const here =
    only === undefined ? 'No other agency that knows the family is here' : `Only ${only} is here besides social care`
  return `${here}; ${agenciesNeeded} other agencies that know the family are needed.`
}

function notesOn(professionals: readonly QuorumPerson[], counted: readonly QuorumPerson[]): string[] {
  const isCounted = (person: QuorumPerson) => counted.some((one) => keyOf(one) === keyOf(person))
  const shared = distinct(
    counted.filter((one) => counted.some((other) => other !== one && keyOf(other) === keyOf(one))),
  )
  const apart = (chosen: readonly QuorumPerson[]) => distinct(chosen.filter((one) => !isCounted(one)))
  return [
    ...shared.map((agency) => `The people from ${agency} count as one agency.`),
    ...apart(professionals.filter((one) => !one.isHere && one.hasReported)).map(
      (agency) => `${agency} sent a report; a report is not presence.`,
    ),
    ...apart(professionals.filter((one) => one.isHere && !one.hasDirectContact)).map(
      (agency) => `${agency} has had no direct contact with the family.`,
    ),
  ]
}
