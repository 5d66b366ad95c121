import { useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import { ChallengeKind, challengeKindLabels, type MonthlyAsked } from '../../../shared/records/challenge.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { fieldIdOf } from '../../ui/form-dialog.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { SeriesDays } from './series-days.tsx'
import { WhenAndWhere } from './when-and-where.tsx'

const kinds = ChallengeKind.options.map((value) => ({ value, label: challengeKindLabels[value] }))
const whichOnes = ['first', 'second', 'third', 'fourth', 'last'] as const
const whichChoices = whichOnes.map((value) => ({ value, label: `${value.charAt(0).toUpperCase()}${value.slice(1)}` }))
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const
const weekdayChoices = weekdays.map((value) => ({ value, label: value }))

type Draft = {
  readonly kind: ChallengeKind
  readonly isSeries: boolean
  readonly on: IsoDate | null
  readonly which: MonthlyAsked['which']
  readonly weekday: (typeof weekdays)[number]
  readonly time: string
  readonly place: string
  /** Days of the series that are not added after all. */
  readonly left: readonly IsoDate[]
}

const firstDraft: Draft = {
  ...{ kind: 'preChallenge', isSeries: true, on: null, which: 'third', weekday: 'Thursday' },
  ...{ time: '', place: '', left: [] },
}
const form = 'challenge-add'

type AddMeetingsProps = {
  today: IsoDate
  /** The day of one meeting to begin with; null or left out for a year of them. */
  on?: IsoDate | null
  onClose: () => void
}

/** Adds one meeting, or a year of them on the same weekday of each month. */
export function AddMeetings({ today, on: day = null, onClose }: AddMeetingsProps) {
  const [draft, setDraft] = useState<Draft>({ ...firstDraft, on: day, isSeries: day === null })
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const { kind, isSeries, on, which, weekday, time, place, left } = draft
  const pattern = { kind, which, weekday: weekdays.indexOf(weekday) + 1, fromOn: today, months: 12 }
  const series = useAppQuery('challenge.monthly', pattern).data ?? []
  const planned = series.filter((day) => !day.isThere && !left.includes(day.on)).map((day) => day.on)
  const days = isSeries ? planned : on ? [on] : []
  const add = useCommand('challenge.addMeetings')
  const send = () => add.mutate({ kind, days, startsAt: time.trim() || null, place }, { onSuccess: onClose })
  return (
    <AskDialog
      {...{ form, onClose }}
      title="Add meetings"
      action={days.length === 1 ? 'Add 1 meeting' : `Add ${days.length} meetings`}
      wanted={{ path: 'days', isThere: days.length > 0, missing: 'Enter the day, or tick one.' }}
      command={add}
      onSend={send}
    >
      {(wrong) => (
        <>
          <ChoiceList label="Which meeting" choices={kinds} value={kind} onChange={(next) => change({ kind: next })} />
          <TickField
            label="A year of them, each month"
            isTicked={isSeries}
            onChange={(isTicked) => change({ isSeries: isTicked })}
          />
          <Days {...{ draft, change, series, today }} error={wrong('days')} />
          <WhenAndWhere
            {...{ form, time, place, wrong }}
            onTime={(next) => change({ time: next })}
            onPlace={(next) => change({ place: next })}
          />
        </>
      )}
    </AskDialog>
  )
}

type DaysProps = Pick<Parameters<typeof SeriesDays>[0], 'series' | 'error'> & {
  draft: Draft
  change: (part: Partial<Draft>) => void
  today: IsoDate
}

function Days({ draft, change, series, today, error }: DaysProps) {
  const { isSeries, on, which, weekday, left } = draft
  const id = fieldIdOf(form, 'days')
  if (!isSeries)
    return <DateField label="Day" value={on} onChange={(day) => change({ on: day })} {...{ today, id, error }} />
  const leave = (day: IsoDate, isTicked: boolean) =>
    change({ left: isTicked ? left.filter((one) => one !== day) : [...left, day] })
  return (
    <>
      <div className="row row-wrap">
        <SelectField
          label="Which in the month"
          choices={whichChoices}
          value={which}
          onChange={(one) => one && change({ which: one })}
          none="Choose"
        />
        <SelectField
          label="Weekday"
          choices={weekdayChoices}
          value={weekday}
          onChange={(one) => one && change({ weekday: one })}
          none="Choose"
        />
      </div>
      <SeriesDays {...{ series, left, id, error }} onLeave={leave} />
    </>
  )
}
