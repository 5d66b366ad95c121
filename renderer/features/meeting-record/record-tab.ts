import type { ComponentType } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import type { OpenRecord } from './use-record.ts'

/** What every tab of a meeting's record is given. */
export type RecordTabProps = { readonly open: OpenRecord; readonly today: IsoDate }

/** One tab of a meeting's record, shown for meetings of its kinds only; `key` stands in the address as `?tab=`. */
export type RecordTab = {
  readonly key: string
  readonly label: string
  readonly kinds: readonly MeetingKind[]
  readonly Component: ComponentType<RecordTabProps>
}
