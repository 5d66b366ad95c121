import { Button } from '@fluentui/react-components'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { MapScale, MapState } from '../../../../shared/records/map.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { useShortcuts } from '../../../ui/use-shortcuts.ts'
import type { OpenMap } from '../use-map.ts'
import { ScaleLine } from './scale-line.tsx'
import { ScoreList } from './score-list.tsx'

const NAME_ID = 'overall-scale-name'
const NUMBERS_ID = 'overall-scale-numbers'
const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** The overall scale at the foot of the map: everybody’s number on one line, and how it was at earlier meetings. */
export function ScaleStrip({ open, state }: { open: OpenMap; state: MapState }) {
  const [isOpen, setOpen] = useState(false)
  const [calls, setCalls] = useState(0)
  const { label, zero, ten } = state.template.scale
  const toggle = (next: boolean) => {
    setOpen(next)
    setCalls((before) => before + 1)
  }
  useShortcuts({ scale: () => toggle(true) })
  const onKeyDown = (event: KeyboardEvent) => {
    // A list of names that is open takes Esc first.
    if (event.key !== 'Escape' || event.defaultPrevented || !isOpen) return
    setOpen(false)
    document.getElementById(NUMBERS_ID)?.focus()
  }
  useEffect(() => {
    if (calls > 0) document.getElementById(NAME_ID)?.focus()
  }, [calls])
  const overall = open.map.scales.filter(({ pairId }) => pairId === null)
  return (
    <section className="scale-strip" aria-label={label} onKeyDown={onKeyDown}>
      <div className="scale-strip-line">
        <div className="scale-strip-end">
          <h2>{label}</h2>
          <p className="quiet">0 {zero}</p>
        </div>
        <Axis label={label} scales={overall} />
        <p className="quiet scale-strip-end">10 {ten}</p>
        <Button id={NUMBERS_ID} size="small" aria-expanded={isOpen} onClick={() => toggle(!isOpen)}>
          Numbers <Kbd keys="Alt+S" />
        </Button>
      </div>
      {isOpen && (
        <div className="scale-strip-more">
          <ScoreList open={open} pairId={null} label={label} nameId={NAME_ID} />
          <ScaleLine map={open.map} label={label} />
        </div>
      )}
    </section>
  )
}

/** Names stacked over their number; read out as "3: Police, Nadia". */
function Axis({ label, scales }: { label: string; scales: readonly MapScale[] }) {
  return (
    <ol className="scale-axis" aria-label={label}>
      {SCORES.map((score) => {
        const names = scales.filter((scale) => scale.score === score).map(({ name }) => name)
        return (
          <li key={score} className={names.length > 0 ? 'scale-said' : undefined}>
            <span className="scale-names">
              {names.map((name) => (
                <span key={name}>{name}</span>
              ))}
            </span>
            <span className="scale-mark" />
            <span className="scale-number">{score}</span>
          </li>
        )
      })}
    </ol>
  )
}
