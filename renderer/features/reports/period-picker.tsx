import { Button, ToggleButton } from '@fluentui/react-components'
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right'
import type { IsoDate } from '../../../shared/dates.ts'
import {
  lastWhole,
  PeriodKind,
  periodAfter,
  periodBefore,
  periodKindLabels,
  periodLabel,
  ReportPeriod,
} from '../../../shared/measures/report-period.ts'
import { ReportPopulation, reportPopulationLabels } from '../../../shared/records/alert-report.ts'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { usePeriodKeys } from './use-period-keys.ts'

type PeriodPickerProps = { period: ReportPeriod; onChange: (period: ReportPeriod) => void; today: IsoDate }

/** A month, a quarter, a year from April, or days of one’s own, and the one before or after. */
export function PeriodPicker({ period, onChange, today }: PeriodPickerProps) {
  const choose = (kind: PeriodKind) => onChange(kind === 'custom' ? { ...period, kind } : lastWhole(kind, today))
  usePeriodKeys(choose)
  const after = periodAfter(period)
  return (
    <div className="report-period">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw the frame of a question that has to be answered. */}
      <div className="view-choice" role="group" aria-label="Period">
        {PeriodKind.options.map((kind) => (
          <ToggleButton key={kind} size="small" checked={kind === period.kind} onClick={() => choose(kind)}>
            {periodKindLabels[kind]}
          </ToggleButton>
        ))}
      </div>
      <Button
        size="small"
        icon={<ChevronLeft16Regular />}
        aria-label={`Before: ${periodLabel(periodBefore(period))}`}
        onClick={() => onChange(periodBefore(period))}
      />
      <span className="report-period-name" aria-live="polite">
        {periodLabel(period)}
      </span>
      <Button
        size="small"
        icon={<ChevronRight16Regular />}
        aria-label={`After: ${periodLabel(after)}`}
        disabledFocusable={after.fromOn > today}
        onClick={() => after.fromOn <= today && onChange(after)}
      />
      {period.kind === 'custom' && <OwnDays {...{ period, onChange, today }} />}
    </div>
  )
}

/** Two days; one that makes no period is left in its box with what is wrong, and the overview stays as it is. */
function OwnDays({ period, onChange, today }: PeriodPickerProps) {
  const change = (part: Partial<ReportPeriod>) => {
    const next = ReportPeriod.safeParse({ ...period, ...part })
    if (next.success) onChange(next.data)
  }
  return (
    <div className="report-days-asked">
      <DateField label="From" value={period.fromOn} today={today} onChange={(fromOn) => fromOn && change({ fromOn })} />
      <DateField
        label="To"
        value={period.untilOn}
        today={today}
        onChange={(untilOn) => untilOn && change({ untilOn })}
      />
    </div>
  )
}

type PopulationPickerProps = { population: ReportPopulation; onChange: (population: ReportPopulation) => void }

const populations = ReportPopulation.exclude(['all']).options.map((value) => ({
  value,
  label: reportPopulationLabels[value],
}))

/** Alerts about which children are counted. */
export function PopulationPicker({ population, onChange }: PopulationPickerProps) {
  return (
    <SelectField
      label="Alerts about"
      none={reportPopulationLabels.all}
      choices={populations}
      value={population === 'all' ? null : population}
      onChange={(chosen) => onChange(chosen ?? 'all')}
    />
  )
}
