import type { IsoDate } from '../../../../shared/dates.ts'
import { TimeOfDay } from '../../../../shared/records/meeting.ts'
import type { ReportLine } from '../../../../shared/records/readiness.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { readTime } from '../../../ui/read-time.ts'
import { Status } from '../../../ui/status.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import { usePausedDay } from '../../../ui/use-paused-day.ts'
import { usePausedText } from '../../../ui/use-paused-text.ts'
import { statusOf } from './ready-line.tsx'

type ReceiptFieldsProps = {
  today: IsoDate
  /** What the tick says, in full. */
  tick: string
  line: ReportLine['chair']
  on: IsoDate | null
  time: string | null
  onTick: (isTicked: boolean) => void
  onDay: (on: IsoDate | null) => Promise<unknown>
  onTime: (time: string | null) => Promise<unknown>
}

/** Whether one receiver has a report: ticked it is now, and the day and time can be put right. */
export function ReceiptFields({ today, tick, line, on, time, onTick, onDay, onTime }: ReceiptFieldsProps) {
  const typed = usePausedText(time ?? '', async (value) => {
    const said = readTime(value)
    if (!isTime(said)) return null
    const done = said === time || (await onTime(said))
    // While typing goes on, “103” is not turned into “01:03” under the fingers: it may become “1030”.
    return (said ?? '') === value.trim() ? done : null
  })
  const said = readTime(typed.value)
  // Without its day nothing was received; that is what the tick is for.
  const day = usePausedDay(on, async (typedOn) => (typedOn === null ? null : onDay(typedOn)))
  return (
    <div className="receipt">
      <div className="row row-wrap">
        <TickField label={tick} isTicked={on !== null} onChange={onTick} />
        <Status kind={statusOf(line.state)} text={line.text} />
      </div>
      <p className="quiet">{line.due}</p>
      {on !== null && (
        <div className="decision-parts">
          <DateField
            label="Day it came"
            hint="Or type “today”"
            today={today}
            value={day.value}
            onChange={day.onChange}
          />
          <TextField
            label="Time"
            hint="Such as 09:30; may stay empty"
            isShort
            value={typed.value}
            onChange={typed.type}
            onLeave={() => isTime(said) && said !== null && said !== typed.value && typed.type(said)}
            error={isTime(said) ? null : 'Enter a time such as 09:30'}
          />
        </div>
      )}
    </div>
  )
}

const isTime = (said: string | null): boolean => TimeOfDay.nullable().safeParse(said).success
