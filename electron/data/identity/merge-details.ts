import type { Entry, MergedDetail } from '../../../shared/records/identity.ts'
import { wordsFor } from '../history-words.ts'
import type { StoredRow, Value } from './entry-rows.ts'

/** A detail of a child: one answer on screen, one or two columns of the record. */
export type Detail = { readonly key: string; readonly label: string; readonly columns: readonly string[] }

/** Every detail of a child that a person can tell apart, in the order of the form. */
export const childDetails: readonly Detail[] = [
  { key: 'reference', label: 'Case number', columns: ['reference'] },
  { key: 'givenName', label: 'Given name', columns: ['givenName'] },
  { key: 'familyName', label: 'Family name', columns: ['familyName'] },
  { key: 'sex', label: 'Sex', columns: ['sex'] },
  { key: 'bornOn', label: 'Date of birth', columns: ['bornOn'] },
  { key: 'expectedOn', label: 'Expected day', columns: ['expectedOn'] },
  { key: 'ethnicity', label: 'Ethnic group', columns: ['ethnicity'] },
  { key: 'isDisabled', label: 'Disabled', columns: ['isDisabled'] },
  { key: 'isUasc', label: 'Unaccompanied asylum-seeking child', columns: ['isUasc'] },
  { key: 'communicationNeeds', label: 'Communication needs', columns: ['communicationNeeds'] },
  { key: 'interpreterLanguage', label: 'Interpreter', columns: ['interpreterLanguage'] },
  { key: 'hasConfidentialAddress', label: 'Confidential address', columns: ['hasConfidentialAddress'] },
  { key: 'isRestricted', label: 'Restricted record', columns: ['isRestricted'] },
  { key: 'family', label: 'Family', columns: ['familyId', 'siblingGroupId'] },
  { key: 'worker', label: 'Social worker', columns: ['workerId', 'teamId'] },
]

type Pair = { readonly kept: StoredRow; readonly merged: StoredRow }

/** The details that at least one of two entries has, side by side; where they differ a person chooses. */
export function compareDetails({ kept, merged }: Pair, names: ReadonlyMap<string, string>): MergedDetail[] {
  return childDetails.flatMap((detail) => {
    const [here, there] = [textOf(detail, kept, names), textOf(detail, merged, names)]
    if (here === null && there === null) return []
    const isAsked = isAskedOf(detail, { kept, merged })
    const { key, label } = detail
    return [{ key, label, kept: here, merged: there, isAsked, preset: presetOf(detail, { kept, merged }) }]
  })
}

/** Whether both entries have the detail and say different things. */
export const isAskedOf = ({ columns }: Detail, { kept, merged }: Pair): boolean =>
  !isEmpty(columns, kept) && !isEmpty(columns, merged) && columns.some((column) => kept[column] !== merged[column])

/** A gap is filled by the other entry; of two answers the kept entry's is offered, but a mark that protects a child. */
function presetOf({ columns }: Detail, { kept, merged }: Pair): Entry {
  if (isEmpty(columns, kept)) return 'merged'
  const [column = ''] = columns
  return PROTECTS.has(column) && merged[column] === 1 ? 'merged' : 'kept'
}

const PROTECTS: ReadonlySet<string> = new Set(['hasConfidentialAddress', 'isRestricted'])

/** What the entry that stays has from now on, for the columns that change. */
export function detailsAfter(pair: Pair, answers: Readonly<Record<string, Entry>>): StoredRow {
  const after: Record<string, Value> = {}
  for (const detail of childDetails) {
    const from = isAskedOf(detail, pair) ? (answers[detail.key] ?? 'kept') : presetOf(detail, pair)
    if (from === 'kept') continue
    for (const column of detail.columns)
      if (pair.kept[column] !== pair.merged[column]) after[column] = pair.merged[column] ?? null
  }
  return after
}

/** An unknown sex says as little as none; the first column tells whether there is anything at all. */
function isEmpty([first = '']: readonly string[], row: StoredRow): boolean {
  const value = row[first] ?? null
  return value === null || value === '' || (first === 'sex' && value === 'U')
}

function textOf({ columns }: Detail, row: StoredRow, names: ReadonlyMap<string, string>): string | null {
  const parts = columns.flatMap((column) => {
    if (column === 'siblingGroupId') return []
    return wordsFor({ tableName: 'child', column, value: row[column] }, names) ?? []
  })
  return parts.length === 0 ? null : parts.join(', ')
}
