import type { ChildId } from '../../../shared/records/ids.ts'
import type { FieldSection } from '../../../shared/records/meeting-fields/field.ts'
import type { OpenRecord } from './use-record.ts'

/** How many fields of a section are answered, for one child, and how many there are. */
export function filledOf(section: FieldSection, open: OpenRecord, childId: ChildId | null) {
  const fields = Object.entries(section.fields)
  const filled = fields.filter(([name, def]) => open.field(def.of === 'child' ? childId : null, name).value !== '')
  return { filled: filled.length, of: fields.length }
}
