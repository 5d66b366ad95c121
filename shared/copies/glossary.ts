/** A word of meetings, how to find it in a copy, and what it says in plain words. */
type Word = { readonly word: string; readonly found: RegExp; readonly means: string }

const words: readonly Word[] = [
  {
    word: 'Child protection plan',
    found: /child protection plan/i,
    means: 'a list of what must change to keep a child safe, and who does it.',
  },
  {
    word: 'Conference',
    found: /\bconference\b/i,
    means: 'a meeting where the family and workers decide if a child needs a plan.',
  },
  {
    word: 'Core group',
    found: /core group/i,
    means: 'the small group of family and workers that makes the plan work.',
  },
  { word: 'Review', found: /\breview\b/i, means: 'a meeting to see what has changed.' },
  { word: 'Neglect', found: /\bneglect/i, means: 'when a child does not get the care they need, again and again.' },
  {
    word: 'Emotional harm',
    found: /emotional (harm|abuse)/i,
    means: 'when a child is made to feel scared, unloved or worthless for a long time.',
  },
  { word: 'Physical harm', found: /physical (harm|abuse)/i, means: 'when somebody hurts a child’s body.' },
  {
    word: 'Sexual harm',
    found: /sexual (harm|abuse)/i,
    means: 'when a child is made to take part in, or see, sexual things.',
  },
  {
    word: 'Harmful sexual behaviour',
    found: /harmful sexual behaviour/i,
    means: 'sexual things a child does that can hurt them or somebody else.',
  },
  { word: 'Social worker', found: /social worker/i, means: 'someone whose job is to help keep children safe.' },
  { word: 'Advocate', found: /\badvocate/i, means: 'someone on your side who helps you say what you want.' },
  { word: 'IRO', found: /\bIRO\b/, means: 'the person who makes sure the plan for a child in care is a good one.' },
]

/** The words of meetings that a text uses, with what they say, in the order families meet them. */
export const wordsUsedIn = (text: string): readonly { readonly word: string; readonly means: string }[] =>
  words.filter(({ found }) => found.test(text))
