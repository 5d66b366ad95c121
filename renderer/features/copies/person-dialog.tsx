import { Button, Dialog, DialogSurface } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { copyRoute, layoutFor, readerGroups } from '../../../shared/copies/recipients.ts'
import { type Attendee, CopyLayout, copyLayoutLabels } from '../../../shared/records/register.ts'
import { call, useAppQuery } from '../../api.ts'
import { useFocusReturn } from '../../ui/focus-return.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { OpenCopies } from './use-copies.ts'

type PersonDialogProps = { readonly open: OpenCopies; readonly person: Attendee; readonly onClose: () => void }

const layouts = CopyLayout.options.map((layout) => ({ value: layout, label: copyLayoutLabels[layout] }))

/** How one person gets their copy: the layout, the language of the headings, when it is their turn, or none at all. */
export function PersonDialog({ open, person, onClose }: PersonDialogProps) {
  const titleId = useId()
  useFocusReturn()
  const languages = useAppQuery('copies.languages', {}).data ?? []
  const change = (said: { layout?: CopyLayout | null; language?: string }) =>
    void open.run(() => call('copies.changePerson', { id: person.id, ...said }))
  const { id, name, agency, accessNeeds, interpreterLanguage, copyLayout, copyLanguage } = person
  const usual = copyLayoutLabels[layoutFor({ ...person, copyLayout: null })].toLowerCase()
  const needs = [accessNeeds, interpreterLanguage && `interpreter: ${interpreterLanguage}`].filter(Boolean).join('; ')
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="form-dialog" aria-labelledby={titleId}>
        <div className="form-dialog-head">
          <h2 className="lead-line" id={titleId}>
            The copy of {name}
          </h2>
          <div className="quiet">{[agency, needs].filter(Boolean).join('. ')}</div>
        </div>
        <div className="form-dialog-body">
          <SelectField
            label="Layout"
            hint="A layout changes how it looks, never what is in it."
            choices={layouts}
            value={copyLayout}
            none={`By who they are: ${usual}`}
            onChange={(layout) => change({ layout })}
          />
          <SelectField
            label="Headings also in"
            hint="What people said stays as it was typed."
            choices={languages.map((language) => ({ value: language.code, label: language.name }))}
            value={copyLanguage || null}
            none="English alone"
            onChange={(language) => change({ language: language ?? '' })}
          />
          <Order open={open} id={id} />
          <NoCopy open={open} person={person} />
        </div>
        <div className="form-dialog-foot">
          <Button onClick={onClose}>Close</Button>
        </div>
      </DialogSurface>
    </Dialog>
  )
}

function Order({ open, id }: { open: OpenCopies; id: Attendee['id'] }) {
  const order = readerGroups(open.copies).flat()
  const at = order.findIndex((person) => person.id === id)
  if (at < 0) return null
  const move = (step: 1 | -1) => void open.run(() => call('copies.movePerson', { id, step }))
  const [before, after] = [order[at - 1], order[at + 1]]
  return (
    <fieldset className="field">
      <legend className="field-label">Handing over</legend>
      <p className="quiet" aria-live="polite">
        Copy {at + 1} of {order.length}
        {before && `, after ${before.name}`}
        {after && `, before ${after.name}`}
      </p>
      <Button disabledFocusable={!before} onClick={() => move(-1)}>
        Earlier
      </Button>{' '}
      <Button disabledFocusable={!after} onClick={() => move(1)}>
        Later
      </Button>
    </fieldset>
  )
}

function NoCopy({ open, person }: { open: OpenCopies; person: Attendee }) {
  const kept = open.copies.noCopy.find(({ id }) => id === person.id)?.why ?? ''
  const [why, setWhy] = useState(kept)
  if (copyRoute(person) === 'none')
    return <p>{person.name} was not asked to this meeting and is not marked as here, so gets no copy.</p>
  const say = (noCopyWhy: string) => void open.run(() => call('copies.changePerson', { id: person.id, noCopyWhy }))
  return (
    <fieldset className="field">
      <legend className="field-label">No copy</legend>
      <TextField label="Why this person gets none" value={why} onChange={setWhy} />
      {kept === '' ? (
        <Button disabledFocusable={why.trim() === ''} onClick={() => say(why)}>
          Give no copy
        </Button>
      ) : (
        <Button
          onClick={() => {
            setWhy('')
            say('')
          }}
        >
          Give a copy after all
        </Button>
      )}
    </fieldset>
  )
}
