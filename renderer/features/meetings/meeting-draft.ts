import { useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import type { ChildLine } from '../../../shared/records/child-line.ts'
import type { ChildId, IroId } from '../../../shared/records/ids.ts'
import type { EarlyReason } from '../../../shared/records/meeting.ts'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import type { MeetingOptions, OfferedKind } from '../../../shared/records/meeting-options.ts'
import { readTime } from '../../ui/read-time.ts'

/** What both forms that begin a meeting are given: the child it is for and what can be booked for them. */
export type BeginMeetingProps = {
  readonly child: ChildLine
  readonly options: MeetingOptions
  /** The day that was pointed at; null leaves it to the rules. */
  readonly firstOn: IsoDate | null
  readonly today: IsoDate
  readonly onClose: () => void
}

/** A meeting being put together; `typedTime` is as typed. */
export type MeetingDraft = {
  readonly kind: MeetingKind
  readonly withIds: ReadonlySet<ChildId>
  readonly on: IsoDate | null
  readonly typedTime: string
  readonly place: string
  readonly iroId: IroId | null
  readonly earlyReason: EarlyReason | null
  /** Why another IRO chairs a review conference than the one before. */
  readonly chairReason: string
}

/** Brothers and sisters due the same day are one line wherever the duty is listed, so they are booked together unless unticked. */
const dueTogether = ({ due, siblings }: OfferedKind): ReadonlySet<ChildId> =>
  new Set(siblings.filter(({ dueBy }) => dueBy === due?.dueBy).map(({ childId }) => childId))

/** The draft, its answers as they are sent, how to change part of it, the kind chosen, and everybody at the meeting. */
export function useMeetingDraft(
  { child, options, firstOn }: BeginMeetingProps,
  firstDay: (offered: OfferedKind) => IsoDate | null,
) {
  const [{ iroId, kinds }] = useState(options)
  // meetings.options always offers a kind; the most pressing that is not booked yet comes first.
  const first = kinds.find(({ due, booked }) => due !== null && booked === null) ?? (kinds as [OfferedKind])[0]
  const [draft, setDraft] = useState<MeetingDraft>({
    kind: first.kind,
    withIds: dueTogether(first),
    on: firstOn ?? firstDay(first),
    typedTime: '',
    place: '',
    iroId,
    earlyReason: null,
    chairReason: '',
  })
  const change = (part: Partial<MeetingDraft>) => setDraft((now) => ({ ...now, ...part }))
  const chosen = kinds.find(({ kind }) => kind === draft.kind) ?? first
  const chooseKind = (kind: MeetingKind) => {
    const offered = kinds.find((one) => one.kind === kind)
    if (offered) change({ kind, withIds: dueTogether(offered), on: firstDay(offered), earlyReason: null })
  }
  const childIds = [child.childId, ...draft.withIds]
  const { kind, typedTime, place, iroId: chairId, earlyReason, chairReason } = draft
  const answers = { kind, startsAt: readTime(typedTime), place, iroId: chairId, earlyReason, chairReason }
  return { kinds, draft, answers, change, chosen, chooseKind, childIds }
}
