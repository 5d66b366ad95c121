import { useEffect, useRef } from 'react'
import { IsoDate } from '../../../../../shared/dates.ts'
import type { FootprintEntry } from '../../../../../shared/records/footprint.ts'
import { footprintKinds } from '../../../../../shared/records/footprint-kinds.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { TypedField } from '../../../../ui/typed-field.tsx'
import type { OpenFootprint } from './use-footprint.ts'

const entryText = { rows: 2, className: 'entry-text' }

/** What an entry asks, kept as it is typed; the first answer has the focus, as the day is today's already. */
export function EntryForm({ entry, open, today }: { entry: FootprintEntry; open: OpenFootprint; today: IsoDate }) {
  const answers = useRef<HTMLDivElement>(null)
  useEffect(() => answers.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])
  const { id, kind } = entry
  const fields = Object.entries(footprintKinds[kind].fields).filter(
    ([, { after }]) => after === undefined || open.valueOf(entry, after.field) === after.value,
  )
  return (
    <div className="entry-form">
      <DateField
        label="Day"
        value={IsoDate.safeParse(open.valueOf(entry, 'happenedOn')).data ?? null}
        onChange={(day, wrong) => wrong === null && open.type(id, 'happenedOn', day ?? '')}
        error={open.problemOf(id, 'happenedOn')}
        today={today}
      />
      <div ref={answers} className={kind === 'midway' ? 'entry-answers entry-pairs' : 'entry-answers'}>
        {fields.map(([field, def]) => (
          <TypedField
            key={field}
            def={def}
            text={entryText}
            mostInSight={3}
            value={open.valueOf(entry, field)}
            problem={open.problemOf(id, field)}
            onType={(value) => open.type(id, field, value)}
            today={today}
          />
        ))}
      </div>
    </div>
  )
}
