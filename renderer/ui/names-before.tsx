import { useState } from 'react'
import { AppError } from '../../shared/errors.ts'
import type { PaperName, PaperNameChoice } from '../../shared/records/alert-paper.ts'
import { PaperNames } from './alert-paper-names.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'

/** A paper about to leave: how its names are found, and how it is sent with what was chosen about them. */
export type Leaving = {
  /** The verb of the button: "Print". */
  readonly action: string
  readonly find: () => Promise<readonly PaperName[]>
  readonly send: (choices: PaperNameChoice[]) => void
}

type Asked = Leaving & { readonly names: readonly PaperName[] }

/** Lists the children’s names found in what was typed before a paper leaves; with none in it, it leaves at once. */
export function useNamesBefore() {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isLooking, setLooking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const ask = async (leaving: Leaving) => {
    if (isLooking) return
    setLooking(true)
    setProblem(null)
    try {
      const names = await leaving.find()
      if (names.length === 0) leaving.send([])
      else setAsked({ ...leaving, names })
    } catch (error) {
      setProblem(error instanceof AppError ? error.detail.message : 'The names in it could not be looked for.')
    } finally {
      setLooking(false)
    }
  }
  const dialog = asked && (
    <NamesDialog
      {...asked}
      send={(choices) => {
        setAsked(null)
        asked.send(choices)
      }}
      onCancel={() => setAsked(null)}
    />
  )
  return { ask: (leaving: Leaving) => void ask(leaving), dialog, problem, isLooking }
}

function NamesDialog({ action, names: found, send, onCancel }: Asked & { onCancel: () => void }) {
  const [names, setNames] = useState(found)
  return (
    <ConfirmDialog action={action} onConfirm={() => send(choicesOf(names))} onCancel={onCancel}>
      <PaperNames names={names} onChoose={(choices) => setNames(withChoices(names, choices))} />
    </ConfirmDialog>
  )
}

/** The names with what was ticked. */
export const withChoices = (names: readonly PaperName[], choices: readonly PaperNameChoice[]): PaperName[] =>
  names.map((name) => ({
    ...name,
    isReplaced: choices.find(({ words }) => words === name.words)?.isReplaced ?? name.isReplaced,
  }))

/** What was chosen otherwise than is done by itself. */
export const choicesOf = (names: readonly PaperName[]): PaperNameChoice[] =>
  names
    .filter(({ isReplaced, isSure }) => isReplaced !== isSure)
    .map(({ words, isReplaced }) => ({ words, isReplaced }))
