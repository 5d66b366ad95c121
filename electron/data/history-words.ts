import { z } from 'zod'
import { formatDay, IsoDate } from '../../shared/dates.ts'
import { alertOutcomeLabels, evidenceKindLabels } from '../../shared/records/alert.ts'
import { alertStageLabels } from '../../shared/records/alert-stage.ts'
import { alertKindLabels, alertThemeLabels } from '../../shared/records/alert-themes.ts'
import { bookingLabels } from '../../shared/records/booking.ts'
import {
  type CodeSet,
  endReasonLabels,
  ethnicityLabels,
  labelFor,
  legalStatusLabels,
  needLabels,
  participationLabels,
  permanencePlanLabels,
  placementChangeLabels,
  placementLabels,
  providerLabels,
} from '../../shared/records/code-sets.ts'
import { FootprintKind, footprintKinds } from '../../shared/records/footprint-kinds.ts'
import { Category } from '../../shared/records/imported-child.ts'
import { lateReasonLabels } from '../../shared/records/late-reasons.ts'
import { meetingKindLabels } from '../../shared/records/meeting-kind.ts'
import { categoriesText, planEndings } from '../../shared/records/protection-plan.ts'
import { sourceDetailText } from '../../shared/records/source-detail.ts'
import { sourceDetailLabels } from '../../shared/records/source-detail-field.ts'
import { standDownReasonLabels } from '../../shared/records/stand-down-reasons.ts'

const footprintCodes = Object.values(footprintKinds).flatMap(({ fields }) =>
  Object.entries(fields).flatMap(([field, def]) =>
    def.kind === 'choice' ? [[`footprintEntry.${field}`, def.choices] as const] : [],
  ),
)
const reportNames = {
  plan: 'Care plan or pathway plan',
  assessment: 'Social worker’s assessment',
  socialWork: 'Social worker’s report',
}
const alertEventWords = {
  sent: 'Marked as sent',
  answered: 'Answer',
  escalated: 'Escalated',
  extended: 'More time',
  cafcassReferred: 'Referred to Cafcass',
  cafcassAnswered: 'Answer from Cafcass',
  legalAdvice: 'Legal advice',
  noted: 'Note',
}
const codes: Readonly<Record<string, CodeSet>> = {
  ...Object.fromEntries(footprintCodes),
  'footprintEntry.kind': Object.fromEntries(FootprintKind.options.map((kind) => [kind, footprintKinds[kind].label])),
  'child.sex': { M: 'Male', F: 'Female', U: 'Unknown' },
  'child.ethnicity': ethnicityLabels,
  'periodOfCare.endReason': endReasonLabels,
  'periodOfCare.categoryOfNeed': needLabels,
  'periodOfCare.permanencePlan': permanencePlanLabels,
  'legalStatus.code': legalStatusLabels,
  'placement.code': placementLabels,
  'placement.provider': providerLabels,
  'placement.reasonForChange': placementChangeLabels,
  'meeting.kind': meetingKindLabels,
  'meeting.status': { booked: 'Booked', held: 'Held', cancelled: 'Cancelled', stoodDown: 'Stood down' },
  'meeting.reasonCode': standDownReasonLabels,
  'booking.what': bookingLabels,
  'booking.state': { needed: 'Needed', booked: 'Booked', notNeeded: 'Not needed' },
  'protectionPlan.endedBy': planEndings,
  'sourceDue.kind': meetingKindLabels,
  'sourceDetail.field': sourceDetailLabels,
  'reportReceipt.report': reportNames,
  'alertDraft.report': reportNames,
  'alert.kind': alertKindLabels,
  'alert.theme': alertThemeLabels,
  'alert.firstStage': alertStageLabels,
  'alert.outcome': alertOutcomeLabels,
  'alert.evidenceKind': evidenceKindLabels,
  'alertEvent.kind': alertEventWords,
  'alertEvent.toStage': alertStageLabels,
  'meetingChild.lateReason': lateReasonLabels,
  'meetingChild.participation': participationLabels,
}

/** One value of a stored row. */
export type StoredValue = { readonly tableName: string; readonly column: string; readonly value: unknown }

/** A stored value as a reader knows it: days, codes, yes and no, names for ids. Null for nothing. */
export function wordsFor(
  { tableName, column, value }: StoredValue,
  nameFor: ReadonlyMap<string, string>,
): string | null {
  if (value === null || value === undefined || value === '') return null
  if (/^(is|has)[A-Z]/.test(column)) return value === 1 || value === true ? 'Yes' : 'No'
  const text = String(value)
  if (tableName === 'sourceDetail' && column === 'value') return sourceDetailText(text)
  if (column.endsWith('Categories')) return categoriesText(z.array(Category).parse(JSON.parse(text)))
  const set = codes[`${tableName}.${column}`]
  if (set) return labelFor(set, text)
  if (column.endsWith('Id')) return nameFor.get(text) ?? 'No longer on the record'
  const day = IsoDate.safeParse(text)
  return day.success ? formatDay(day.data) : text
}
