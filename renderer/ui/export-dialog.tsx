import type { AppError } from '../../shared/errors.ts'
import { plainFigure } from '../../shared/figures.ts'
import {
  type AskedList,
  type ExportFormat,
  exportFormatLabels,
  listNames,
  listTitles,
} from '../../shared/records/list-export.ts'
import { useCommand } from '../api.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { MessageBar } from './message-bar.tsx'

/** A list somebody wants as a file of one kind. */
export type Asked = { readonly list: AskedList; readonly rows: number; readonly format: ExportFormat }

type ExportDialogProps = { asked: Asked; onClose: () => void; onSaved: (outcome: string) => void }

/** Says what a file will hold and that nothing encrypts it, before the system asks where it should go. */
export function ExportDialog({ asked: { list, rows, format }, onClose, onSaved }: ExportDialogProps) {
  const save = useCommand('lists.export')
  const confirm = () =>
    save.mutate(
      { list, format },
      {
        onSuccess: (outcome) => {
          if (outcome.savedTo !== null) onSaved(`${rowsText(outcome.rows)} saved in “${outcome.savedTo}”.`)
          onClose()
        },
      },
    )
  const kind = `${format === 'xlsx' ? 'an' : 'a'} ${exportFormatLabels[format]}`
  return (
    <ConfirmDialog action={`Save ${rowsText(rows)}`} onConfirm={confirm} onCancel={onClose} isBusy={save.isPending}>
      <p>
        {listTitles[list.name]}, as {kind}. Next you choose where it goes.
      </p>
      <p>
        {listNames[list.name]} Outside Footprint nothing encrypts it: whoever can open the folder can read it. The audit
        trail notes that it was made, and by whom.
      </p>
      {save.error && <MessageBar kind="overdue">{refusalText(save.error)}</MessageBar>}
    </ConfirmDialog>
  )
}

/** What a refusal says: of a request that does not fit, the first thing that is wrong with it. */
export const refusalText = ({ detail }: AppError): string => Object.values(detail.fields ?? {})[0] ?? detail.message

const rowsText = (rows: number): string => `${plainFigure(rows)} ${rows === 1 ? 'row' : 'rows'}`
