import { AlertSource } from '../../../../shared/records/alert-raising.ts'
import { AlertKind } from '../../../../shared/records/alert-themes.ts'
import { ChildId, MeetingId, RecordId } from '../../../../shared/records/ids.ts'
import { ReportKind } from '../../../../shared/records/readiness.ts'
import { backOf } from '../use-way-back.ts'

/** What the address of a new alert asks for; what it does not say, or says wrongly, is null. */
export type AskedAlert = {
  readonly kind: AlertKind | null
  readonly childIds: readonly ChildId[]
  readonly meetingId: MeetingId | null
  readonly report: ReportKind | null
  readonly source: AlertSource | null
  readonly alertDraftId: RecordId | null
  /** Where the person came from, within the app. */
  readonly back: string | null
}

/** Reads the address of a new alert. */
export function askedAlert(search: URLSearchParams): AskedAlert {
  const childIds = (search.get('child') ?? '').split(',').flatMap((id) => ChildId.safeParse(id).data ?? [])
  return {
    kind: AlertKind.safeParse(search.get('kind')).data ?? null,
    childIds: [...new Set(childIds)].slice(0, 12),
    meetingId: MeetingId.safeParse(search.get('meeting')).data ?? null,
    report: ReportKind.safeParse(search.get('report')).data ?? null,
    source: AlertSource.safeParse(search.get('source')).data ?? null,
    alertDraftId: RecordId.safeParse(search.get('draft')).data ?? null,
    back: backOf(search),
  }
}

/**
 * What a form is kept under, and found by again from Today: whom and what it is about. The kind and the way back are no
 * part of it, so that the other kind chosen is the same form.
 */
export function addressOf({ childIds, meetingId, report, source, alertDraftId }: AskedAlert): string {
  // A draft tells the rest, wherever it is raised from.
  if (alertDraftId !== null) return `draft=${alertDraftId}`
  const parts = { child: childIds.join(',') || null, meeting: meetingId, report, source }
  const known = Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  return new URLSearchParams(known).toString()
}
