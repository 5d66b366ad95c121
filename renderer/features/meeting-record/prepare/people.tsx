import type { PersonNeeds, Readiness } from '../../../../shared/records/readiness.ts'
import { AskedPart, askedPartLabels } from '../../../../shared/records/register.ts'
import { call } from '../../../api.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import { usePausedText } from '../../../ui/use-paused-text.ts'
import type { OpenRecord } from '../use-record.ts'
import { KeptApart } from './kept-apart.tsx'
import { ReadyLine } from './ready-line.tsx'

type PeopleProps = { open: OpenRecord; ready: Readiness }

/** What the people who are asked need, who must not meet, and which part each is asked to. */
export function People({ open, ready }: PeopleProps) {
  const { people, pairs } = ready
  const { kind } = open.record.meeting
  const split = open.field(null, 'isSplit')
  const isConference = kind === 'icpc' || kind === 'rcpc'
  // Other meetings are not split by a tick; people kept apart come to sittings of their own.
  const hasParts = isConference ? split.value === 'yes' : pairs.length > 0
  if (people.length === 0)
    return <p className="quiet">Nobody is on the register yet. Put people on it first; then say here what they need.</p>
  return (
    <>
      <h3 className="prepare-title">Access needs</h3>
      <ReadyLine item={ready.items.find(({ key }) => key === 'needs')} />
      <p className="quiet">Large print, easy read, or whatever else helps them take part</p>
      {isConference && (
        <TickField
          label="In two parts, for people who must not meet"
          isTicked={split.value === 'yes'}
          onChange={(isTicked) => split.type(isTicked ? 'yes' : '')}
        />
      )}
      <ul className="prepare-people">
        {people.map((person) => (
          <Person key={person.id} open={open} person={person} hasParts={hasParts} />
        ))}
      </ul>
      {people.length > 1 && <KeptApart open={open} ready={ready} />}
    </>
  )
}

type PersonProps = { open: OpenRecord; person: PersonNeeds; hasParts: boolean }

function Person({ open, person, hasParts }: PersonProps) {
  const { id, name, agency } = person
  const save = (said: Partial<Pick<PersonNeeds, 'part' | 'interpreterLanguage' | 'accessNeeds'>>) =>
    open.run(() => call('readiness.saveNeeds', { id, ...said }))
  const language = usePausedText(person.interpreterLanguage, (interpreterLanguage) => save({ interpreterLanguage }))
  const needs = usePausedText(person.accessNeeds, (accessNeeds) => save({ accessNeeds }))
  return (
    <li className="prepare-person">
      <fieldset>
        <legend>
          <strong>{name}</strong> <span className="quiet">{agency}</span>
        </legend>
        <TextField label="Interpreter’s language" value={language.value} onChange={language.type} />
        <TextField label="Access needs" value={needs.value} onChange={needs.type} />
        {hasParts && (
          <SelectField
            label="Asked to"
            choices={[AskedPart.enum.a, AskedPart.enum.b].map((value) => ({ value, label: askedPartLabels[value] }))}
            none={askedPartLabels.both}
            value={person.part === 'both' ? null : person.part}
            onChange={(part) => void save({ part: part ?? 'both' })}
          />
        )}
      </fieldset>
    </li>
  )
}
