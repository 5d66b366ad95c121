import type { Settings } from '../../../shared/records/settings.ts'
import { useCommand } from '../../api.ts'
import { TickField } from '../../ui/tick-field.tsx'
import { NumberSetting, SettingGroup } from './setting-parts.tsx'

/** When duties around a meeting are named, and who counts at one, where the published practice leaves a choice. */
export function DutySettings({ settings }: { settings: Settings }) {
  const change = useCommand('settings.change')
  const set = (part: Partial<Settings>) => change.mutate({ ...settings, ...part })
  return (
    <SettingGroup
      title="Before and at a meeting"
      lead="The duties are in law or published practice; how early to be reminded is for the county."
    >
      <NumberSetting
        label="Remind of a conversation in private, in working days before the review"
        hint="Speaking in private before each review is regulation 36(1)(b) of 2010 (LAC-09); the reminder is local"
        value={settings.conversationWorkingDays}
        least={0}
        most={60}
        onChange={(conversationWorkingDays) => set({ conversationWorkingDays })}
      />
      <NumberSetting
        label="A mid-way check is due soon, in working days before it"
        hint="Mid-way desktop reviews are local practice: Leicestershire IRO annual report 2018-19 (LAC-10)"
        value={settings.midwayWorkingDays}
        least={0}
        most={60}
        onChange={(midwayWorkingDays) => set({ midwayWorkingDays })}
      />
      <TickField
        label="An agency that sent a report counts towards quoracy although nobody came"
        isTicked={settings.reportCountsAsPresence}
        onChange={(reportCountsAsPresence) => set({ reportCountsAsPresence })}
      />
      <p className="quiet">
        Quoracy is from the DfE’s children in need census guidance, which asks for presence (CP-08)
      </p>
    </SettingGroup>
  )
}
