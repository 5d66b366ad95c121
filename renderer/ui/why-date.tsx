import { formatDay } from '../../shared/dates.ts'
import type { FactSource } from '../../shared/records/fact-source.ts'
import { type SourceDue, sourceDueText } from '../../shared/records/source-due.ts'
import type { DueDate } from '../../shared/rules/due-date.ts'
import { FactSourceLink } from './fact-source.tsx'
import { FigureButton, Working, type WorkingProps } from './working.tsx'

/** A day something is due by, a meeting or an answer, with the council's own for the same where its files give one. */
export type ExplainedDate = Omit<DueDate, 'kind'> & { readonly sourceDue?: SourceDue | null }

/** Why it is due when it is: the event, what the rule adds to it, the due date, and the day to plan by. */
export function WhyDate({ due }: { due: ExplainedDate }) {
  return <Working {...whyDate(due)} />
}

type WhyButtonProps = { due: ExplainedDate; onKeepOpen?: (working: WorkingProps) => void }

/** A due date that opens its working. */
export function WhyButton({ due, onKeepOpen }: WhyButtonProps) {
  return (
    <FigureButton working={() => whyDate(due)} {...(onKeepOpen && { onKeepOpen })}>
      {formatDay(due.dueBy)}
    </FigureButton>
  )
}

/** The working of a due date, for a pane or a printed page that draws it for itself. */
export function whyDate(due: ExplainedDate): WorkingProps {
  const { basis } = due
  const notes = [
    due.sourceDue ? sourceDueText(due.sourceDue) : null,
    basis.isAssumed ? 'Part of this is assumed, because the record does not say.' : null,
    basis.note,
    basis.variantBy !== null && basis.variantBy !== due.dueBy && basis.variantBy !== due.sourceDue?.dueBy
      ? `Counted in days instead, it would be due ${formatDay(basis.variantBy)}.`
      : null,
    `${basis.calendar}.`,
  ]
  return {
    title: `Why ${formatDay(due.dueBy)}?`,
    lines: [
      { label: basis.eventLabel, value: formatDay(basis.eventOn) },
      { label: basis.ruleText, value: added(basis.ruleText) },
      { label: `${due.label} due`, value: formatDay(due.dueBy), isTotal: true },
      { label: `${notWorking(due)}, so plan by`, value: formatDay(due.planBy), isQuiet: true },
    ],
    notes: notes.filter((note) => note !== null),
    source: `${basis.source}. Rule ${due.ruleId}.`,
    ...(due.sourceDue?.from && { links: <CouncilsRow source={due.sourceDue.from} /> }),
  }
}

function CouncilsRow({ source }: { source: FactSource }) {
  return (
    <p className="meta">
      Council’s date: <FactSourceLink source={source} />
    </p>
  )
}

/** The number a rule adds, as it stands in the sum: "Add 28 days" adds "+ 28"; nothing where a calendar sets the day. */
function added(ruleText: string): string {
  const count = /\d+/.exec(ruleText)?.[0]
  return count === undefined ? '' : `+ ${count}`
}

/** What kind of day the due date is: "A bank holiday", from "A bank holiday: plan by Thu 31 Dec". */
function notWorking({ basis }: ExplainedDate): string {
  return basis.planByNote?.split(':')[0] ?? 'A working day'
}
