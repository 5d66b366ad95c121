import { z } from 'zod'
import {
  AttendeeSide,
  AttendeeView,
  attendeeSideLabels,
  attendeeViewLabels,
  Presence,
  presenceLabels,
  ReportState,
  reportStateLabels,
} from '../../shared/records/register.ts'
import type { StoredRow } from './identity/entry-rows.ts'

// Rows as SQLite has them: yes is 1, and an older row says nothing of a newer column.
const yes = z.number().nullish()
const Person = z.looseObject({
  name: z.string(),
  agency: z.string(),
  side: AttendeeSide,
  isInvited: yes,
  partA: Presence.nullish(),
  partB: Presence.nullish(),
  report: ReportState.nullish(),
  isReportSeen: yes,
  hasDirectContact: yes,
  view: AttendeeView.nullish(),
})
const View = z.looseObject({ view: AttendeeView.nullish(), dissent: z.string() })
const Pair = z.looseObject({ why: z.string() })

/** The tables of a meeting's register, each row of which has versions of its own. */
export const RegisterTable = z.enum(['attendee', 'agencyView', 'keptApart'])
export type RegisterTable = z.infer<typeof RegisterTable>

/** What a row of each is called beside its versions. */
export const registerLabels: Readonly<Record<RegisterTable, string>> = {
  attendee: 'Register',
  agencyView: 'An agency’s view',
  keptApart: 'Two people who must not meet',
}

/** A row of the register in one line of words; '' for none. */
export function registerText(table: RegisterTable, row: StoredRow | undefined): string {
  if (!row) return ''
  if (table === 'agencyView') {
    const { view, dissent } = View.parse(row)
    return [view ? attendeeViewLabels[view] : 'As on the register', dissent].filter(Boolean).join(', ')
  }
  return table === 'keptApart' ? Pair.parse(row).why || 'Kept apart' : personText(Person.parse(row))
}

function personText({ name, agency, side, isInvited, partA, partB, ...said }: z.infer<typeof Person>): string {
  const parts = [
    name,
    agency,
    attendeeSideLabels[side],
    isInvited === 0 && 'Not invited',
    partA && presenceLabels[partA],
    partB && `Part B: ${presenceLabels[partB]}`,
    said.report && `Report: ${reportStateLabels[said.report]}`,
    said.isReportSeen === 1 && 'Parents saw the report',
    said.view && `View: ${attendeeViewLabels[said.view]}`,
    said.hasDirectContact === 0 && 'Does not know the family',
  ]
  return parts.filter(Boolean).join(', ')
}
