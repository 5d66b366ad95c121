import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { formatDay } from '../../../../shared/dates.ts'
import type { AlertFact } from '../../../../shared/records/alert.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { problemAt } from '../../../ui/form-dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { factOf, isSameFact } from './filled-alert.ts'
import { idOf, type RaiseParts } from './raise-parts.ts'

const mostOffered = 8

/** The dated facts: filled in from the record, to take out and to add to. What is typed stays a row of fields. */
export function FactRows(parts: RaiseParts) {
  const { form, prefill, filled } = parts
  const { facts, offered, theme } = filled
  const set = (next: readonly AlertFact[]) => form.change({ facts: [...next] })
  const sourceOf = (fact: AlertFact) => prefill.facts.find((one) => isSameFact(one, fact))?.from
  // The fields that were asked for take the cursor; those of a form found again do not.
  const [addedAt, setAddedAt] = useState<number | null>(null)
  const add = () => {
    setAddedAt(facts.length)
    set([...facts, { label: '', happenedOn: null, note: '' }])
  }
  return (
    <section aria-labelledby="raise-facts" className="stack">
      <div className="section-head">
        <h2 id="raise-facts">Facts</h2>
        <span className="quiet">
          {theme === null ? 'filled in once the theme is chosen' : 'filled in from the record'}
        </span>
      </div>
      <ul className="raise-facts">
        {facts.map((fact, index) => {
          const from = sourceOf(fact)
          const remove = () => set(facts.filter((_, other) => other !== index))
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fact that is typed has nothing else to be known by.
            <li key={index} className="raise-fact">
              {from === undefined ? (
                <TypedFact
                  {...parts}
                  index={index}
                  isNew={index === addedAt}
                  fact={fact}
                  onChange={(next) => set(facts.with(index, next))}
                />
              ) : (
                <KnownFact fact={fact} from={from} />
              )}
              <Button
                size="small"
                appearance="subtle"
                onClick={remove}
                aria-label={`Take out: ${fact.label || 'new fact'}`}
              >
                Take out
              </Button>
            </li>
          )
        })}
      </ul>
      {theme !== null && facts.length === 0 && <p className="quiet">None. An alert with dates is answered sooner.</p>}
      <div className="row row-wrap">
        <Button size="small" onClick={add}>
          Add a fact
        </Button>
        {theme !== null &&
          offered.slice(0, mostOffered).map((fact) => (
            <Button
              key={`${fact.label} ${fact.happenedOn} ${fact.note}`}
              size="small"
              appearance="subtle"
              title={fact.note}
              onClick={() => set([...facts, factOf(fact)])}
            >
              + {fact.label}
              {fact.happenedOn === null ? '' : `, ${formatDay(fact.happenedOn)}`}
            </Button>
          ))}
      </div>
    </section>
  )
}

function KnownFact({ fact: { label, happenedOn, note }, from }: { fact: AlertFact; from: string }) {
  return (
    <div className="raise-fact-known">
      <span>{label}</span>
      <span>{happenedOn === null ? '' : formatDay(happenedOn)}</span>
      <span>{note}</span>
      <span className="meta quiet raise-fact-from">Source: {from}</span>
    </div>
  )
}

type TypedFactProps = RaiseParts & {
  readonly index: number
  readonly isNew: boolean
  readonly fact: AlertFact
  readonly onChange: (fact: AlertFact) => void
}

function TypedFact({ fact, index, isNew, onChange, today, error, formId }: TypedFactProps) {
  const part = (change: Partial<AlertFact>) => onChange({ ...fact, ...change })
  return (
    <div className="raise-fact-typed">
      <TextField
        id={idOf({ formId }, `facts.${index}.label`)}
        label="Fact"
        autoFocus={isNew}
        value={fact.label}
        onChange={(label) => part({ label })}
        error={problemAt(error, `facts.${index}.label`)}
      />
      <DateField
        id={idOf({ formId }, `facts.${index}.happenedOn`)}
        label="Day"
        value={fact.happenedOn}
        onChange={(happenedOn) => part({ happenedOn })}
        today={today}
      />
      <TextField
        id={idOf({ formId }, `facts.${index}.note`)}
        label="Note"
        value={fact.note}
        onChange={(note) => part({ note })}
        error={problemAt(error, `facts.${index}.note`)}
      />
    </div>
  )
}
