import { formatDay } from '../../shared/dates.ts'
import type { MidwayCheck } from '../../shared/records/footprint.ts'
import type { WorkingProps } from './working.tsx'

/** The working of a mid-way check's day. */
export function whyMidway({ previousOn, reviewBy, dueOn }: MidwayCheck): WorkingProps {
  return {
    title: `Why ${formatDay(dueOn)}?`,
    lines: [
      { label: 'Review held', value: formatDay(previousOn) },
      { label: 'Next review due', value: formatDay(reviewBy) },
      { label: 'Half-way between them', value: formatDay(dueOn), isTotal: true },
    ],
    notes: ['Of an odd number of days the smaller half counts.'],
    source: 'Local practice: Leicestershire IRO annual report 2018-19. Not in law. Rule LAC-10.',
  }
}
