import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AppError } from '../../shared/errors.ts'
import { plainFigure } from '../../shared/figures.ts'
import type { PaperName, PaperNameChoice } from '../../shared/records/alert-paper.ts'
import {
  type AskedList,
  type ExportFormat,
  exportFormatLabels,
  listNames,
  listsWithWords,
  listTitles,
} from '../../shared/records/list-export.ts'
import { call, useCommand } from '../api.ts'
import { PaperNames } from './alert-paper-names.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { MessageBar } from './message-bar.tsx'
import { choicesOf, withChoices } from './names-before.tsx'

/** A list somebody wants as a file of one kind. */
export type Asked = { readonly list: AskedList; readonly rows: number; readonly format: ExportFormat }

type ExportDialogProps = { asked: Asked; onClose: () => void; onSaved: (outcome: string) => void }

/** Says what a file will hold and that nothing encrypts it, before the system asks where it should go. */
export function ExportDialog({ asked: { list, rows, format }, onClose, onSaved }: ExportDialogProps) {
  const save = useCommand('lists.export')
  const { names, choose, isLooking, problem } = useNamesIn(list)
  const confirm = () =>
    save.mutate(
      { list: names.length === 0 ? list : { ...list, names: choicesOf(names) }, format },
      {
        onSuccess: (outcome) => {
          if (outcome.savedTo !== null) onSaved(`${rowsText(outcome.rows)} saved in “${outcome.savedTo}”.`)
          onClose()
        },
      },
    )
  const kind = `${format === 'xlsx' ? 'an' : 'a'} ${exportFormatLabels[format]}`
  return (
    <ConfirmDialog
      action={`Save ${rowsText(rows)}`}
      onConfirm={confirm}
      onCancel={onClose}
      isBusy={save.isPending || isLooking}
    >
      <p>
        {listTitles[list.name]}, as {kind}. Next you choose where it goes.
      </p>
      <p>
        {listNames[list.name]} Outside Footprint nothing encrypts it: whoever can open the folder can read it. The audit
        trail notes that it was made, and by whom.
      </p>
      {names.length > 0 && <PaperNames names={names} onChoose={choose} />}
      {problem && <MessageBar kind="overdue">{refusalText(problem)}</MessageBar>}
      {save.error && <MessageBar kind="overdue">{refusalText(save.error)}</MessageBar>}
    </ConfirmDialog>
  )
}

/** The names found in what was typed in a list, with what was chosen about them. */
function useNamesIn(list: AskedList) {
  const [choices, choose] = useState<PaperNameChoice[]>([])
  const hasWords = listsWithWords.has(list.name)
  const found = useQuery<PaperName[], AppError>({
    queryKey: ['lists.names', list],
    queryFn: () => call('lists.names', { list }),
    enabled: hasWords,
    // Once for as long as the question is open, and anew each time: words may have been typed since.
    staleTime: 'static',
    gcTime: 0,
  })
  const names = withChoices(found.data ?? [], choices)
  return { names, choose, isLooking: hasWords && !found.data, problem: found.error }
}

/** What a refusal says: of a request that does not fit, the first thing that is wrong with it. */
export const refusalText = ({ detail }: AppError): string => Object.values(detail.fields ?? {})[0] ?? detail.message

const rowsText = (rows: number): string => `${plainFigure(rows)} ${rows === 1 ? 'row' : 'rows'}`
