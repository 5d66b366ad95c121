import { Button } from '@fluentui/react-components'
import { ArrowRedo16Regular } from '@fluentui/react-icons/svg/arrow-redo'
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import type { OpenRecord } from './use-record.ts'

const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'medium' })

/** When the record was kept last, and the steps back and forth, which closing the app does not end. */
export function UndoRedo({ open: { record, savedAt, undo, redo } }: { open: OpenRecord }) {
  const { edits } = record
  useShortcuts({ undo, redo })
  return (
    <>
      <span className="quiet">{savedAt === null ? 'Kept as you type' : `Saved ${time.format(new Date(savedAt))}`}</span>
      <Button
        icon={<ArrowUndo16Regular />}
        disabledFocusable={edits.undo === null}
        title={edits.undo ? `Undo: ${edits.undo}` : 'Nothing to undo'}
        onClick={undo}
      >
        Undo
      </Button>
      <Button
        icon={<ArrowRedo16Regular />}
        disabledFocusable={edits.redo === null}
        title={edits.redo ? `Redo: ${edits.redo}` : 'Nothing to redo'}
        onClick={redo}
      >
        Redo
      </Button>
    </>
  )
}
