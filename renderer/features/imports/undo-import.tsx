import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ImportRun } from '../../../shared/records/import.ts'
import { useCommand } from '../../api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { counted } from './import-words.ts'
import { UnderWay } from './under-way.tsx'

/** Takes the whole import back, after asking; says why where that is no longer possible. */
export function UndoImport({ run }: { run: ImportRun }) {
  const undo = useCommand('imports.undo')
  const [isAsking, setAsking] = useState(false)
  const { new: fresh, changed } = run.counts.children
  const close = () => {
    setAsking(false)
    undo.reset()
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>Undo the whole import</Button>
      {isAsking && (
        <ConfirmDialog
          action="Undo the whole import"
          onConfirm={() => undo.mutate({ importId: run.id }, { onSuccess: close })}
          onCancel={close}
          isBusy={undo.isPending}
        >
          {undo.isPending ? (
            <UnderWay label="Taking the import back" unit="entries" />
          ) : (
            <p>
              {fresh > 0 && `${counted(fresh, 'child it added goes', 'children it added go')} from the record. `}
              {changed > 0 && `${counted(changed, 'child it changed is', 'children it changed are')} as before again. `}
              Giving its children to an IRO from this page is undone too. What was typed stays.
            </p>
          )}
          {undo.error && <MessageBar kind="overdue">{undo.error.message}</MessageBar>}
        </ConfirmDialog>
      )}
    </>
  )
}
