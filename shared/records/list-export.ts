import { z } from 'zod'
import { AlertsAsked } from './alert.ts'
import { AlertOverviewPaper } from './alert-report.ts'
import { CaseloadOf } from './caseload.ts'
import { ImportId } from './ids.ts'
import { MessagesToExport } from './import.ts'
import { LateLogInput } from './late-log.ts'
import { MeetingListInput } from './meeting.ts'
import { NameChoices } from './typed-words.ts'

/** A list that can be printed or taken away as a file. */
export const ListName = z.enum([
  'caseload',
  'due',
  'meetings',
  'team',
  'newInCare',
  'lateLog',
  'learning',
  'alerts',
  'tracker',
  'importRows',
  'importGone',
  'alertOverview',
  'alertBoard',
])
export type ListName = z.infer<typeof ListName>

/** The heading of each list on paper, and the first words of its file's name. */
export const listTitles: Readonly<Record<ListName, string>> = {
  caseload: 'Caseload',
  due: 'Due list',
  meetings: 'Meetings',
  team: 'Team workload',
  newInCare: 'Newly looked after',
  lateLog: 'Out-of-date log',
  learning: 'Audits and observations',
  alerts: 'Alerts',
  tracker: 'Pre-challenge tracker',
  importRows: 'Rows to look at',
  importGone: 'Gone from the file',
  alertOverview: 'Alert overview',
  alertBoard: 'Alert overview for the board',
}

/** Who a list names, in a sentence for whoever is about to let it leave the vault. */
export const listNames: Readonly<Record<ListName, string>> = {
  caseload: 'It names children.',
  due: 'It names children.',
  meetings: 'It names children.',
  team: 'It names IROs, and no children.',
  newInCare: 'It names children.',
  lateLog: 'It has initials and case numbers, and no names.',
  learning: 'It has initials of people, and what was found in the words it was written in.',
  alerts: 'It has initials and case numbers of children, and the names of IROs.',
  tracker: 'It has initials and case numbers, and what meetings said.',
  importRows: 'It has case numbers and what the files say, and no name that is only here.',
  importGone: 'It has case numbers, and no names.',
  alertOverview: 'It is the unit’s own copy: it names no child, but has every count, however small.',
  alertBoard: 'It names no child, and counts from 1 to 5 are hidden.',
}

/** What a list can be saved as; also the file's extension. */
export const ExportFormat = z.enum(['xlsx', 'csv', 'pdf'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** What each kind of file is called where one is chosen. */
export const exportFormatLabels: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'Excel workbook',
  csv: 'CSV file',
  pdf: 'PDF document',
}

/** The most rows a screen can name one by one; the whole list, of any length, needs no names. */
const MOST_KEYS = 20_000

const shown = {
  /** The rows by their keys, as filtered and sorted on screen; null for the whole list in the order of the record. */
  keys: z
    .array(z.string().max(100))
    .max(MOST_KEYS, 'More than 20,000 rows are shown. Take the whole list instead, or filter it.')
    .nullable(),
  /** What was chosen, in words for the paper, such as “Overdue”; empty for the whole list. */
  about: z.string().max(300),
  /** What a person says of names in what was typed; only lists that may hold any take notice. */
  names: NameChoices,
}

/** Lists with words somebody typed, in which a child may be named. */
export const listsWithWords: ReadonlySet<ListName> = new Set(['tracker', 'alerts', 'learning'])

/** A list as a screen shows it: what it asked the record, and which of the rows it shows in which order. */
export const AskedList = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('caseload'), input: CaseloadOf, isGrouped: z.boolean(), ...shown }),
  z.strictObject({ name: z.literal('due'), input: CaseloadOf, ...shown }),
  z.strictObject({
    name: z.literal('meetings'),
    input: MeetingListInput,
    /** Whether the duties nobody has booked a meeting for stand above the meetings. */
    hasToBook: z.boolean(),
    ...shown,
  }),
  z.strictObject({ name: z.literal('team'), input: z.strictObject({}), ...shown }),
  z.strictObject({ name: z.literal('newInCare'), input: CaseloadOf, ...shown }),
  z.strictObject({ name: z.literal('lateLog'), input: LateLogInput, ...shown }),
  z.strictObject({ name: z.literal('learning'), input: z.strictObject({}), ...shown }),
  z.strictObject({ name: z.literal('tracker'), input: z.strictObject({}), ...shown }),
  z.strictObject({ name: z.literal('alerts'), input: AlertsAsked, isGrouped: z.boolean(), ...shown }),
  z.strictObject({ name: z.literal('importRows'), input: MessagesToExport, ...shown }),
  z.strictObject({
    name: z.literal('importGone'),
    /** Those of the files that wait when `importId` is null; `text` is part of a name or a case number. */
    input: z.strictObject({ importId: ImportId.nullable(), text: z.string().max(100) }),
    ...shown,
  }),
  z.strictObject({ name: z.literal('alertOverview'), input: AlertOverviewPaper, ...shown }),
  z.strictObject({ name: z.literal('alertBoard'), input: AlertOverviewPaper, ...shown }),
])
export type AskedList = z.infer<typeof AskedList>

/** Save a list as a file, where the person says. */
export const ExportList = z.strictObject({ list: AskedList, format: ExportFormat })
export type ExportList = z.infer<typeof ExportList>

/** The file's name without its folder, or null when the person chose none. */
export const ExportedList = z.object({ savedTo: z.string().nullable(), rows: z.number().int() })
export type ExportedList = z.infer<typeof ExportedList>

/** What the audit trail keeps of a list that left the vault: never a child's name, and no folder. */
export const RecordedExport = z.strictObject({
  /** A calendar file is no list, but leaves by the same door. */
  list: z.enum([...ListName.options, 'calendar']),
  /** `print` is a list handed to the system's print window, where it could still be cancelled. */
  format: z.enum([...ExportFormat.options, 'print', 'ics']),
  rows: z.number().int().nonnegative(),
  /** How many children it names. */
  children: z.number().int().nonnegative(),
  fileName: z.string().max(255).nullable(),
  /** How many certain names a person left in what was typed. */
  namesLeft: z.number().int().nonnegative().optional(),
})
export type RecordedExport = z.infer<typeof RecordedExport>
