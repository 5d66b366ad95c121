import type { FieldDef } from './field.ts'

/** What paper copies of a meeting need beside its record and map; kept with the record. */
export const copyFields = {
  whomToRing: {
    label: 'Whom to ring',
    hint: 'One a line, such as Tom Adeyemi, social worker: 01632 960 141',
    of: 'meeting',
    kind: 'text',
  },
  complaintsNumber: { label: 'Number for complaints', of: 'meeting', kind: 'text' },
  privateLines: {
    label: 'Copies do not say that lines were left out',
    of: 'meeting',
    kind: 'choice',
    choices: { unsaid: 'Yes' },
  },
} as const satisfies Readonly<Record<string, FieldDef>>
