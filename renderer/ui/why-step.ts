import { formatDay } from '../../shared/dates.ts'
import type { StepDue } from '../../shared/records/record-steps.ts'
import type { WorkingProps } from './working.tsx'

/** The working of the last day for a step after a meeting. */
export function whyStep({ dueBy, eventLabel, eventOn, workingDays, ruleId, source, calendar }: StepDue): WorkingProps {
  return {
    title: `Why ${formatDay(dueBy)}?`,
    lines: [
      { label: eventLabel, value: formatDay(eventOn) },
      workingDays === 0
        ? { label: 'The same day', value: '+ 0' }
        : { label: `Add ${workingDays} working days`, value: `+ ${workingDays}` },
      { label: 'Last day', value: formatDay(dueBy), isTotal: true },
    ],
    notes: [`${calendar}.`],
    source: `${source}. Rule ${ruleId}.`,
  }
}
