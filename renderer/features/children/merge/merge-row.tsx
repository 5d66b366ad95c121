import type { ReactNode } from 'react'
import type { Entry } from '../../../../shared/records/identity.ts'
import { StatusShape } from '../../../ui/status.tsx'

type MergeRowProps = {
  /** The id of the first choice, for the error summary to link to. */
  id: string
  label: string
  /** What becomes of it, under the label. */
  becomes?: string
  kept: readonly string[]
  merged: readonly string[]
  /** Left out where nothing is asked; null until one is chosen. */
  answer: Entry | null | undefined
  error: string | null
  onAnswer: (entry: Entry) => void
}

/** One detail or fact of two entries: the texts side by side, or a choice between them. */
export function MergeRow(props: MergeRowProps) {
  const { id, label, becomes, kept, merged, answer } = props
  const words = (
    <div className="merge-label" id={`${id}-label`}>
      {label}
      {becomes && <div className="merge-becomes">{becomes}</div>}
    </div>
  )
  if (answer !== undefined) return <Asked {...props} answer={answer} words={words} />
  return (
    <div className="merge-row">
      {words}
      <Texts texts={kept} />
      <Texts texts={merged} />
    </div>
  )
}

function Asked({ id, kept, merged, answer, error, onAnswer, words }: MergeRowProps & { words: ReactNode }) {
  const choice = (entry: Entry, texts: readonly string[]) => (
    <label className="choice">
      <input
        id={entry === 'kept' ? id : undefined}
        type="radio"
        name={id}
        checked={answer === entry}
        onChange={() => onAnswer(entry)}
      />
      <Texts texts={texts} />
    </label>
  )
  return (
    <div
      className={error === null ? 'merge-row merge-asked' : 'merge-row merge-asked field-wrong'}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={error === null ? undefined : `${id}-error`}
    >
      {error !== null && (
        <p className="field-error" id={`${id}-error`}>
          <StatusShape kind="overdue" />
          <span>{error}</span>
        </p>
      )}
      {words}
      {choice('kept', kept)}
      {choice('merged', merged)}
    </div>
  )
}

const Texts = ({ texts }: { texts: readonly string[] }) => (
  <span>
    {texts.length === 0
      ? '–'
      : texts.map((text) => (
          <span key={text} className="merge-text">
            {text}
          </span>
        ))}
  </span>
)
