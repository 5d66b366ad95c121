import type { Attendee } from '../records/register.ts'

const titles = /^(mr|mrs|ms|miss|mx|dr|dc|pc|ds|di|sgt|insp|rev|prof|sir|dame|cllr)\.?$/i
const relations: readonly (readonly [RegExp, string])[] = [
  [/\bstep.?(mum|mother)\b/i, 'stepmum'],
  [/\bstep.?(dad|father)\b/i, 'stepdad'],
  [/\b(great.?)?(grandmother|grandma|granny|gran|nan|nana|nanny)\b/i, 'gran'],
  [/\b(great.?)?(grandfather|grandad|granddad|grandpa|gramps)\b/i, 'grandad'],
  [/\b(mother|mum|mam|mom|mummy)\b/i, 'mum'],
  [/\b(father|dad|daddy)\b/i, 'dad'],
  [/\b(aunt|auntie|aunty)\b/i, 'aunt'],
  [/\buncle\b/i, 'uncle'],
]
const LONGEST_FORMAL = 40

type Named = Pick<Attendee, 'id' | 'name' | 'agency' | 'side'>

// Overrides turn what follows them round too, such as the number of the page. Letters have their own direction.
const marksOfDirection = /[\u202a-\u202e\u2066-\u2069]/g
const plain = (name: string): string => name.replace(marksOfDirection, '').trim()

/** The words of a name after its title. */
function partsOf(name: string): { title: string; given: readonly string[] } {
  const words = plain(name).split(/\s+/)
  const [first = ''] = words
  const isTitled = words.length > 1 && titles.test(first)
  return { title: isTitled ? first : '', given: isTitled ? words.slice(1) : words }
}

/** What somebody is called in the room, such as “Keisha” of “Ms Keisha Brown”; “Mrs Whitlock” stays as it is. */
export function calledName(name: string): string {
  const { title, given } = partsOf(name)
  return title !== '' && given.length < 2 ? plain(name) : (given[0] ?? plain(name))
}

/** Title, initial and family name for the foot of a page: “Ms K Brown”; cut where it would not fit there. */
export function formalName(name: string): string {
  const { title, given } = partsOf(name)
  const whole = plain(name)
  const last = given.at(-1) ?? ''
  const short = given.length > 1 ? [title, given[0]?.slice(0, 1), last].filter(Boolean).join(' ') : whole
  const chosen = title === '' && whole.length <= LONGEST_FORMAL ? whole : short
  return chosen.length > LONGEST_FORMAL ? `${chosen.slice(0, LONGEST_FORMAL - 1)}…` : chosen
}

const relationIn = (text: string): string | null => relations.find(([words]) => words.test(text))?.[1] ?? null

/** A name as it is compared: small, without its title or any space too many. */
export const bareName = (name: string): string => partsOf(name).given.join(' ').toLowerCase()

/** Everything a person may be called in what was typed, in small letters. */
function aliasesOf({ name, agency, side }: Named): string[] {
  const { title, given } = partsOf(name)
  const last = given.at(-1) ?? ''
  const said = [name, given.join(' '), given[0] ?? '', `${title} ${last}`, formalName(name), `${name}, ${agency}`]
  const relation = side === 'family' ? relationIn(agency) : null
  return [...said.map((one) => one.trim().toLowerCase()), ...(relation ? [`= ${relation}`] : [])]
}

/** As it would stand among the aliases: “Mum” is whoever is the mother. */
function asAliases(said: string): string[] {
  const word = said.trim().toLowerCase()
  const relation = /^[a-z'’ -]+$/.test(word) && word.split(' ').length < 3 ? relationIn(word) : null
  const bare = word.replace(/\s*\(.*\)$/, '')
  return [word, bare, ...(relation ? [`= ${relation}`] : [])]
}

/** Tells whether what was typed names the reader, and nobody else who is there. In doubt it does not. */
export function namesReader(people: readonly Named[], reader: Named): (said: string) => boolean {
  const holders = new Map<string, Set<string>>()
  for (const person of people)
    for (const alias of aliasesOf(person)) holders.set(alias, (holders.get(alias) ?? new Set()).add(person.id))
  return (said) => {
    if (said.trim() === '') return false
    const found = asAliases(said)
      .map((alias) => holders.get(alias))
      .find((ids) => ids !== undefined)
    return found !== undefined && found.size === 1 && found.has(reader.id)
  }
}

const everyone = /^(all|all of us|everyone|everybody)$/i
const parents = /^(both )?parents$/i

/** The people a step names, one each: “Mum, Dad and Tom” is three. */
export const splitWho = (who: string): string[] =>
  who
    .split(/[,;/&+\n]|\band\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Whether one of the people a step names is the reader, by name or among “everyone” or “parents”. */
export function includesReader(reader: Named, isNamed: (said: string) => boolean): (part: string) => boolean {
  const relation = relationIn(reader.agency)
  const isParent = reader.side === 'family' && (relation === 'mum' || relation === 'dad')
  return (part) => everyone.test(part) || (isParent && parents.test(part)) || isNamed(part)
}
