import { Button, ProgressBar } from '@fluentui/react-components'
import { timeLeft } from './time-left.ts'

type ProgressProps = {
  /** What is being done: "Reading AnnexA_Harnshire.xlsx". */
  label: string
  done: number
  total: number
  /** What is counted: "rows". */
  unit: string
  /** Null until enough has been done to tell. */
  secondsLeft: number | null
  onCancel?: () => void
}

/** Work with a known end: how much is done, how long is left, and a way out. */
export function Progress({ label, done, total, unit, secondsLeft, onCancel }: ProgressProps) {
  const figures = `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} ${unit}`
  return (
    <div className="progress">
      <strong>{label}</strong>
      <ProgressBar
        aria-label={label}
        aria-valuetext={figures}
        value={done}
        max={Math.max(total, 1)}
        thickness="large"
      />
      <div className="progress-foot">
        <span>{figures}</span>
        {secondsLeft !== null && <span className="quiet">{timeLeft(secondsLeft)}</span>}
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </div>
  )
}
