import type { MeetingKind } from '../meeting-kind.ts'
import { conferenceOtherFields, conferenceSections } from './conference-fields.ts'
import type { FieldDef, FieldSection } from './field.ts'
import { roaOtherFields, roaSections } from './roa-fields.ts'

/** The sections of a meeting's record, by its kind. */
export function sectionsOf(kind: MeetingKind): Readonly<Record<string, FieldSection>> {
  return kind === 'roa' || kind === 'adoptionReview' ? roaSections : conferenceSections(kind)
}

/** Whether there is a record to write: of a meeting to come or held, not of one called off. */
export const hasRecord = ({ kind, status }: { kind: MeetingKind; status: string }): boolean =>
  (status === 'booked' || status === 'held') && Object.keys(sectionsOf(kind)).length > 0

/** What is kept with the record of such a meeting but asked outside its sections. */
export function otherFieldsOf(kind: MeetingKind): Readonly<Record<string, FieldDef>> {
  return kind === 'roa' || kind === 'adoptionReview' ? roaOtherFields : conferenceOtherFields
}

/** The field of that name in the record of such a meeting, or undefined. */
export function fieldOf(kind: MeetingKind, field: string): FieldDef | undefined {
  const groups = [...Object.values(sectionsOf(kind)).map(({ fields }) => fields), otherFieldsOf(kind)]
  return groups.find((fields) => Object.hasOwn(fields, field))?.[field]
}
