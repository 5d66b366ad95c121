import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { dayOf } from '../../../../shared/clock.ts'
import { formatDay } from '../../../../shared/dates.ts'
import type { ChildMerge } from '../../../../shared/records/identity.ts'
import type { ChildId } from '../../../../shared/records/ids.ts'
import { useAppQuery, useCommand } from '../../../api.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { MessageBar } from '../../../ui/message-bar.tsx'

/** The entries merged into this child, each with its undo, and the other numbers the child goes by. */
export function MergedNote({ childId }: { childId: ChildId }) {
  const identity = useAppQuery('children.identity', { childId }).data
  if (!identity || identity.merges.length + identity.aliases.length === 0) return null
  const { merges, aliases } = identity
  return (
    <div className="merged-note">
      {aliases.length > 0 && (
        <p className="quiet">
          {aliases.length === 1 ? 'Another case number' : 'Other case numbers'}: {aliases.join(', ')}
        </p>
      )}
      {merges.map((merge) => (
        <Merged key={merge.id} merge={merge} />
      ))}
    </div>
  )
}

function Merged({ merge }: { merge: ChildMerge }) {
  const [isAsking, setAsking] = useState(false)
  const undo = useCommand('children.undoMerge')
  const on = formatDay(dayOf(merge.mergedAt))
  const close = () => {
    setAsking(false)
    undo.reset()
  }
  return (
    <div className="row row-wrap">
      <span>
        Merged with the entry {merge.mergedName} on {on}.
      </span>
      <Button size="small" onClick={() => setAsking(true)}>
        Undo the merge
      </Button>
      {isAsking && (
        <ConfirmDialog
          action="Undo the merge"
          isBusy={undo.isPending}
          onConfirm={() => undo.mutate({ mergeId: merge.id }, { onSuccess: close })}
          onCancel={close}
        >
          <p>Both entries are then as they were on {on}, each with its own facts, meetings and case number.</p>
          {undo.error && <MessageBar kind="overdue">{undo.error.message}</MessageBar>}
        </ConfirmDialog>
      )}
    </div>
  )
}
