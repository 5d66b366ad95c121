import { formatDay } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import type { OfferedKind } from '../../../shared/records/meeting-options.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'

type KindAndSiblingsProps = {
  kinds: readonly OfferedKind[]
  chosen: OfferedKind
  onKind: (kind: MeetingKind) => void
  withIds: ReadonlySet<ChildId>
  onWith: (childIds: ReadonlySet<ChildId>) => void
}

/** What the meeting is, most pressing first, and which brothers and sisters share it. */
export function KindAndSiblings({ kinds, chosen, onKind, withIds, onWith }: KindAndSiblingsProps) {
  const tick = (childId: ChildId, isTicked: boolean) =>
    onWith(new Set(isTicked ? [...withIds, childId] : [...withIds].filter((other) => other !== childId)))
  return (
    <>
      <ChoiceList
        label="Meeting"
        choices={kinds.map((offered) => ({ value: offered.kind, label: offered.label, hint: hintOf(offered) }))}
        value={chosen.kind}
        onChange={onKind}
      />
      {chosen.siblings.length > 0 && (
        <fieldset className="field">
          <legend className="field-label">Brothers and sisters at the same meeting</legend>
          <p className="field-hint">Those due within 28 days of it and not booked yet</p>
          {chosen.siblings.map((sibling) => (
            <label key={sibling.childId} className="choice">
              <input
                type="checkbox"
                checked={withIds.has(sibling.childId)}
                onChange={(event) => tick(sibling.childId, event.target.checked)}
              />
              <span>
                {nameOf(sibling)}
                {sibling.age === null ? '' : `, ${sibling.age}`}
              </span>
              <span className="choice-hint">Due {formatDay(sibling.dueBy)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}

function hintOf({ due, booked }: OfferedKind): string {
  if (due === null) return 'No due date runs'
  const planBy = due.planBy === due.dueBy ? '' : `, plan by ${formatDay(due.planBy)}`
  const already = booked === null ? '' : `. Booked for ${formatDay(booked.scheduledFor)}`
  return `Due ${formatDay(due.dueBy)}${planBy}${already}`
}
