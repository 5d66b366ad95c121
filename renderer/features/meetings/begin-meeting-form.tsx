import type { ReactNode } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import type { AppError } from '../../../shared/errors.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { fieldIdOf } from '../../ui/form-dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ChairReason } from './chair-reason.tsx'
import { KindAndSiblings } from './kind-and-siblings.tsx'
import type { BeginMeetingProps, useMeetingDraft } from './meeting-draft.ts'
import { ChairField, DayAndTime } from './meeting-form.tsx'

type BeginMeetingFormProps = Pick<BeginMeetingProps, 'child' | 'today' | 'onClose'> & {
  form: string
  title: string
  action: string
  /** The answer the day is, its label, and what is said where it was left out. */
  day: { path: 'scheduledFor' | 'heldOn'; label: string; missing: string }
  meeting: ReturnType<typeof useMeetingDraft>
  command: { readonly error: AppError | null; readonly isPending: boolean }
  /** Sends the meeting, once it has a day. */
  onSend: (on: IsoDate) => void
  /** What the day means, under it. */
  children: ReactNode
}

/** What both forms that begin a meeting ask: the kind, who shares it, the day, the place and the chair. */
export function BeginMeetingForm({ form, day, meeting, command, onSend, children, ...frame }: BeginMeetingFormProps) {
  const { child, today, onClose, title, action } = frame
  const { kinds, draft, change, chosen, chooseKind, childIds } = meeting
  const { kind, on, typedTime, place, iroId, chairReason } = draft
  const { path, label } = day
  const { error } = command
  const from = on ?? today
  return (
    <AskDialog
      {...{ form, title, action, command, onClose }}
      lead={namesTogether([child])}
      wanted={{ path, isThere: on !== null, missing: day.missing }}
      onSend={() => on && onSend(on)}
    >
      {(wrong) => (
        <>
          <KindAndSiblings
            {...{ kinds, chosen }}
            onKind={chooseKind}
            withIds={draft.withIds}
            onWith={(withIds) => change({ withIds })}
          />
          <DayAndTime {...{ form, path, label, on, typedTime, today, wrong }} onChange={change} />
          {children}
          <TextField
            label="Place"
            value={place}
            onChange={(value) => change({ place: value })}
            id={fieldIdOf(form, 'place')}
          />
          <ChairField
            value={iroId}
            onChange={(value) => change({ iroId: value })}
            on={from}
            id={fieldIdOf(form, 'iroId')}
          />
          <ChairReason
            {...{ form, kind, childIds, iroId, error }}
            on={from}
            value={chairReason}
            onChange={(value) => change({ chairReason: value })}
          />
        </>
      )}
    </AskDialog>
  )
}
