import type { MeetingKind } from '../meeting-kind.ts'
import type { FieldDef, FieldSection } from './field.ts'
import { roaSections } from './roa-fields.ts'

/** The sections of a meeting's record, by its kind. */
export function sectionsOf(kind: MeetingKind): Readonly<Record<string, FieldSection>> {
  return kind === 'roa' || kind === 'adoptionReview' ? roaSections : {}
}

/** The field of that name in the record of such a meeting, or undefined. */
export function fieldOf(kind: MeetingKind, field: string): FieldDef | undefined {
  const sections = Object.values(sectionsOf(kind))
  return sections.find(({ fields }) => Object.hasOwn(fields, field))?.fields[field]
}
