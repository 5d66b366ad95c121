import { useId } from 'react'
import type { ConflictAnswer, Difference } from '../../../shared/records/import-comparison.ts'
import { upperFirst } from '../../../shared/words.ts'
import { placeOf } from './import-words.ts'

type QuestionProps = {
  question: Difference
  /** Null while nobody has said. */
  answer: ConflictAnswer | null
  /** `from` is the question's own element, for finding the one after it. */
  onAnswer: (answer: ConflictAnswer, from: Element | null) => void
}

/** A value typed here beside the file's: one press says which of them stands. */
export function Question({ question, answer, onAnswer }: QuestionProps) {
  const name = useId()
  const { what, here, told, origin } = question
  const choice = (value: ConflictAnswer, heading: string, text: string, note: string) => (
    <label className={answer === value ? 'import-choice import-choice-made' : 'import-choice'}>
      <input
        type="radio"
        name={name}
        checked={answer === value}
        onChange={(event) => onAnswer(value, event.target.closest('fieldset'))}
      />
      <span className="meta quiet">{heading}</span>
      <b>{text}</b>
      <span className="meta quiet">{note}</span>
    </label>
  )
  return (
    <fieldset className="import-question">
      <legend>{upperFirst(what)}</legend>
      {choice('here', 'Here (typed)', here || 'Nothing', 'Keeps what is here')}
      {choice('file', 'In the file', told || 'Nothing', placeOf(origin))}
    </fieldset>
  )
}
