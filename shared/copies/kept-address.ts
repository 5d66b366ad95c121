import type { ConfidentialAddress } from '../records/readiness.ts'
import type { Attendee } from '../records/register.ts'

const tooCommon = new Set(['the', 'and', 'his', 'her', 'their', 'from', 'any', 'all', 'mrs', 'miss', 'family'])
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !tooCommon.has(word))

// What people say for who somebody is: the address is kept from "father", the register says "dad".
const sameWords = [
  ['father', 'dad', 'stepfather', 'stepdad'],
  ['mother', 'mum', 'mam', 'stepmother', 'stepmum'],
  ['grandmother', 'gran', 'nan', 'grandma'],
  ['grandfather', 'grandad', 'grandpa'],
]
const alike = (word: string): string[] => sameWords.find((group) => group.includes(word)) ?? [word]

/**
 * Of these people, whom a confidential address is kept from, by the words it was recorded with ("Mr D Pryce", "the
 * father"). Words that mean nobody here, or at most a child or a worker of such a name, mean all of the family: in doubt
 * nobody learns it.
 */
export function keptFromWhom<P extends Pick<Attendee, 'name' | 'agency' | 'side' | 'childId'>>(
  { keptFrom }: Pick<ConfidentialAddress, 'keptFrom'>,
  people: readonly P[],
): P[] {
  const words = new Set(wordsOf(keptFrom).flatMap(alike))
  const isNamed = ({ name, agency }: P) => wordsOf(`${name} ${agency}`).some((word) => words.has(word))
  const isSure = people.some((person) => isNamed(person) && person.side === 'family' && person.childId === null)
  return people.filter((person) => isNamed(person) || (!isSure && person.side === 'family'))
}
