import { useMemo } from 'react'
import { readabilityOf } from '../../../../shared/copies/reading-age.ts'

/** How easy a statement is to read, as quiet advice: nothing is rewritten, and nothing is held up by it. */
export function ReadingHint({ id, text }: { id: string; text: string }) {
  const { readingAge, longSentences } = useMemo(() => readabilityOf(text), [text])
  if (readingAge === null && longSentences.length === 0) return null
  return (
    <div className="reading-hint" id={id}>
      {readingAge !== null && <p>Reading age about {readingAge}</p>}
      {longSentences.map(({ sentence, words }) => (
        <p key={sentence}>
          Long sentence, {words} words: “{startOf(sentence)}…”
        </p>
      ))}
    </div>
  )
}

const startOf = (sentence: string): string => sentence.split(/\s+/).slice(0, 5).join(' ')
