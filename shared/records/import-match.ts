import { z } from 'zod'
import { RecordId } from './ids.ts'

/** What a column of a list can hold, in the order a person is asked, and what it is called on screen. */
export const matchFieldLabels = {
  reference: 'Case reference',
  givenName: 'First name',
  familyName: 'Family name',
  fullName: 'Full name',
  bornOn: 'Date of birth',
  expectedOn: 'Expected date of birth',
  sex: 'Sex',
  ethnicity: 'Ethnic group',
  isDisabled: 'Disability',
  isUasc: 'Asylum seeker alone',
  teamName: 'Team',
  workerName: 'Social worker',
  iroName: 'IRO or chair',
  careStartedOn: 'Became looked after on',
  careEndedOn: 'Stopped being looked after on',
  legalStatus: 'Legal status',
  legalStatusOn: 'Legal status since',
  placementType: 'Placement type',
  placementOn: 'Placement since',
  reviewOn: 'Date of a review (ROA)',
  reviewDueOn: 'Next review due',
  participation: 'How the child took part (PN code)',
  planStartedOn: 'Protection plan started on',
  planEndedOn: 'Protection plan ended on',
  category: 'Category of abuse',
  conferenceOn: 'Date of a review conference',
  conferenceDueOn: 'Next review conference due',
  strategyDiscussionOn: 'Strategy discussion',
  initialConferenceOn: 'Initial conference held on',
  initialConferenceDueOn: 'Initial conference due',
} as const

/** A field of the record that a column can be matched to. */
export const MatchField = z.enum(Object.keys(matchFieldLabels) as [keyof typeof matchFieldLabels])
export type MatchField = z.infer<typeof MatchField>

/** Which column, by its heading, holds which field. */
export const MatchedColumns = z.partialRecord(MatchField, z.string().min(1).max(500))
export type MatchedColumns = z.infer<typeof MatchedColumns>

/** How the columns of one of the council's own lists are to be read; remembered under its name. */
export const ColumnMatch = z.strictObject({
  /** What the person calls the list, such as "Weekly list from Mosaic". */
  name: z.string().trim().min(1, 'Give the list a name').max(100),
  /** Every heading of the list: a list with these very headings is read by itself the next time. */
  headings: z.array(z.string().max(500)).min(1).max(200),
  columns: MatchedColumns,
})
export type ColumnMatch = z.infer<typeof ColumnMatch>

/** A list matched before, as it is kept. */
export const RememberedMatch = ColumnMatch.extend({ id: RecordId, version: z.number().int() })
export type RememberedMatch = z.infer<typeof RememberedMatch>

/** The columns of the tables that wait to be matched; a table left out here is not read. */
export const MatchColumns = z.strictObject({
  matches: z.array(ColumnMatch).min(1, 'Match the columns of at least one list').max(50),
})

/** Makes Footprint ask again the next time the list comes. */
export const ForgetMatch = z.strictObject({ id: RecordId, version: z.number().int() })

/** Why a column was suggested for a field, in plain words: "by its heading", "by what is in it", "as last time". */
const Suggestion = z.object({ heading: z.string(), why: z.string() })

/** A table nobody has told Footprint how to read. */
export const TableToMatch = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  /** Headings as the file spells them; two that are alike are told apart by a number, one that is blank by its column. */
  headings: z.array(z.string()),
  /** The first few values of each column that are not blank, in the order of `headings`. */
  samples: z.array(z.array(z.string())),
  rows: z.number().int().nonnegative(),
  suggestions: z.partialRecord(MatchField, Suggestion),
  /** The remembered list it is most like, where its columns have changed since. */
  remembered: z.string().nullable(),
})
export type TableToMatch = z.infer<typeof TableToMatch>

/** The heading as it is compared: capitals and runs of spaces make no difference. */
export const headingKey = (heading: string): string => heading.toLowerCase().replace(/\s+/g, ' ').trim()

/** What each field counts from: without that field its column says nothing that can be used. */
const restsOn = {
  careEndedOn: 'careStartedOn',
  legalStatus: 'careStartedOn',
  legalStatusOn: 'legalStatus',
  placementType: 'careStartedOn',
  placementOn: 'careStartedOn',
  participation: 'reviewOn',
  planEndedOn: 'planStartedOn',
  category: 'planStartedOn',
  initialConferenceOn: 'strategyDiscussionOn',
} as const satisfies Partial<Record<MatchField, MatchField>>

/** The matched fields that will not be used, each with the field it rests on that no column holds. */
export function unusedFields(columns: MatchedColumns): { readonly field: MatchField; readonly needs: MatchField }[] {
  return Object.entries(restsOn).flatMap(([name, needs]) => {
    const field = MatchField.parse(name)
    return columns[field] !== undefined && columns[needs] === undefined ? [{ field, needs }] : []
  })
}

/** Why a list cannot be read by these columns, in words; null when it can. */
export function whyNotReadable(columns: MatchedColumns): string | null {
  if (columns.reference === undefined) return 'Choose the column that holds the case reference.'
  return Object.keys(columns).length < 2 ? 'Choose at least one column besides the case reference.' : null
}
