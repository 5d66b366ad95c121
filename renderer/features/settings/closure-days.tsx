import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { Settings } from '../../../shared/records/settings.ts'
import { lastCoveredYear } from '../../../shared/rules/bank-holidays.ts'
import { useCommand } from '../../api.ts'
import { DateField } from '../../ui/date-field.tsx'
import { SettingGroup } from './setting-parts.tsx'

/** Days the county itself does not count as working days, beside England's bank holidays. Off unless somebody adds one. */
export function ClosureDays({ settings, today }: { settings: Settings; today: IsoDate }) {
  const change = useCommand('settings.change')
  const [day, setDay] = useState<IsoDate | null>(null)
  const keep = (closures: readonly IsoDate[]) => change.mutate({ ...settings, closures: [...closures].toSorted() })
  const [error, setError] = useState<string | null>(null)
  const add = () => {
    if (day === null) return setError('Enter the day.')
    if (settings.closures.includes(day)) return setError(`${formatDay(day)} is a closure day already.`)
    keep([...settings.closures, day])
    setDay(null)
    setError(null)
  }
  return (
    <SettingGroup
      title="Closure days"
      lead={`Statutory limits count council closure days as working days. Add one only if your council counts it otherwise. England’s bank holidays are built in to the end of ${lastCoveredYear}.`}
    >
      {settings.closures.length === 0 ? (
        <p>No closure days: only weekends and bank holidays are left out.</p>
      ) : (
        <ul className="stack">
          {settings.closures.map((closure) => (
            <li key={closure} className="button-row">
              {formatDay(closure)}
              <Button size="small" onClick={() => keep(settings.closures.filter((one) => one !== closure))}>
                Remove {formatDay(closure)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <DateField label="Closure day" value={day} onChange={setDay} today={today} error={error} />
      <div>
        <Button onClick={add}>Add this closure day</Button>
      </div>
    </SettingGroup>
  )
}
