import { Button } from '@fluentui/react-components'
import { ArrowRedo16Regular } from '@fluentui/react-icons/svg/arrow-redo'
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo'
import type { EditState } from '../../shared/records/edit.ts'
import { useShortcuts } from './use-shortcuts.ts'

const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'medium' })

type UndoRedoProps = { edits: EditState; savedAt: string | null; onUndo: () => void; onRedo: () => void }

/** When what is typed was kept last, and the steps back and forth, which closing the app does not end. */
export function UndoRedo({ edits, savedAt, onUndo, onRedo }: UndoRedoProps) {
  useShortcuts({ undo: onUndo, redo: onRedo })
  return (
    <>
      <span className="quiet">{savedAt === null ? 'Kept as you type' : `Saved ${time.format(new Date(savedAt))}`}</span>
      <Button
        icon={<ArrowUndo16Regular />}
        disabledFocusable={edits.undo === null}
        title={edits.undo ? `Undo: ${edits.undo}` : 'Nothing to undo'}
        onClick={onUndo}
      >
        Undo
      </Button>
      <Button
        icon={<ArrowRedo16Regular />}
        disabledFocusable={edits.redo === null}
        title={edits.redo ? `Redo: ${edits.redo}` : 'Nothing to redo'}
        onClick={onRedo}
      >
        Redo
      </Button>
    </>
  )
}
