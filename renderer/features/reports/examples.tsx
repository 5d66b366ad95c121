import { useState } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import type { AlertExample } from '../../../shared/records/alert-report.ts'
import { alertKindLabels, alertThemeLabels } from '../../../shared/records/alert-themes.ts'
import { ShowAll } from '../../ui/show-all.tsx'
import { TickField } from '../../ui/tick-field.tsx'

type ExamplesProps = {
  examples: readonly AlertExample[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

const leadOf = ({ kind, theme, on, number }: AlertExample): string => {
  const what = kind === 'goodPractice' ? alertKindLabels.goodPractice : 'Learning from a concern'
  return `${what}, ${alertThemeLabels[theme].toLowerCase()}, ${number}, ${formatDay(on)}`
}

/** More than these are a long way by Tab; the rest are a press away, and the button says how many. */
const mostShown = 8

/** Words a report may quote, to be read and ticked one by one: a name the record does not know may still be in them. */
export function Examples({ examples, chosen, onChange }: ExamplesProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? examples : examples.slice(0, mostShown)
  const tick = (id: string, isTicked: boolean) =>
    onChange(isTicked ? [...chosen, id] : chosen.filter((other) => other !== id))
  return (
    <section className="report-examples" aria-labelledby="report-examples" data-pane tabIndex={-1}>
      <h2 id="report-examples">Case examples</h2>
      <p className="quiet">
        Good practice raised in the period, and what was learnt from concerns closed in it. The names of the children
        and of the staff of the alert are taken out; other names may be in the words. Read each before you tick it:
        ticked examples are printed and exported with the overview.
      </p>
      {examples.length === 0 && <p>Nothing to quote in this period.</p>}
      {shown.map((example) => (
        <TickField
          key={example.alertId}
          label={example.text}
          hint={leadOf(example)}
          isTicked={chosen.includes(example.alertId)}
          onChange={(isTicked) => tick(example.alertId, isTicked)}
        />
      ))}
      {shown.length < examples.length && (
        <ShowAll lines="input" onShow={() => setWhole(true)}>
          Show all {examples.length} examples
        </ShowAll>
      )}
    </section>
  )
}
