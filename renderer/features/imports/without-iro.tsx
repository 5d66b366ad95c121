import { useMemo } from 'react'
import { Link } from 'react-router'
import type { IsoDate } from '../../../shared/dates.ts'
import type { ImportResult } from '../../../shared/records/import.ts'
import type { Iro } from '../../../shared/records/iro.ts'
import type { Profile } from '../../../shared/records/profile.ts'
import { useAppQuery } from '../../api.ts'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Giving } from './giving.tsx'
import { countText } from './import-words.ts'
import type { Receiver } from './use-give.ts'
import { linesOf } from './without-iro-columns.tsx'

/** The children of an import nobody is responsible for, the newly told of first, and the way to give them to somebody. */
export function WithoutIro({ result }: { result: ImportResult }) {
  const session = useAppQuery('session.current', {}).data
  const iros = useAppQuery('iros.list', {}).data
  const lines = useMemo(() => linesOf(result), [result])
  if (!session || !iros) return null
  const { profile, today } = session
  const receivers = receiversOf(iros, profile, today)
  return (
    <div>
      <div className="section-head">
        <h2>Children without an IRO</h2>
        <span className="quiet">{headText(lines.length, result.newInCare.length + result.newlyPlanned.length)}</span>
      </div>
      {lines.length > 0 && receivers.length === 0 && <NobodyToGiveTo />}
      {lines.length > 0 && <Giving importId={result.id} lines={lines} receivers={receivers} today={today} />}
    </div>
  )
}

function headText(all: number, fresh: number): string {
  if (all === 0) return 'Every open case of this import has an IRO.'
  return fresh === 0 ? countText(all) : `${countText(all)}, ${countText(fresh)} of them new in care or on a plan`
}

/** Whom children can be given to: an IRO at the keyboard comes first, whether the record knows them yet or not. */
function receiversOf(iros: readonly Iro[], { name, role, iroId }: Profile, today: IsoDate): Receiver[] {
  const isSelf = (iro: Iro) => iro.id === iroId || (role === 'iro' && iro.name.toLowerCase() === name.toLowerCase())
  const others = iros
    .filter((iro) => !isSelf(iro) && iro.startedOn <= today && (iro.endedOn === null || iro.endedOn > today))
    .map((iro): Receiver => ({ value: iro.id, label: iro.name }))
  return role === 'iro' || iroId !== null ? [{ value: 'me', label: `${name} (you)` }, ...others] : others
}

function NobodyToGiveTo() {
  return (
    <MessageBar kind="dueSoon" title="No IROs are on the record yet.">
      <Link className="link" to="/team">
        Add them in Team
      </Link>
      , then come back here: Import lists this import under Past imports.
    </MessageBar>
  )
}
