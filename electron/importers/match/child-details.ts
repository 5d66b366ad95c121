import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { ethnicityLabels } from '../../../shared/records/code-sets.ts'
import type { MatchField } from '../../../shared/records/import-match.ts'
import type { ImportedChild } from '../../../shared/records/imported-child.ts'
import { isBlank, plain, quoted, readText, requireReference } from '../cells.ts'
import { ethnicityCode, sexOf } from '../code-spellings.ts'
import { childOf, leaveOut, originOf, warn } from '../collector.ts'
import { type Detail, keepFirst } from '../merge-child.ts'
import { splitName } from './names.ts'
import { birthDayIn, cellOf, codeIn, headingOf, type Row, textIn, yesNoIn } from './row.ts'

/** The child a row is about, with the details the row tells; null once the row has been left out for want of a reference. */
export function readChild(row: Row): ImportedChild | null {
  const reference = referenceIn(row)
  if (reference === null) return null
  const { cursor } = row
  const isNew = !cursor.collector.children.has(reference)
  const child = childOf(cursor, reference)
  if (!isNew) child.origin.push(originOf(cursor))
  const keep = <K extends Detail>(field: MatchField, key: K, value: ImportedChild[K]) =>
    keepFirst(cursor, child, { key, value: sameName(child[key], value), column: headingOf(row, field) })
  const name = nameIn(row)
  keep(name.givenField, 'givenName', name.givenName)
  keep(name.familyField, 'familyName', name.familyName)
  const { bornOn, expectedOn } = birthIn(row)
  keep('bornOn', 'bornOn', bornOn)
  keep(row.fields.has('expectedOn') ? 'expectedOn' : 'bornOn', 'expectedOn', expectedOn)
  keep('sex', 'sex', sexIn(row))
  keep(
    'ethnicity',
    'ethnicity',
    codeIn(row, 'ethnicity', (text) => ethnicityCode(text) ?? ethnicityByName(text)),
  )
  keep('isDisabled', 'isDisabled', yesNoIn(row, 'isDisabled'))
  keep('isUasc', 'isUasc', yesNoIn(row, 'isUasc'))
  keep('teamName', 'teamName', textIn(row, 'teamName'))
  keep('workerName', 'workerName', textIn(row, 'workerName'))
  keep('iroName', 'iroName', textIn(row, 'iroName'))
  return child
}

function referenceIn(row: Row): string | null {
  const cell = cellOf(row, 'reference')
  if (!isBlank(cell)) return requireReference(row.cursor, headingOf(row, 'reference'), cell)
  leaveOut(row.cursor, {
    code: 'reference-missing',
    column: headingOf(row, 'reference'),
    text: 'The row has no child reference, so it cannot be tied to a child. If the cell is merged with the one above, unmerge it in Excel and fill the reference down; otherwise add it. Then import the file again.',
  })
  return null
}

/** A name in other capitals is the same name: what was read first stands for it. */
function sameName<V>(here: V, told: V): V {
  const isSame = typeof here === 'string' && typeof told === 'string' && here.toLowerCase() === told.toLowerCase()
  return isSame ? here : told
}

type NameRead = ReturnType<typeof splitName> & { readonly givenField: MatchField; readonly familyField: MatchField }

/** The name from its own columns, and what they leave open from the full name. */
function nameIn(row: Row): NameRead {
  const fullName = textIn(row, 'fullName')
  const whole = fullName === null ? { givenName: null, familyName: null } : splitName(fullName)
  const [givenName, familyName] = [textIn(row, 'givenName'), textIn(row, 'familyName')]
  return {
    givenName: givenName ?? whole.givenName,
    familyName: familyName ?? whole.familyName,
    givenField: givenName === null ? 'fullName' : 'givenName',
    familyField: familyName === null ? 'fullName' : 'familyName',
  }
}

function sexIn(row: Row): ImportedChild['sex'] {
  const column = headingOf(row, 'sex')
  // "Unknown" is a sex the returns know, so the cell is read as it stands.
  const text = /^(?:n\/?a|[-.]+)$/i.test(plain(cellOf(row, 'sex')))
    ? null
    : readText(row.cursor, column, cellOf(row, 'sex'))
  const sex = text === null ? null : sexOf(text)
  if (text !== null && sex === null)
    warn(row.cursor, {
      code: 'unknown-value',
      column,
      text: `${quoted(text)} is not a sex the returns know. It was left blank.`,
    })
  return sex
}

const ethnicityNames = new Map(Object.entries(ethnicityLabels).map(([code, name]) => [lettersOf(name), code]))

/** The code of an ethnic group written in words: "White - British", "Any other Asian background". */
function ethnicityByName(text: string): string | null {
  return ethnicityNames.get(lettersOf(text)) ?? null
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '')
}

/** A birth to come is an expected date, whichever column it stands in. */
function birthIn(row: Row): { readonly bornOn: IsoDate | null; readonly expectedOn: IsoDate | null } {
  const expectedOn = birthDayIn(row, 'expectedOn')
  const day = birthDayIn(row, 'bornOn')
  if (day === null || day <= row.cursor.collector.today)
    return { bornOn: day, expectedOn: day === null ? expectedOn : null }
  warn(row.cursor, {
    code: 'expected-birth',
    column: headingOf(row, 'bornOn'),
    text: `${formatDay(day)} is in the future. It was taken as the expected date of birth of an unborn child.`,
  })
  return { bornOn: null, expectedOn: expectedOn ?? day }
}
