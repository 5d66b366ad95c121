import { MeetingKind, meetingKindLabels } from '../../../shared/records/meeting-kind.ts'
import type { Settings } from '../../../shared/records/settings.ts'
import { useCommand } from '../../api.ts'
import { TickField } from '../../ui/tick-field.tsx'
import { NumberSetting, SettingGroup } from './setting-parts.tsx'

/** From so many working days before a meeting a missing booking is red, where the county keeps ticks at all. */
const usualDays = 3

/** How long meetings take, how far apart places are, and whether clerks and rooms are ticked off. */
export function DiarySettings({ settings }: { settings: Settings }) {
  const change = useCommand('settings.change')
  const set = (part: Partial<Settings>) => change.mutate({ ...settings, ...part })
  const { meetingMinutes, travelMinutes, bookingWorkingDays } = settings
  return (
    <SettingGroup title="Diary" lead="For warnings when two meetings of one chair clash, and for calendar files.">
      {MeetingKind.options.map((kind) => (
        <NumberSetting
          key={kind}
          label={`${meetingKindLabels[kind]}, in minutes`}
          value={meetingMinutes[kind]}
          least={15}
          most={480}
          onChange={(minutes) => set({ meetingMinutes: { ...meetingMinutes, [kind]: minutes } })}
        />
      ))}
      <NumberSetting
        label="Between two places, in minutes"
        hint="Less time than this between meetings at two places is a warning"
        value={travelMinutes}
        least={0}
        most={240}
        onChange={(minutes) => set({ travelMinutes: minutes })}
      />
      <TickField
        label="Tick off the clerk, the room and the interpreter of each meeting"
        isTicked={bookingWorkingDays !== null}
        onChange={(isTicked) => set({ bookingWorkingDays: isTicked ? usualDays : null })}
      />
      {bookingWorkingDays !== null && (
        <NumberSetting
          label="Missing bookings show red, in working days before the meeting"
          value={bookingWorkingDays}
          least={0}
          most={20}
          onChange={(days) => set({ bookingWorkingDays: days })}
        />
      )}
    </SettingGroup>
  )
}
