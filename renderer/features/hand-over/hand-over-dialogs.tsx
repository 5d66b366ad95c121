import { useState } from 'react'
import { copyName } from '../../../shared/copies/hand-over.ts'
import { type CopyFormat, type WentWhere, wentWhereLabels } from '../../../shared/records/hand-over.ts'
import type { RecordId } from '../../../shared/records/ids.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import type { HeldCopy } from './person-row.tsx'
import { PrinterDialog } from './printer-dialog.tsx'
import type { OpenHandOver } from './use-hand-over.ts'

/** What is asked in a window over the list. */
export type OpenDialog =
  | { readonly kind: 'declined' | 'reprint'; readonly name: string; readonly copy: HeldCopy }
  | { readonly kind: 'noPrinter' | 'printer' | 'files' }

type DialogProps = { readonly open: OpenHandOver; readonly onClose: () => void }

/** The window that is open over the hand-over list. */
export function HandOverDialogs({ dialog, ...props }: DialogProps & { readonly dialog: OpenDialog }) {
  switch (dialog.kind) {
    case 'declined':
      return <Declined {...props} {...dialog} />
    case 'reprint':
      return <Reprint {...props} {...dialog} />
    case 'noPrinter':
      return <NoPrinter {...props} />
    case 'printer':
      return <PrinterDialog {...props} />
    case 'files':
      return <Files {...props} />
  }
}

type OfPerson = DialogProps & { readonly name: string; readonly copy: HeldCopy }

function Declined({ open, onClose, name, copy }: OfPerson) {
  const [why, setWhy] = useState('')
  const [isAsked, setAsked] = useState(false)
  const submit = () => {
    setAsked(true)
    if (why.trim() === '') return
    open.say({ copyId: copy.id, version: copy.version, handover: 'declined', why })
    onClose()
  }
  const error = isAsked && why.trim() === '' ? 'Enter why they did not want it' : null
  return (
    <FormDialog
      title={`${name} declined copy ${copyName(copy)}`}
      action="Keep"
      problems={[]}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label="Why" value={why} onChange={setWhy} error={error} autoFocus />
      <p className="quiet">Destroy the copy, and count its pages among the spare ones.</p>
    </FormDialog>
  )
}

const places = Object.entries(wentWhereLabels).map(([value, label]) => ({ value: value as WentWhere, label })) // its keys

function Reprint({ open, onClose, name, copy }: OfPerson) {
  const [went, setWent] = useState<WentWhere | null>(null)
  const [isAsked, setAsked] = useState(false)
  const submit = () => {
    setAsked(true)
    if (went === null) return
    open.reprint({ copyId: copy.id, version: copy.version, went })
    onClose()
  }
  return (
    <FormDialog
      title={`Another copy for ${name}`}
      lead={`It waits as the next print of copy ${copy.number}, with a letter, and has a slip sheet of its own.`}
      action="Make it"
      problems={[]}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceList
        label={`Where did copy ${copyName(copy)} go?`}
        choices={places}
        value={went}
        onChange={setWent}
        error={isAsked && went === null ? 'Choose where it went' : null}
      />
    </FormDialog>
  )
}

function NoPrinter({ open, onClose }: DialogProps) {
  const [why, setWhy] = useState('')
  const [isAsked, setAsked] = useState(false)
  const submit = () => {
    setAsked(true)
    if (why.trim() === '') return
    open.sayNoPrinter(why)
    onClose()
  }
  return (
    <FormDialog title="No printer works" action="Keep" problems={[]} onSubmit={submit} onClose={onClose}>
      <p>Choose another printer, or a portable one, first: Ctrl+Shift+P. The reason stays on file.</p>
      <TextField
        label="Why nothing can be printed"
        value={why}
        onChange={setWhy}
        error={isAsked && why.trim() === '' ? 'Enter the reason' : null}
        autoFocus
      />
    </FormDialog>
  )
}

function Files({ open, onClose }: DialogProps) {
  const [chosen, setChosen] = useState<readonly RecordId[]>([])
  const [format, setFormat] = useState<CopyFormat>('pdf')
  const toggle = (id: RecordId) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const submit = () => {
    open.saveFiles({ copyIds: [...chosen], format })
    onClose()
  }
  const count = chosen.length === 1 ? '1 file' : `${chosen.length} files`
  return (
    <FormDialog
      title="Save copies as files"
      lead="Only for those who need a file, such as for a screen reader. Paper is the usual way: no e-mail, no USB stick."
      action={chosen.length === 0 ? 'Choose somebody first' : `Choose a folder for ${count}`}
      problems={[]}
      isOff={chosen.length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <fieldset className="choices">
        <legend className="field-label">Whose copy</legend>
        {open.handOver.people.map(
          ({ name, copy }) =>
            copy && (
              <TickField
                key={copy.id}
                label={`${copyName(copy)} ${name}`}
                isTicked={chosen.includes(copy.id)}
                onChange={() => toggle(copy.id)}
              />
            ),
        )}
      </fieldset>
      <ChoiceList label="As" choices={formats} value={format} onChange={setFormat} />
    </FormDialog>
  )
}

const formats = [
  { value: 'pdf', label: 'PDF', hint: 'The page as it is printed' },
  { value: 'docx', label: 'Word', hint: 'Words whose size and colours a person can change' },
] as const
