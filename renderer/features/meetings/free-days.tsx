import { Button } from '@fluentui/react-components'
import { useId } from 'react'
import { formatDay, formatDayShort, type IsoDate } from '../../../shared/dates.ts'
import type { MeetingPreviewInput } from '../../../shared/records/meeting-options.ts'
import { usePreview } from './preview-notes.tsx'

type FreeDaysProps = { preview: MeetingPreviewInput; onChoose: (day: IsoDate) => void }

/** Days on which the chair has nothing yet, one press each; the day chosen is marked. */
export function FreeDays({ preview, onChoose }: FreeDaysProps) {
  const id = useId()
  const free = usePreview(preview)?.freeDays ?? null
  if (free === null) return null
  return (
    <div>
      <div className="field-label" id={id}>
        {free.label}
      </div>
      {free.days.length === 0 && <p className="quiet">None: on every working day the chair has something already.</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw the frame of a question that has to be answered. */}
      <div className="row row-wrap" role="group" aria-labelledby={id}>
        {free.days.map((day) => (
          <Button
            key={day}
            size="small"
            appearance={day === preview.on ? 'primary' : 'secondary'}
            aria-pressed={day === preview.on}
            onClick={() => onChoose(day)}
          >
            {formatDay(day).slice(0, 3)} {formatDayShort(day)}
          </Button>
        ))}
      </div>
    </div>
  )
}
