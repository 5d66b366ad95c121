import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { Settings } from '../../../shared/records/settings.ts'
import { useCommand } from '../../api.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { NumberSetting, SettingGroup } from './setting-parts.tsx'

/** The guideline band, the hours of a full-time IRO, and what a case weighs from which day. */
export function BandSettings({ settings, today }: { settings: Settings; today: IsoDate }) {
  const change = useCommand('settings.change')
  const set = (part: Partial<Settings>) => change.mutate({ ...settings, ...part })
  return (
    <SettingGroup
      title="Weighted caseload"
      lead="A past figure keeps the weights of its day: a change takes effect from a date."
    >
      <NumberSetting
        label="Guideline band, from"
        value={settings.bandLow}
        least={0}
        most={settings.bandHigh}
        onChange={(bandLow) => set({ bandLow })}
      />
      <NumberSetting
        label="Guideline band, to and including"
        value={settings.bandHigh}
        least={settings.bandLow}
        most={1000}
        onChange={(bandHigh) => set({ bandHigh })}
      />
      <NumberSetting
        label="Hours a week of one full-time IRO"
        value={settings.fullTimeHours}
        least={1}
        most={60}
        onChange={(fullTimeHours) => set({ fullTimeHours })}
      />
      <TickField
        label="A child in both lists weighs the sum of both (1.5 + 1 = 2.5)"
        isTicked={settings.dualWeight === 'sum'}
        onChange={(isTicked) => set({ dualWeight: isTicked ? 'sum' : 'max' })}
      />
      <table className="plain-table">
        <caption>Weights</caption>
        <thead>
          <tr>
            <th>From</th>
            <th className="number">Looked after</th>
            <th className="number">Child protection</th>
            <th className="number">HSB</th>
          </tr>
        </thead>
        <tbody>
          {settings.weights.map((row) => (
            <tr key={row.fromOn}>
              <td>{formatDay(row.fromOn)}</td>
              <td className="number">{row.lookedAfter}</td>
              <td className="number">{row.childProtection}</td>
              <td className="number">{row.hsb}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <NewWeights settings={settings} today={today} onAdd={(weights) => set({ weights })} />
    </SettingGroup>
  )
}

const repeated = 'There are weights from this day already. Choose another day.'

/** Kept outside the component, so that it is called when the form appears and not each time it is drawn. */
const focusFirst = (form: HTMLElement | null) => form?.querySelector('input')?.focus()

type NewWeightsProps = { settings: Settings; today: IsoDate; onAdd: (weights: Settings['weights']) => void }

function NewWeights({ settings, today, onAdd }: NewWeightsProps) {
  const inForce = settings.weights.at(-1)
  const [isOpen, setOpen] = useState(false)
  // Focus comes back to the button when it is drawn again.
  const [wasOpen, setWasOpen] = useState(false)
  const [wasSent, setWasSent] = useState(false)
  const [fromOn, setFromOn] = useState<IsoDate | null>(today)
  const [next, setNext] = useState(inForce)
  const open = () => {
    setOpen(true)
    setWasOpen(true)
  }
  if (!isOpen || !next)
    return (
      <div>
        <Button autoFocus={wasOpen} onClick={open}>
          Add weights from a date
        </Button>
      </div>
    )
  const isRepeated = settings.weights.some((row) => row.fromOn === fromOn)
  const add = () => {
    setWasSent(true)
    if (!fromOn || isRepeated) return
    onAdd([...settings.weights, { ...next, fromOn }].toSorted((a, b) => a.fromOn.localeCompare(b.fromOn)))
    setOpen(false)
  }
  return (
    <div className="stack card setting-card" ref={focusFirst}>
      <DateField
        label="From"
        value={fromOn}
        onChange={setFromOn}
        today={today}
        error={isRepeated ? repeated : wasSent && !fromOn ? 'Enter the day the weights start.' : null}
      />
      <NumberSetting
        label="Looked after"
        value={next.lookedAfter}
        least={0}
        most={10}
        onChange={(lookedAfter) => setNext({ ...next, lookedAfter })}
      />
      <NumberSetting
        label="Child protection"
        value={next.childProtection}
        least={0}
        most={10}
        onChange={(childProtection) => setNext({ ...next, childProtection })}
      />
      <NumberSetting label="HSB" value={next.hsb} least={0} most={10} onChange={(hsb) => setNext({ ...next, hsb })} />
      <div className="button-row">
        <Button appearance="primary" onClick={add}>
          Add these weights
        </Button>
        <Button onClick={() => setOpen(false)}>Not now</Button>
      </div>
    </div>
  )
}
