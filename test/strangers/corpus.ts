/** What was planted in a line, and of which kind; `start` is its place in the text. */
export type Planted = {
  readonly text: string
  readonly start: number
  readonly kind: string
  readonly isInRecord: boolean
}

/** A line without its marks, and what they marked. */
export type CorpusLine = { readonly text: string; readonly strangers: readonly Planted[] }

/** A map's lines with whoever belongs to its meeting. */
export type CorpusMap = {
  readonly names: readonly string[]
  readonly words: readonly string[]
  readonly days: readonly string[]
  readonly meetingOn: string
  /** "Mum said [[lower+:walid]] was there": the kind of what was planted, + where the record has it and - where not. */
  readonly lines: readonly string[]
}

/** Somebody else of the record. */
export type OtherPerson = {
  readonly given: string
  readonly family: string
  readonly who: 'child' | 'relative'
  readonly bornOn: string | null
  readonly reference: string | null
  readonly confidentialAddress: string | null
}

/** Maps, and everybody in the record who is in none of them. */
export type CorpusPart = { readonly others: readonly OtherPerson[]; readonly maps: readonly CorpusMap[] }

/** Marks what is planted in a line. */
export const marked = (kind: string, text: string, isInRecord: boolean): string =>
  `[[${kind}${isInRecord ? '+' : '-'}:${text}]]`

/** The line as somebody typed it, and what is planted in it. */
export function unmarked(line: string): CorpusLine {
  const strangers: Planted[] = []
  let text = ''
  for (const part of line.split(/(\[\[[^\]]+\]\])/)) {
    const [, kind, sign, planted] = /^\[\[(\w+)([+-]):(.*)\]\]$/.exec(part) ?? []
    if (kind !== undefined && planted !== undefined) {
      strangers.push({ text: planted, start: text.length, kind, isInRecord: sign === '+' })
      text += planted
    } else text += part
  }
  return { text, strangers }
}
