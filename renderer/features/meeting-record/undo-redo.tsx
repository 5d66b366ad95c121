import { UndoRedo as Steps } from '../../ui/undo-redo.tsx'
import type { OpenRecord } from './use-record.ts'

/** When the record was kept last, and the steps back and forth. */
export const UndoRedo = ({ open: { record, savedAt, undo, redo } }: { open: OpenRecord }) => (
  <Steps edits={record.edits} savedAt={savedAt} onUndo={undo} onRedo={redo} />
)
