import type { FieldDef } from './field.ts'

/** What came of offering an advocate. */
export const advocacyLabels = {
  offered: 'Offered, no answer yet',
  accepted: 'Accepted',
  declined: 'Declined',
  notOffered: 'Not offered',
} as const

/** What is asked about each child before a meeting; kept with its record. */
export const prepareFields = {
  viewsCaptured: { label: 'The child’s views are captured', of: 'child', kind: 'choice', choices: { yes: 'Yes' } },
  viewsHow: { label: 'How the views were captured', of: 'child', kind: 'text' },
  viewsWhyNot: { label: 'Why the views were not captured', of: 'child', kind: 'text' },
  advocacy: { label: 'Advocacy', of: 'child', kind: 'choice', choices: advocacyLabels },
  advocacyWhyNot: { label: 'Why no advocate was offered', of: 'child', kind: 'text' },
} as const satisfies Readonly<Record<string, FieldDef>>
