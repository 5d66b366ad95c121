import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCommand } from '../../api.ts'
import { FormDialog, fieldIdOf, problemAt, problemsOf } from '../../ui/form-dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { OpenCopies } from './use-copies.ts'

/** Seals the copies and goes on to printing; while something is missing it says what. */
export function SealButton({ open, count }: { open: OpenCopies; count: number }) {
  const { missing } = open.copies
  const [isAsked, setAsked] = useState(false)
  const words = count === 1 ? 'Print 1 copy' : `Print ${count} copies`
  return (
    <>
      {missing.length > 0 && (
        <span className="copies-missing" id="copies-missing">
          {missing.join(' ')}
        </span>
      )}
      <Button
        appearance="primary"
        disabledFocusable={missing.length > 0}
        aria-describedby={missing.length > 0 ? 'copies-missing' : undefined}
        onClick={() => setAsked(true)}
      >
        {words}
      </Button>
      {isAsked && <SealDialog open={open} count={count} onClose={() => setAsked(false)} />}
    </>
  )
}

function SealDialog({ open, count, onClose }: { open: OpenCopies; count: number; onClose: () => void }) {
  const { meeting, sealed } = open.copies
  const [correctionWhy, setWhy] = useState('')
  const seal = useCommand('copies.seal')
  const navigate = useNavigate()
  const number = (sealed.at(-1)?.number ?? 0) + 1
  const submit = () =>
    seal.mutate(
      { meetingId: meeting.id, correctionWhy },
      { onSuccess: () => void navigate(`/meetings/${meeting.id}/hand-over`) },
    )
  return (
    <FormDialog
      title={`Seal version ${number}?`}
      lead={`The words of ${count === 1 ? '1 copy' : `${count} copies`} are kept as they are now, with a code at the foot of each page. They are never changed after this; a correction makes a new version. Printing comes next, and asks first.`}
      action={`Seal version ${number}`}
      problems={problemsOf(seal.error, 'seal', 'correctionWhy')}
      onSubmit={submit}
      onClose={onClose}
      isBusy={seal.isPending}
    >
      {sealed.length > 0 && (
        <TextField
          id={fieldIdOf('seal', 'correctionWhy')}
          label="Why a new version is needed"
          hint="Printed as it is for everybody who has the last one, and your manager sees it. Say nothing here that is not for all of them."
          value={correctionWhy}
          onChange={setWhy}
          error={problemAt(seal.error, 'correctionWhy')}
          autoFocus
        />
      )}
    </FormDialog>
  )
}
