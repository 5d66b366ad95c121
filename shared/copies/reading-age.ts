import { syllablesOf } from './syllables.ts'

/** A sentence with more words than this is looked at again, as GOV.UK’s guide to writing asks. */
const LONG_SENTENCE_WORDS = 25

/** Fewer words than this say nothing of how hard a text is. */
const FEWEST_WORDS = 8

/** The ages between which an answer makes sense; the formula has none. */
const YOUNGEST = 5
const OLDEST = 18

/** How easy a text is to read, as advice to who wrote it: nothing is ever changed by it. */
export type Readability = {
  /** In years: at that age most people can read it. Null of a text too short to say. */
  readonly readingAge: number | null
  /** The sentences of more than 25 words, as they stand. */
  readonly longSentences: readonly { readonly sentence: string; readonly words: number }[]
}

const sentencesIn = new Intl.Segmenter('en-GB', { granularity: 'sentence' })
const wordsIn = new Intl.Segmenter('en-GB', { granularity: 'word' })

/**
 * How easy a text is to read: the age is the Flesch-Kincaid grade, by the length of its sentences and words, and five
 * years, for English as it is written. Of other languages only the long sentences are right.
 */
export function readabilityOf(text: string): Readability {
  const sentences = splitSentences(text).map((sentence) => ({ sentence, words: splitWords(sentence) }))
  const words = sentences.flatMap((one) => one.words)
  const longSentences = sentences
    .map(({ sentence, words: { length } }) => ({ sentence, words: length }))
    .filter((one) => one.words > LONG_SENTENCE_WORDS)
  if (words.length < FEWEST_WORDS) return { readingAge: null, longSentences }
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  return { readingAge: Math.min(Math.max(Math.round(grade + 5), YOUNGEST), OLDEST), longSentences }
}

/** A line of its own is a sentence too, with or without a stop; one without a word is none. */
const splitSentences = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => [...sentencesIn.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => splitWords(sentence).length > 0)

const splitWords = (sentence: string): string[] =>
  [...wordsIn.segment(sentence)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment.toLowerCase())
