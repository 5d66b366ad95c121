import type { IsoDate } from '../../../../shared/dates.ts'
import type { ConferenceChild } from '../../../../shared/records/conference.ts'
import {
  categoryFields,
  conferenceSections,
  hsbOutcomeLabels,
  outcomeLabels,
} from '../../../../shared/records/meeting-fields/conference-fields.ts'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import { RecordField } from '../record-field.tsx'
import type { OpenRecord } from '../use-record.ts'

type DecidedFieldsProps = { open: OpenRecord; today: IsoDate; about: ConferenceChild }

/** What is decided about one child: threshold, outcome, categories, and who agreed to an end at the first review. */
export function DecidedFields({ open, today, about }: DecidedFieldsProps) {
  const { childId, isOpen, isFirstReview } = about
  const { kind } = open.record.meeting
  const isConference = kind === 'icpc' || kind === 'rcpc'
  const outcome = open.field(childId, 'outcome')
  const ask = (name: string) => <Asked key={name} open={open} today={today} about={about} name={name} />
  const decide = (value: string) => {
    outcome.type(value)
    // A plan mostly goes on for what it was for: those are ticked, to be changed where they are not.
    const isUnsaid = Object.values(categoryFields).every((name) => open.field(childId, name).value === '')
    if (value === 'continue' && isConference && isUnsaid)
      for (const [code, name] of Object.entries(categoryFields))
        if (about.categories.some((one) => one === code)) open.field(childId, name).type('yes')
  }
  const isOnPlan = outcome.value === 'plan' || outcome.value === 'continue'
  return (
    <>
      {isConference && ['threshold', 'thresholdWhy'].map(ask)}
      <ChoiceList
        label={isConference ? 'What the conference decided' : 'What the meeting decided'}
        choices={choicesOf({ isConference, isOpen })}
        value={outcome.value === '' ? null : outcome.value}
        onChange={decide}
        error={outcome.problem}
      />
      {isConference && isOnPlan && <Categories open={open} about={about} />}
      {isConference && isOnPlan && ask('categoriesReason')}
      {isConference && outcome.value === 'end' && isFirstReview && ['endAgreedBy', 'endAgreedOn'].map(ask)}
      {!isConference && ask('outcomeWhy')}
    </>
  )
}

/** A child on a plan keeps it or leaves it; another gets one or does not. */
function choicesOf({ isConference, isOpen }: { isConference: boolean; isOpen: boolean }) {
  const labels: Readonly<Record<string, string>> = isConference ? outcomeLabels : hsbOutcomeLabels
  const fitting = isOpen ? ['continue', 'end'] : isConference ? ['plan', 'noPlan'] : ['start', 'none']
  return fitting.map((value) => ({ value, label: labels[value] ?? value }))
}

function Categories({ open, about: { childId, categories } }: Omit<DecidedFieldsProps, 'today'>) {
  const { fields } = conferenceSections('icpc').decided
  return (
    <fieldset className="field">
      <legend className="field-label">Categories</legend>
      {Object.entries(categoryFields).map(([code, name]) => {
        const field = open.field(childId, name)
        const isNow = categories.some((one) => one === code)
        return (
          <TickField
            key={name}
            label={`${fields[name]?.label ?? code}${isNow ? ' (on record)' : ''}`}
            isTicked={field.value === 'yes'}
            onChange={(isTicked) => field.type(isTicked ? 'yes' : '')}
          />
        )
      })}
    </fieldset>
  )
}

function Asked({ open, today, about: { childId }, name }: DecidedFieldsProps & { name: string }) {
  const def = conferenceSections(open.record.meeting.kind).decided.fields[name]
  const told = open.record.children.find((child) => child.childId === childId)
  return def ? <RecordField open={open} today={today} name={name} def={def} childId={childId} told={told} /> : null
}
