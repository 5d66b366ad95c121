import { useId, useState } from 'react'
import { AudienceScope, audienceScopeLabels } from '../../../shared/records/audience.ts'
import type { RecordId } from '../../../shared/records/ids.ts'
import { call } from '../../api.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import type { Asked } from './board.ts'
import type { OpenMap } from './use-map.ts'

type AudienceDialogProps = { readonly asked: Asked; readonly open: OpenMap; readonly onClose: () => void }

const scopes = AudienceScope.options.map((scope) => ({ value: scope, label: audienceScopeLabels[scope] }))

/** Who may have one item of the meeting, and why not everyone; what is not for everyone leaves the wall at once. */
export function AudienceDialog({ asked, open, onClose }: AudienceDialogProps) {
  const { people, audiences, meeting } = open.map
  const kept = audiences.find(({ itemId }) => itemId === asked.id)
  const [scope, setScope] = useState<AudienceScope>(kept?.scope ?? 'everyone')
  const [notFor, setNotFor] = useState<readonly RecordId[]>(kept?.notFor ?? [])
  const [why, setWhy] = useState(kept?.why ?? '')
  const listId = useId()
  const tick = (id: RecordId, isTicked: boolean) =>
    setNotFor((before) => (isTicked ? [...before, id] : before.filter((one) => one !== id)))
  const submit = () => {
    onClose()
    const said = { meetingId: meeting.id, itemId: asked.id, scope, notFor: [...notFor], why }
    void open.run(() => call('audiences.say', said))
  }
  return (
    <FormDialog
      title="Who may have this line?"
      lead={asked.text}
      action="Say who"
      problems={[]}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceList label="For" choices={scopes} value={scope} onChange={setScope} />
      {people.length > 0 && (
        <fieldset className="field" aria-labelledby={listId}>
          <legend className="field-label" id={listId}>
            Not for
          </legend>
          {people.map(({ id, name, agency }) => (
            <TickField
              key={id}
              label={`${name}, ${agency}`}
              isTicked={notFor.includes(id)}
              onChange={(isTicked) => tick(id, isTicked)}
            />
          ))}
        </fieldset>
      )}
      <TextField
        label="Why"
        hint="For the sheet of what is withheld, which stays on file."
        value={why}
        onChange={setWhy}
      />
    </FormDialog>
  )
}
