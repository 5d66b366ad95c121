import { type ExportCasePack, packFormatLabels } from '../../../../shared/records/case-pack-export.ts'
import { useCommand } from '../../../api.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { MessageBar } from '../../../ui/message-bar.tsx'

type PackFileDialogProps = {
  pack: ExportCasePack
  childName: string
  onClose: () => void
  onSaved: (outcome: string) => void
}

/** Says what the file will hold and that nothing encrypts it, before the system asks where it should go. */
export function PackFileDialog({ pack, childName, onClose, onSaved }: PackFileDialogProps) {
  const save = useCommand('casePack.export')
  const confirm = () =>
    save.mutate(pack, {
      onSuccess: ({ savedTo }) => {
        if (savedTo !== null) onSaved(`Saved as “${savedTo}”.`)
        onClose()
      },
    })
  return (
    <ConfirmDialog
      action={`Save the ${packFormatLabels[pack.format]}`}
      onConfirm={confirm}
      onCancel={onClose}
      isBusy={save.isPending}
    >
      <p>The whole record of this meeting for {childName}. Next you choose where it goes.</p>
      <p>
        It names the child and everybody on the register. Outside Footprint nothing encrypts it: whoever can open the
        folder can read it, so delete it once it is uploaded. The audit trail notes that it was made, and by whom.
      </p>
      {save.error && <MessageBar kind="overdue">{save.error.detail.message}</MessageBar>}
    </ConfirmDialog>
  )
}
