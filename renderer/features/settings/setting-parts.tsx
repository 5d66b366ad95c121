import { type ReactNode, useId, useState } from 'react'
import { TextField } from '../../ui/text-field.tsx'

/** A titled group of settings, with one line on what it is for. */
export function SettingGroup({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="setting-group" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className="quiet">{lead}</p>
      </div>
      <div className="stack">{children}</div>
    </section>
  )
}

type NumberSettingProps = {
  label: string
  hint?: string
  value: number
  least: number
  most: number
  onChange: (value: number) => void
}

/** A number kept when the person leaves the field, once it is within its limits. */
export function NumberSetting({ value, least, most, onChange, ...field }: NumberSettingProps) {
  const [typed, setTyped] = useState(String(value))
  const [error, setError] = useState<string | null>(null)
  const keep = () => {
    const number = Number(typed)
    const isFit = typed.trim() !== '' && number >= least && number <= most
    setError(isFit ? null : `Enter a number from ${least} to ${most}.`)
    if (isFit && number !== value) onChange(number)
  }
  return (
    <TextField {...field} error={error} value={typed} onChange={setTyped} onLeave={keep} inputMode="decimal" isShort />
  )
}
