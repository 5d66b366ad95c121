import { useState } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import { sectionsOf } from '../../../shared/records/meeting-fields/all-fields.ts'
import type { FieldSection } from '../../../shared/records/meeting-fields/field.ts'
import { TabsWithCounts } from '../../ui/tabs-with-counts.tsx'
import { filledOf } from './filled.ts'
import { FinishSection } from './finish-section.tsx'
import { ParticipationField } from './participation-field.tsx'
import { RecordField } from './record-field.tsx'
import type { RecordTabProps } from './record-tab.ts'
import { RecordSection, SectionList } from './section-list.tsx'

/** What is written of the meeting, section by section, for one child at a time. */
export function FieldsTab({ open, today }: RecordTabProps) {
  const { meeting, previous } = open.record
  const [chosen, setChildId] = useState<ChildId | null>(null)
  const child = meeting.children.find(({ childId }) => childId === chosen) ?? meeting.children[0]
  if (!child) return null
  const { childId } = child
  // With nothing known from before the answers take the whole width.
  const isBeside = Boolean(previous?.values.length) || open.record.children.some(({ council }) => council.length > 0)
  const sections = Object.entries(sectionsOf(meeting.kind))
  const took = { key: 'participation', label: 'Taking part', count: child.participation ? '1 of 1' : '0 of 1' }
  const listed = sections.map(([key, section]) => {
    const { filled, of } = filledOf(section, open, childId)
    return { key, label: section.label, count: `${filled} of ${of}` }
  })
  return (
    <div className="stack-wide">
      {meeting.children.length > 1 && (
        <TabsWithCounts
          label="Child"
          tabs={meeting.children.map((one) => ({ key: one.childId, label: nameOf(one) }))}
          current={childId}
          onChange={setChildId}
        />
      )}
      <div className="record-layout">
        <SectionList sections={[took, ...listed, { key: 'finish', label: 'At the end', count: '' }]} />
        <div className={isBeside ? 'record-sections' : 'record-sections record-sections-plain'} data-pane tabIndex={-1}>
          {previous && previous.values.length === 0 && (
            <p className="quiet">Nothing was written here of the review on {formatDay(previous.heldOn)}.</p>
          )}
          <RecordSection sectionKey="participation" label="Taking part">
            <ParticipationField key={childId} open={open} child={child} />
          </RecordSection>
          {sections.map(([key, section]) => (
            <RecordSection key={key} sectionKey={key} label={section.label}>
              <Fields section={section} open={open} today={today} childId={childId} />
            </RecordSection>
          ))}
          <RecordSection sectionKey="finish" label="At the end">
            <FinishSection open={open} />
          </RecordSection>
        </div>
      </div>
    </div>
  )
}

type FieldsProps = RecordTabProps & { section: FieldSection; childId: ChildId }

function Fields({ section, open, today, childId }: FieldsProps) {
  const told = open.record.children.find((child) => child.childId === childId)
  return Object.entries(section.fields).map(([name, def]) => (
    <RecordField key={`${childId} ${name}`} {...{ open, today, name, def, childId, told }} />
  ))
}
