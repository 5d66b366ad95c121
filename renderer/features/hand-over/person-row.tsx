import { Button } from '@fluentui/react-components'
import { timeOf } from '../../../shared/clock.ts'
import { copyName } from '../../../shared/copies/hand-over.ts'
import { formatDay } from '../../../shared/dates.ts'
import { type HandOverLine, wentWhereLabels } from '../../../shared/records/hand-over.ts'
import { copyLayoutLabels } from '../../../shared/records/register.ts'
import { Status } from '../../ui/status.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import type { OpenDialog } from './hand-over-dialogs.tsx'
import type { OpenHandOver } from './use-hand-over.ts'

/** A copy somebody has. */
export type HeldCopy = NonNullable<HandOverLine['copy']>
type RowProps = {
  readonly line: HandOverLine
  readonly open: OpenHandOver
  readonly onDialog: (dialog: OpenDialog) => void
}

/** One person of the list: their copy, whether it came out of the printer, and what became of it. */
export function PersonRow({ line, open, onDialog }: RowProps) {
  const { copy, name } = line
  return (
    <li className="hand-over-person">
      {copy ? (
        <WithCopy line={line} copy={copy} open={open} onDialog={onDialog} />
      ) : (
        <>
          <span className="hand-over-number">–</span>
          <Who line={line} />
          <div className="row hand-over-acts">
            <Status kind="dueSoon" text="Came after the sealing" />
            <Button size="small" onClick={() => open.addLate(line.attendeeId)}>
              Make a copy<span className="sr-only"> for {name}</span>
            </Button>
          </div>
        </>
      )}
    </li>
  )
}

function Who({ line: { name, agency, layout }, note }: { line: HandOverLine; note?: string }) {
  return (
    <span className="hand-over-who">
      <strong>{name}</strong>
      <span className="meta quiet">
        {[agency, layout === 'standard' ? '' : copyLayoutLabels[layout].toLowerCase(), note].filter(Boolean).join(', ')}
      </span>
    </span>
  )
}

function WithCopy({ line, copy, open, onDialog }: RowProps & { readonly copy: HeldCopy }) {
  const { name, interpreterLanguage, isAccountedFor } = line
  const { id: copyId, version, handover, need } = copy
  const tick = () => open.say({ copyId, version, handover: handover === null ? 'handed' : null, why: '' })
  const sides = copy.pages ? `${copy.pages} sides` : ''
  return (
    <>
      <span className="hand-over-number">{copyName(copy)}</span>
      <label className="hand-over-label">
        <input
          type="checkbox"
          className="hand-over-tick"
          checked={isAccountedFor}
          disabled={need === 'nothing' && handover === null}
          onChange={tick}
        />
        <Who line={line} note={need === 'changes' ? 'what changed' : sides} />
      </label>
      <div className="hand-over-acts">
        <Printing line={line} copy={copy} open={open} onDialog={onDialog} />
        <div className="row">
          <Became line={line} copy={copy} open={open} onDialog={onDialog} />
        </div>
        {interpreterLanguage !== '' && (
          <TickField
            label={`${interpreterLanguage} interpreter read it to ${name}`}
            isTicked={copy.isReadByInterpreter}
            onChange={(isRead) => open.sayInterpreter({ copyId, isRead })}
          />
        )}
        {copy.before.map(({ letter, went }) => (
          <div key={letter} className="meta quiet">
            Copy {copyName({ ...copy, letter })}: {wentWhereLabels[went].toLowerCase()}
          </div>
        ))}
        {copy.note !== '' && <div className="meta quiet">{copy.note}</div>}
      </div>
    </>
  )
}

function Printing({ line, copy, open, onDialog }: RowProps & { readonly copy: HeldCopy }) {
  const said = (printed: 'yes' | 'unknown') => open.sayPrinted({ copyIds: [copy.id], printed })
  const again = () => onDialog({ kind: 'reprint', name: line.name, copy })
  if (copy.printed === 'sent')
    return (
      <div className="row">
        <Status kind="dueSoon" text="Sent. Did it come out whole?" />
        <Button size="small" onClick={() => said('yes')}>
          Yes<span className="sr-only">, {line.name}’s copy</span>
        </Button>
        <Button size="small" onClick={() => said('unknown')}>
          Not sure<span className="sr-only">, {line.name}’s copy</span>
        </Button>
      </div>
    )
  if (copy.printed === 'unknown')
    return (
      <div className="row">
        <Status kind="overdue" text="Unknown whether it came out" />
        <Button size="small" disabled={open.isBusy} onClick={again}>
          Print again<span className="sr-only"> for {line.name}</span>
        </Button>
      </div>
    )
  return null
}

function Became({ line: { name }, copy, open, onDialog }: RowProps & { readonly copy: HeldCopy }) {
  const { id: copyId, version, handover, handoverAt, postBy, printed, need } = copy
  const at = handoverAt ? timeOf(handoverAt) : ''
  const say = (how: 'posted' | 'toPost') => open.say({ copyId, version, handover: how, why: '' })
  const about = <span className="sr-only"> ({name})</span>
  if (handover === 'handed' || handover === 'posted')
    return (
      <>
        <Status kind="held" text={handover === 'handed' ? `Handed ${at}` : `Posted ${at}`} />
        <Button size="small" appearance="subtle" onClick={() => onDialog({ kind: 'reprint', name, copy })}>
          Print again{about}
        </Button>
      </>
    )
  if (handover === 'declined') return <Status kind="lateWithReason" text="Declined, reason given" />
  if (handover !== null)
    return (
      <>
        <Status
          kind="dueSoon"
          text={`${handover === 'readAloud' ? 'Read aloud, to' : 'To'} post by ${postBy ? formatDay(postBy) : ''}`}
        />
        <Button size="small" onClick={() => say('posted')}>
          Posted{about}
        </Button>
      </>
    )
  if (need === 'nothing') return <Status kind="held" text="Has it already; nothing changed for them" />
  return (
    <>
      {printed === 'yes' && <span className="quiet">Printed</span>}
      <Button size="small" onClick={() => onDialog({ kind: 'declined', name, copy })}>
        Declined{about}
      </Button>
      <Button size="small" onClick={() => say('toPost')}>
        Post{about}
      </Button>
    </>
  )
}
