import type { MeetingKind } from '../meeting-kind.ts'
import type { FieldDef, FieldSection } from './field.ts'
import { roaOtherFields, roaSections } from './roa-fields.ts'

/** The sections of a meeting's record, by its kind. */
export function sectionsOf(kind: MeetingKind): Readonly<Record<string, FieldSection>> {
  return kind === 'roa' || kind === 'adoptionReview' ? roaSections : {}
}

/** What is kept with the record of such a meeting but asked outside its sections. */
export function otherFieldsOf(kind: MeetingKind): Readonly<Record<string, FieldDef>> {
  return kind === 'roa' || kind === 'adoptionReview' ? roaOtherFields : {}
}

/** The field of that name in the record of such a meeting, or undefined. */
export function fieldOf(kind: MeetingKind, field: string): FieldDef | undefined {
  const groups = [...Object.values(sectionsOf(kind)).map(({ fields }) => fields), otherFieldsOf(kind)]
  return groups.find((fields) => Object.hasOwn(fields, field))?.[field]
}
