import type { ReadySection } from '../../../../shared/records/readiness.ts'
import { BookingTicks } from '../../../ui/booking-ticks.tsx'
import type { RecordTabProps } from '../record-tab.ts'
import { RecordSection, SectionList } from '../section-list.tsx'
import '../../../styles/prepare.css'
import { ChildCard } from './child-card.tsx'
import { People } from './people.tsx'
import { countText } from './ready-line.tsx'
import { Reports } from './reports.tsx'
import { ToFix } from './to-fix.tsx'
import { useReadiness } from './use-readiness.ts'

const labels: Readonly<Record<ReadySection, string>> = {
  reports: 'Reports',
  children: 'The children',
  people: 'The people',
  bookings: 'Bookings',
}

/** What has to be there before a meeting, ticked off part by part; and what is still to fix. */
export function PrepareTab({ open, today }: RecordTabProps) {
  const ready = useReadiness(open)
  if (!ready) return null
  const { meeting } = open.record
  const hasReports = ready.reports.length > 0
  const sections = (['reports', 'children', 'people', 'bookings'] as const).filter(
    (section) => (section !== 'reports' || hasReports) && (section !== 'bookings' || meeting.bookings.length > 0),
  )
  const shown: Readonly<Record<ReadySection, React.ReactNode>> = {
    reports: <Reports open={open} today={today} ready={ready} />,
    children: meeting.children.map((child) => (
      <ChildCard key={child.childId} open={open} child={child} ready={ready} />
    )),
    people: <People open={open} ready={ready} />,
    bookings: <BookingTicks meeting={meeting} />,
  }
  const countOf = (section: ReadySection) => countText(ready.items.filter((item) => item.section === section))
  return (
    <div className="record-layout prepare">
      <SectionList sections={sections.map((key) => ({ key, label: labels[key], count: countOf(key) }))} />
      <div className="record-sections record-sections-plain" data-pane tabIndex={-1}>
        <ToFix items={ready.items} />
        {sections.map((section) => (
          <RecordSection key={section} sectionKey={section} label={labels[section]}>
            {shown[section]}
          </RecordSection>
        ))}
      </div>
    </div>
  )
}
