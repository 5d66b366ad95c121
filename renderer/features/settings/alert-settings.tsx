import type { Settings } from '../../../shared/records/settings.ts'
import { useCommand } from '../../api.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { NumberSetting, SettingGroup } from './setting-parts.tsx'

const report = 'Leicestershire IRO annual report 2018-19'

/** How long each stage of a concern has, and the whole process; an open alert counts by it at once. */
export function AlertSettings({ settings }: { settings: Settings }) {
  const change = useCommand('settings.change')
  const set = (part: Partial<Settings>) => change.mutate({ ...settings, ...part })
  return (
    <SettingGroup title="Alerts" lead="Nothing is stored: open alerts count by these as soon as they change.">
      <ChoiceList
        label="The days of each stage are"
        choices={[
          { value: 'working', label: 'Working days' },
          { value: 'calendar', label: 'Days, weekends and bank holidays included' },
        ]}
        value={settings.alertDays}
        onChange={(alertDays) => set({ alertDays })}
      />
      <NumberSetting
        label="A team manager and a service manager answer within, in days"
        hint={`${report} has 5 days for each (QA-01, QA-02)`}
        value={settings.alertAnswerDays}
        least={1}
        most={20}
        onChange={(alertAnswerDays) => set({ alertAnswerDays })}
      />
      <NumberSetting
        label="A head of service answers within, in days"
        hint="The report gives this stage no time; 5 days until the county decides (QA-03)"
        value={settings.headOfServiceDays}
        least={1}
        most={20}
        onChange={(headOfServiceDays) => set({ headOfServiceDays })}
      />
      {/* Each is kept on its side of the other: a limit is not over before it is near. */}
      <NumberSetting
        label="The whole process ends after, in working days"
        hint="IRO Handbook, section 6.2: 20 working days (QA-05)"
        value={settings.alertLimitWorkingDays}
        least={Math.max(1, settings.alertAmberWorkingDays)}
        most={60}
        onChange={(alertLimitWorkingDays) => set({ alertLimitWorkingDays })}
      />
      <NumberSetting
        label="The end of the process is near after, in working days"
        hint="From then on an open concern is marked amber; local practice (QA-05)"
        value={settings.alertAmberWorkingDays}
        least={0}
        most={settings.alertLimitWorkingDays}
        onChange={(alertAmberWorkingDays) => set({ alertAmberWorkingDays })}
      />
    </SettingGroup>
  )
}
