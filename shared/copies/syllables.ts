/**
 * The syllables of an English word, counted as groups of vowels without the silent ones; a number is one. Right of
 * about nine words in ten, which is enough for an average.
 */
export function syllablesOf(word: string): number {
  const spoken = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?<=.)(?<![td])ed$/, '')
    .replace(/(?<=[^aeiouy])(?<![^aeiouyl]l)e(?:s|ly|less|ment|ful)?$/, silentEnding)
    .replace(/^y/, '')
  const apart = spoken.replace(vowelsApart, (vowels) => vowels.split('').join('-'))
  return Math.max(apart.match(/[aeiouy]+/g)?.length ?? 0, 1)
}

/** Two vowels beside each other that are spoken one after the other: "radio", "area", "being". */
const vowelsApart = /ia(?![nl])|io(?![nu])|eo(?!p)|ua(?!r)|iu|(?<=[aeiouy].*)ea$|[aeouy]i(?=ng)/g

/** Drops the silent e and keeps what follows it; "es" is spoken after a hiss: "houses". */
const silentEnding = (ending: string, at: number, word: string): string => {
  if (ending === 'es' && /(?:[sxz]|[cs]h|[cg])$/.test(word.slice(0, at))) return ending
  return ending.slice(1)
}
