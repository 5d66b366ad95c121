import { useId, useState } from 'react'
import { type Audience, AudienceScope, audienceScopeLabels, type SayAudience } from '../../shared/records/audience.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Attendee } from '../../shared/records/register.ts'
import { ChoiceList } from './choice-list.tsx'
import { FormDialog } from './form-dialog.tsx'
import { TextField } from './text-field.tsx'
import { TickField } from './tick-field.tsx'

type AudienceDialogProps = {
  /** The words of the item. */
  readonly text: string
  readonly people: readonly Pick<Attendee, 'id' | 'name' | 'agency'>[]
  /** Who may have it now; nobody has said so where it is for everyone. */
  readonly audience: Audience | undefined
  /** Somebody it shall not be for, ticked already. */
  readonly notFor?: RecordId | null
  readonly onSay: (said: Pick<SayAudience, 'scope' | 'notFor' | 'why'>) => void
  readonly onClose: () => void
}

const scopes = AudienceScope.options.map((scope) => ({ value: scope, label: audienceScopeLabels[scope] }))

/** Who may have one item of the meeting, and why not everyone. */
export function AudienceDialog(props: AudienceDialogProps) {
  const { text, people, audience, onSay, onClose } = props
  const [scope, setScope] = useState<AudienceScope>(audience?.scope ?? 'everyone')
  const [notFor, setNotFor] = useState<readonly RecordId[]>([
    ...(audience?.notFor ?? []),
    ...(props.notFor ? [props.notFor] : []),
  ])
  const [why, setWhy] = useState(audience?.why ?? '')
  const listId = useId()
  const tick = (id: RecordId, isTicked: boolean) =>
    setNotFor((before) => (isTicked ? [...before, id] : before.filter((one) => one !== id)))
  return (
    <FormDialog
      title="Who may have this line?"
      lead={text}
      action="Say who"
      problems={[]}
      onSubmit={() => onSay({ scope, notFor: [...notFor], why })}
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
        autoFocus={props.notFor !== undefined && props.notFor !== null}
      />
    </FormDialog>
  )
}
