/** The first letter small, for a phrase that goes on in the middle of a sentence. */
export const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

/** "a", "a and b", "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** Without capitals and accents, so that "siobhan" finds Siobhán. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** The first letter a capital, for a phrase that begins a sentence. */
export const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** Whether a text says anything at all: a dot, a dash or characters nobody sees do not. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
