import { useState } from 'react'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { ChildClock } from '../../../shared/records/child-page.ts'
import { meetingKindLabels } from '../../../shared/records/meeting-kind.ts'
import { useAppQuery } from '../../api.ts'
import { DateField } from '../../ui/date-field.tsx'

/** What would be due next if the chosen meeting were held on a day; nothing is kept. */
export function WhatIf({ clock, today }: { clock: ChildClock; today: IsoDate }) {
  const [heldOn, setHeldOn] = useState<IsoDate | null>(startingDay(clock, today))
  return (
    <div className="stack">
      <h3>What if?</h3>
      <DateField
        label={`If the ${wordsFor(clock)} is held on`}
        hint="Nothing is kept"
        value={heldOn}
        onChange={setHeldOn}
        today={today}
      />
      <p className="meta" role="status">
        {heldOn && <Answer clock={clock} heldOn={heldOn} />}
      </p>
    </div>
  )
}

function Answer({ clock, heldOn }: { clock: ChildClock; heldOn: IsoDate }) {
  const { childId, kind, dueBy } = clock
  const answer = useAppQuery('children.whatIf', { childId, kind, heldOn })
  if (answer.isPending) return null
  if (answer.error) return answer.error.message
  const late = heldOn > dueBy ? `That is after ${formatDay(dueBy)}, so it would be late. ` : ''
  if (!answer.data) return `${late}Nothing would be due after it.`
  const next = answer.data
  return `${late}The next is then due by ${formatDay(next.dueBy)}: ${wordsFor(next)}, ${next.basis.arithmetic} (${next.ruleId}).`
}

/** The day it is booked for, else the last day to plan it for; a day that has passed is no plan. */
function startingDay({ bookedFor, planBy }: ChildClock, today: IsoDate): IsoDate {
  const planned = bookedFor ?? planBy
  return planned < today ? today : planned
}

/** The label as it stands in a sentence; abbreviations keep their capitals. */
function wordsFor({ label, kind }: Pick<ChildClock, 'label' | 'kind'>): string {
  const words = label || meetingKindLabels[kind]
  return /^[A-Z]{2}/.test(words) ? words : `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
