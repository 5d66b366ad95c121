import type { PaperName, PaperNameChoice } from '../../shared/records/alert-paper.ts'
import { TickField } from './tick-field.tsx'

type PaperNamesProps = {
  readonly names: readonly PaperName[]
  readonly onChoose: (choices: PaperNameChoice[]) => void
}

/** What was found in the words of an alert that names somebody, or may; each can be written as initials or left in. */
export function PaperNames({ names, onChoose }: PaperNamesProps) {
  const choose = (words: string, isReplaced: boolean) =>
    onChoose(
      names.map((name) => ({ words: name.words, isReplaced: name.words === words ? isReplaced : name.isReplaced })),
    )
  const sure = names.filter(({ isSure }) => isSure)
  const perhaps = names.filter(({ isSure }) => !isSure)
  return (
    <>
      <h3>Names in it</h3>
      {sure.length === 0 && <p>No child or family of the record is named in what was typed.</p>}
      {sure.length > 0 && <p>No child’s name is needed here. Untick what has to stay as it was typed.</p>}
      <Names names={sure} onChoose={choose} />
      {perhaps.length > 0 && (
        <>
          <h3>Is this a name?</h3>
          <p>Not in the record. Tick what should be written as initials.</p>
          <Names names={perhaps} onChoose={choose} />
        </>
      )}
    </>
  )
}

type NamesProps = {
  readonly names: readonly PaperName[]
  readonly onChoose: (words: string, isReplaced: boolean) => void
}

const Names = ({ names, onChoose }: NamesProps) =>
  names.map(({ words, instead, places, isReplaced }) => (
    <TickField
      key={words}
      label={`“${instead}” instead of “${words}”`}
      hint={places.join(', ')}
      isTicked={isReplaced}
      onChange={(isTicked) => onChoose(words, isTicked)}
    />
  ))
