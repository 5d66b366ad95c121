import { calendarWords, capitalWords } from './capital-words.ts'
import { habitCapitals } from './context-words.ts'
import { givenNames, surelyNames, wordNames } from './given-names.ts'
import { ordinaryWords } from './ordinary-words.ts'

const MOST_REMEMBERED = 20_000

/** Answers of a slow question by its word; begun anew before they grow without bound. */
export function remembered<T>(ask: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>()
  return (word) => {
    const found = answers.get(word)
    if (found !== undefined) return found
    const answer = ask(word)
    if (answers.size > MOST_REMEMBERED) answers.clear()
    answers.set(word, answer)
    return answer
  }
}

const words: ReadonlySet<string> = new Set(ordinaryWords.trim().split(/\s+/))

/** Talk and shorthand that no dictionary has. Small letters, without apostrophes. */
const shorthand: ReadonlySet<string> = new Set(
  `dont didnt wont cant wasnt isnt doesnt hasnt havent hadnt couldnt wouldnt shouldnt werent arent shes hes theyre theyve weve ive im
  youre thats whats theres lets gonna wanna gotta kinda innit aint cos coz cuz thru tho alot asap etc eg ie wk wks yr yrs hr hrs mins
  approx appt appts hx dx tx pls thx ok okay mum mums mummy dad dads daddy nan nans nanna nana gran grans grandad granddad auntie
  aunty mam mams da uncles stepdad stepmum stepdads exs tele telly teatime tantrums meltdown meltdowns playgroup childminder
  childminders parenting safeguarding wellbeing selfies vape vapes vaping vaped spliff weed skunk coke crack bruising chatline
  paediatrician paediatric orthodontist keyworker keyworkers caseworker multiagency bedtimes homeschooled unkempt nappy nappies
  headlice nits buggy pram cot onesie settee sofabed hoover bungalow maisonette landlord flatmate lodgers overnights handover
  online offline email emails emailed texting messaging facetime facetimed googled livestream livestreamed screenshot screenshots voicemail
  voicemails website websites app apps wifi laptop laptops smartphone smartphones facebook unborn antenatal postnatal perinatal
  neurodivergent autistic dyslexic nonverbal dysregulated dysregulation timeline genogram ecomap danger-statement cryer dunno yeah
  sibs sib tel mob ext headteacher headteachers gf bf bro sis fao att hosp mtg mtgs nope yep ya ur u r lol tbh ffs bloody fave fav uni comp rehab detox cpd tbc tba nfa dna attendee attendees`.split(
    /\s+/,
  ),
)

/**
 * Whether this is an English word, with or without a regular ending; small letters without accents. What is a name far
 * more often than a word, "florin" or "brad", is none.
 */
export const isOrdinary: (word: string) => boolean = remembered((word) => {
  if (givenNames.has(word) && !wordNames.has(word) && !surelyNames.has(word)) return false
  return words.has(word) || shorthand.has(word) || habitCapitals.has(word) || endings(word).some(isStem)
})

const fields =
  /(?:ology|ologist|iatry|iatrics|iatrist|optics|optist|therapy|therapist|metry|pathy|graphy|ectomy|itis|azole|cillin|epam|oxetine|apine)s?$/

/** A field of medicine, a complaint or a medicine by its ending: "Orthoptics". */
export const isOfMedicine = (word: string): boolean => word.length > 6 && fields.test(word)

// "Meetings" has two endings.
const isStem = (stem: string): boolean =>
  stem.length > 1 && (words.has(stem) || (stem.endsWith('ing') && endings(stem).some((shorter) => words.has(shorter))))

/** Whether a slip of one letter makes it an English word: "recieved", "definately" once its ending is left out. */
export const isSlipOfOrdinary: (word: string) => boolean = remembered((word) => {
  if (word.length < 5) return false
  const forms = [
    word,
    ...['d', 'ed', 's', 'ing', 'ly'].filter((end) => word.endsWith(end)).map((end) => cut(word, end.length)),
  ]
  return forms.some((form) => form.length > 3 && someSlip(form, (other) => words.has(other)))
})

const SHORTEST_HALF = 3

/** Whether it is two words written as one: "foodbank", "carseat". */
export const isTwoWords: (word: string) => boolean = remembered((word) => {
  for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at += 1)
    if (words.has(word.slice(0, at)) && isOrdinary(word.slice(at))) return true
  return false
})

/** Whether a word with a capital is a day, a month, an agency, a brand, a medicine, a people or a language. */
export const isCapitalWord = (word: string): boolean =>
  capitalWords.has(word) || (word.endsWith('s') && capitalWords.has(cut(word, 1)))

/** Whether it is a day, a month or a feast. */
export const isCalendarWord = (word: string): boolean => calendarWords.has(word)

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Whether `test` holds for any word one slip away: a letter more, less, other, or changed places with the next. */
export function someSlip(word: string, test: (other: string) => boolean): boolean {
  for (let at = 0; at <= word.length; at += 1) {
    const head = word.slice(0, at)
    const tail = word.slice(at + 1)
    if (at < word.length && test(head + tail)) return true
    if (at + 1 < word.length && test(`${head}${word[at + 1]}${word[at]}${word.slice(at + 2)}`)) return true
    for (const letter of letters) {
      if (test(head + letter + word.slice(at))) return true
      if (at < word.length && letter !== word[at] && test(head + letter + tail)) return true
    }
  }
  return false
}

const cut = (word: string, count: number): string => word.slice(0, word.length - count)

/** What the word may be without a regular ending. */
function endings(word: string): string[] {
  if (word.endsWith('ies') || word.endsWith('ied')) return [`${cut(word, 3)}y`]
  if (word.endsWith('ing')) return undoubled(cut(word, 3))
  if (word.endsWith('ed')) return undoubled(cut(word, 2))
  if (word.endsWith('ly')) return [cut(word, 2)]
  if (word.endsWith('es')) return [cut(word, 2), cut(word, 1)]
  return word.endsWith('s') && !word.endsWith('ss') ? [cut(word, 1)] : []
}

const undoubled = (stem: string): string[] => [stem, `${stem}e`, ...(stem.at(-1) === stem.at(-2) ? [cut(stem, 1)] : [])]
