/** One word of a text as search compares it, and where it stands in the text as written. */
export type NameWord = {
  /** Small letters and digits without accents: "siobhan", "okaforhale". */
  readonly word: string
  /** Place of its first character in the text. */
  readonly start: number
  /** Place after its last character. */
  readonly end: number
}

// Letters that Unicode does not take apart into a plain letter and a mark.
const alike: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
}

const notLetters = /[^\p{L}\p{N}]/gu
const mark = /^\p{M}$/u
const plainLetter = /^[a-z0-9]$/

function fold(letter: string): string {
  const small = letter.toLowerCase()
  if (plainLetter.test(small)) return small
  return alike[small] ?? small.normalize('NFKD').replace(notLetters, '')
}

/** The words of a text in order; whatever is neither a letter nor a digit parts them, so that O’Brien is two. */
export function wordsOf(text: string): NameWord[] {
  return chunksOf(text).flat()
}

/**
 * Every form a name may be looked for by: its words, and those written together or with a hyphen or an apostrophe as
 * one, so that "OBrien" finds O’Brien and "Okafor Hale" finds Okafor-Hale.
 */
export function formsOf(name: string): NameWord[] {
  return chunksOf(name).flatMap((words) => (words.length > 1 ? [...words, joined(words)] : words))
}

function joined(words: readonly NameWord[]): NameWord {
  const starts = words.map((word) => word.start)
  const ends = words.map((word) => word.end)
  return { word: words.map(({ word }) => word).join(''), start: Math.min(...starts), end: Math.max(...ends) }
}

/** The words of each stretch between spaces. */
function chunksOf(text: string): NameWord[][] {
  const chunks: NameWord[][] = [[]]
  let word: { word: string; start: number; end: number } | null = null
  let place = 0
  for (const letter of text) {
    const folded = fold(letter)
    const end = place + letter.length
    if (folded !== '') {
      if (!word) {
        word = { word: '', start: place, end }
        chunks.at(-1)?.push(word)
      }
      word.word += folded
      word.end = end
    } else if (word && mark.test(letter)) word.end = end
    else {
      word = null
      if (letter.trim() === '') chunks.push([])
    }
    place = end
  }
  return chunks
}
