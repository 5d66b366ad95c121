import { useState } from 'react'
import type { Settings } from '../../../shared/records/settings.ts'
import { MonthsRule } from '../../../shared/rules/settings.ts'
import { useCommand } from '../../api.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { NumberSetting, SettingGroup } from './setting-parts.tsx'

const months: Readonly<Record<MonthsRule, string>> = {
  calendar: 'Calendar months, as the regulations say',
  days: '91 and 183 days, as some case systems count',
  earlier: 'Whichever of the two ends sooner',
}

/** How the clocks count where the law or the published practice leaves a choice. */
export function ClockSettings({ settings }: { settings: Settings }) {
  const change = useCommand('settings.change')
  const [label, setLabel] = useState(settings.firstReviewLabel)
  const set = (part: Partial<Settings>) => change.mutate({ ...settings, ...part })
  return (
    <SettingGroup
      title="Due dates"
      lead="The regulations leave some counting to the county. The default of each is the statute."
    >
      <ChoiceList
        label="Count 3 and 6 months as"
        choices={MonthsRule.options.map((rule) => ({ value: rule, label: months[rule] }))}
        value={settings.monthsRule}
        onChange={(monthsRule) => set({ monthsRule })}
      />
      <ChoiceList
        label="Reports before a review are due"
        choices={[
          { value: '24h', label: '24 hours before, by the clock' },
          { value: 'workingDay', label: 'The same time, one working day before' },
        ]}
        value={settings.reviewReportLead}
        onChange={(reviewReportLead) => set({ reviewReportLead })}
      />
      <TextField
        label="The first review is called"
        hint="Due within 20 working days, whatever it is called"
        value={label}
        onChange={setLabel}
        onLeave={() => label.trim() !== '' && label !== settings.firstReviewLabel && set({ firstReviewLabel: label })}
      />
      <NumberSetting
        label="Due soon, in working days"
        hint="A meeting that is not booked is marked from so many working days before its date"
        value={settings.soonWorkingDays}
        least={0}
        most={60}
        onChange={(soonWorkingDays) => set({ soonWorkingDays })}
      />
      <TickField
        label="An early review starts the next interval"
        isTicked={settings.earlyReviewResetsClock}
        onChange={(earlyReviewResetsClock) => set({ earlyReviewResetsClock })}
      />
      <TickField
        label="After a birth, the first review conference is also due within 20 working days"
        isTicked={settings.preBirthWorkingDays !== null}
        onChange={(isTicked) => set({ preBirthWorkingDays: isTicked ? 20 : null })}
      />
      <NumberSetting
        label="Warn when an initial conference is nearer to the expected birth than so many weeks"
        value={settings.preBirthWeeks}
        least={1}
        most={30}
        onChange={(preBirthWeeks) => set({ preBirthWeeks })}
      />
    </SettingGroup>
  )
}
