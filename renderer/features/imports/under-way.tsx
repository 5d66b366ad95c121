import { Button } from '@fluentui/react-components'
import { Progress } from '../../ui/progress.tsx'
import { useProgress } from './use-progress.ts'

type UnderWayProps = {
  /** What is going on until the task first reports: "Opening the files". */
  label: string
  /** What is counted: "rows". */
  unit: string
  onCancel?: () => void
}

/** A task under way: how far, how fast, and a way out that leaves everything as it was. */
export function UnderWay({ label, unit, onCancel }: UnderWayProps) {
  const speed = useProgress(true)
  if (speed === null)
    return (
      <div className="import-under-way" aria-busy="true">
        <div className="row">
          <strong className="grow">{label}</strong>
          {onCancel && <Button onClick={onCancel}>Cancel</Button>}
        </div>
      </div>
    )
  const { perSecond, ...progress } = speed
  // Due dates are worked out in one go: nothing hears a cancel until they are, and then the work is done.
  const canCancel = onCancel && !progress.label.startsWith('Working out')
  return (
    <div className="import-under-way" aria-busy="true">
      <Progress {...progress} unit={unit} {...(canCancel && { onCancel })} />
      <p className="quiet">
        {perSecond !== null && `${Math.round(perSecond).toLocaleString('en-GB')} ${unit} a second`}
      </p>
    </div>
  )
}
