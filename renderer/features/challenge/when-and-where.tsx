import { fieldIdOf } from '../../ui/form-dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

type WhenAndWhereProps = {
  form: string
  time: string
  place: string
  onTime: (time: string) => void
  onPlace: (place: string) => void
  wrong: (path: string) => string | null
}

/** At what time and where a meeting takes place; both may stay empty. */
export function WhenAndWhere({ form, time, place, onTime, onPlace, wrong }: WhenAndWhereProps) {
  return (
    <>
      <TextField
        label="Time"
        hint="Such as 14:00; may stay empty"
        value={time}
        onChange={onTime}
        isShort
        id={fieldIdOf(form, 'startsAt')}
        error={wrong('startsAt')}
      />
      <TextField label="Place" value={place} onChange={onPlace} id={fieldIdOf(form, 'place')} error={wrong('place')} />
    </>
  )
}
