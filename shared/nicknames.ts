// The first of each line stands for the others. Only names whose short form neither begins the long one nor sounds
// like it: Sam and Samuel, Katherine and Catherine are told by their letters and sounds.
const groups = [
  'william bill billy will',
  'robert bob bobby',
  'richard dick rick ricky',
  'edward ted teddy ned',
  'henry harry hal',
  'james jim jimmy jamie',
  'john johnny jack',
  'joseph joe joey',
  'michael mick mickey mike',
  'anthony tony',
  'alexander alex alec sandy xander',
  'charles charlie chuck',
  'frederick freddie fred',
  'archibald archie',
  'elizabeth liz lizzie beth betty libby',
  'margaret maggie meg peggy',
  'katherine kate katie kitty',
  'isabella bella izzy',
  'eleanor ellie nell',
  'florence flo florrie',
  'matilda tilly',
  'abigail abby',
  'mohammed muhammad mohammad mohamed mo',
] as const

const formal = new Map(
  groups.flatMap((group) => {
    const [name = '', ...short] = group.split(' ')
    return short.map((other) => [other, name] as const)
  }),
)

/** The name a short form stands for, "william" for "bill"; any other word is itself. Small letters, no accents. */
export const formalName = (word: string): string => formal.get(word) ?? word
