import { useState } from 'react'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import { sectionsOf } from '../../../shared/records/meeting-fields/all-fields.ts'
import { TabsWithCounts } from '../../ui/tabs-with-counts.tsx'
import { RecordField } from './record-field.tsx'
import type { RecordTabProps } from './record-tab.ts'

/** What is written of the meeting, section by section, for one child at a time. */
export function FieldsTab({ open, today }: RecordTabProps) {
  const { meeting, previous } = open.record
  const [first] = meeting.children
  const [childId, setChildId] = useState<ChildId | null>(first?.childId ?? null)
  return (
    <div className="stack-wide">
      {meeting.children.length > 1 && childId && (
        <TabsWithCounts
          label="Child"
          tabs={meeting.children.map((child) => ({ key: child.childId, label: nameOf(child) }))}
          current={childId}
          onChange={setChildId}
        />
      )}
      {Object.entries(sectionsOf(meeting.kind)).map(([key, section]) => (
        <section key={key} className="record-section" aria-labelledby={`section-${key}`}>
          <h2 id={`section-${key}`}>{section.label}</h2>
          {Object.entries(section.fields).map(([name, def]) => (
            <RecordField
              key={`${childId} ${name}`}
              def={def}
              field={open.field(def.of === 'child' ? childId : null, name)}
              today={today}
              previousOn={previous?.heldOn ?? null}
            />
          ))}
        </section>
      ))}
    </div>
  )
}
