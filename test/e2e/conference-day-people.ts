/** Somebody on the register of the conference, as the chair put them there. */
type Person = {
  readonly name: string
  readonly agency: string
  readonly side: 'family' | 'socialCare' | 'agency'
  readonly part: 'a' | 'b' | 'both'
  readonly needs?: { readonly interpreterLanguage?: string; readonly accessNeeds?: string }
  readonly language?: string
}

/** Nine people: two parents who must not meet, in a part each; an interpreter; a child who is not in the room. */
export const people = {
  kelly: { name: 'Ms Kelly Hallam', agency: 'Mother', side: 'family', part: 'a' },
  jean: {
    ...{ name: 'Mrs Jean Hallam', agency: 'Gran', side: 'family', part: 'a' },
    needs: { accessNeeds: 'Large print' },
  },
  maisie: { name: 'Maisie Hallam', agency: 'Child', side: 'family', part: 'a' },
  nadia: { name: 'Nadia Rahman', agency: 'Social worker', side: 'socialCare', part: 'both' },
  fiona: { name: 'Fiona Lowe', agency: 'Elmfield Primary', side: 'agency', part: 'both' },
  fletcher: { name: 'DC Ian Fletcher', agency: 'Police', side: 'agency', part: 'both' },
  darren: {
    ...{ name: 'Mr Darren Pryce', agency: 'Father', side: 'family', part: 'b' },
    needs: { accessNeeds: 'Easy read' },
  },
  danuta: {
    ...{ name: 'Mrs Danuta Pryce', agency: 'Grandmother', side: 'family', part: 'b', language: 'pl' },
    needs: { interpreterLanguage: 'Polish' },
  },
  halina: { name: 'Halina Nowak', agency: 'Interpreter, Polish', side: 'family', part: 'b' },
} as const satisfies Record<string, Person>

/** Who of them. */
export type Who = keyof typeof people
export const everybody: readonly Who[] = [
  'kelly',
  'jean',
  'maisie',
  'nadia',
  'fiona',
  'fletcher',
  'darren',
  'danuta',
  'halina',
]
const professionals: readonly Who[] = ['nadia', 'fiona', 'fletcher']
const partA: readonly Who[] = ['kelly', 'jean', ...professionals]
const partB: readonly Who[] = ['darren', 'danuta', 'halina', ...professionals]

/** Something of the conference: a word that stands nowhere else, and on whose copies it is. */
export type Said = { readonly word: string; readonly for: readonly Who[] }

/** A line as it is typed: by whom, and to whom it is not given. */
export type Line = Said & {
  readonly text: string
  readonly heading: 'harm' | 'complicating' | 'strengths' | 'safety'
  readonly saidBy?: string
  readonly scope?: 'professionals' | 'partA' | 'partB'
  readonly notFor?: readonly Who[]
  readonly isAboutTheo?: true
}

const except = (...some: Who[]): Who[] => everybody.filter((who) => !some.includes(who))

export const lines: readonly Line[] = [
  {
    word: 'kitchen',
    heading: 'harm',
    text: 'Darren pushed Kelly in the kitchen on Friday night.',
    saidBy: 'DC Ian Fletcher',
    for: everybody,
  },
  {
    word: 'incidents',
    heading: 'harm',
    text: 'Police were called to two incidents before this one. Nobody was charged.',
    scope: 'professionals',
    for: professionals,
  },
  { word: 'shouting', heading: 'harm', text: 'I want the shouting to stop.', saidBy: 'Maisie Hallam', for: everybody },
  {
    word: 'Quagga',
    heading: 'complicating',
    text: 'Kelly and the children have moved to 14 Quagga Lane.',
    notFor: ['darren', 'danuta', 'halina'],
    for: except('darren', 'danuta', 'halina', 'maisie'),
  },
  {
    word: 'messages',
    heading: 'complicating',
    text: 'Kelly gets messages at night and does not sleep.',
    notFor: ['darren'],
    for: except('darren', 'maisie'),
  },
  {
    word: 'helpline',
    heading: 'strengths',
    text: 'Kelly rings the helpline when she is frightened.',
    scope: 'partA',
    for: partA,
  },
  {
    word: 'drinking',
    heading: 'strengths',
    text: 'Darren has asked for help with his drinking.',
    scope: 'partB',
    for: partB,
  },
  { word: 'swim', heading: 'strengths', text: 'Theo has learnt to swim.', isAboutTheo: true, for: except('maisie') },
  {
    word: 'Monday',
    heading: 'safety',
    text: 'Jean kept both children at her house until Monday.',
    saidBy: 'Mrs Jean Hallam',
    for: everybody,
  },
]

/** What is not a line: pairs, numbers, steps, children’s tools, with the words nobody may have. */
export const others: readonly Said[] = [
  { word: 'stairs', for: everybody },
  { word: 'weekend', for: everybody },
  { word: 'alarm', for: partA },
  { word: 'porch', for: partA },
  { word: 'lantern', for: everybody },
  { word: 'tripwire', for: professionals },
  { word: 'lunchtime', for: everybody },
  { word: 'bail', for: professionals },
  { word: 'rucksack', for: partA },
  { word: 'thunder', for: everybody },
  { word: 'dinosaur', for: [] },
  { word: 'umbrella', for: [] },
  { word: 'ledger', for: professionals },
  { word: 'Kettle', for: [] },
  { word: 'Tyler', for: [] },
]

/** The line the power goes at, with a child of another family in it. */
export const stranger: Line = {
  ...{ word: 'walks', heading: 'safety', text: 'Tyler Kettle walks home with Maisie.', for: everybody },
}
