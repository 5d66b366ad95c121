import { categoryLabels } from '../code-sets.ts'
import type { MeetingKind } from '../meeting-kind.ts'
import { copyFields } from './copy-fields.ts'
import { type FieldDef, type FieldSection, yesOrNo } from './field.ts'
import { prepareFields } from './prepare-fields.ts'

/** What a conference can decide about a child. */
export const outcomeLabels = {
  plan: 'Child protection plan',
  noPlan: 'No plan',
  continue: 'The plan continues',
  end: 'The plan ends',
} as const

/** What an HSB meeting can decide about a child. */
export const hsbOutcomeLabels = {
  start: 'HSB work starts',
  none: 'No HSB work',
  continue: 'The work continues',
  end: 'The work ends',
} as const

/** The categories a conference chooses from, each its own answer, as a plan holds a set of them (CP-13). */
export const categoryFields = {
  NEG: 'categoryNEG',
  PHY: 'categoryPHY',
  SAB: 'categorySAB',
  EMO: 'categoryEMO',
} as const

const category = (code: keyof typeof categoryFields): FieldDef => ({
  label: categoryLabels[code],
  of: 'child',
  kind: 'choice',
  choices: { yes: 'Yes' },
})

/** What is decided about each child of a conference. */
const decided: FieldSection = {
  label: 'Decision',
  fields: {
    threshold: { label: 'Is the threshold for a plan met?', of: 'child', kind: 'choice', choices: yesOrNo },
    thresholdWhy: { label: 'Why', of: 'child', kind: 'text' },
    outcome: { label: 'What the conference decided', of: 'child', kind: 'choice', choices: outcomeLabels },
    categoryNEG: category('NEG'),
    categoryPHY: category('PHY'),
    categorySAB: category('SAB'),
    categoryEMO: category('EMO'),
    categoriesReason: { label: 'Why more than one category, or a change', of: 'child', kind: 'text' },
    endAgreedBy: { label: 'Service manager who agreed', of: 'child', kind: 'text' },
    endAgreedOn: { label: 'Agreed on', of: 'child', kind: 'day' },
  },
}

const hsbDecided: FieldSection = {
  label: 'Decision',
  fields: {
    outcome: { label: 'What the meeting decided', of: 'child', kind: 'choice', choices: hsbOutcomeLabels },
    outcomeWhy: { label: 'Why', of: 'child', kind: 'text' },
  },
}

/** The plan as outlined on the day, beside its steps. */
const planned: FieldSection = {
  label: 'Outline plan',
  fields: {
    bottomLines: {
      label: 'Bottom lines',
      hint: 'What must not happen, and what follows if it does',
      of: 'meeting',
      kind: 'text',
    },
    coreGroupOn: { label: 'Core group', of: 'meeting', kind: 'day' },
    nextMeetingOn: { label: 'Next meeting', of: 'meeting', kind: 'day' },
  },
}

/** Kept with the record but asked outside its sections. */
export const conferenceOtherFields: Readonly<Record<string, FieldDef>> = {
  ...prepareFields,
  ...copyFields,
  isSplit: { label: 'In two parts', of: 'meeting', kind: 'choice', choices: { yes: 'Yes' } },
  inquorateReason: { label: 'Why it goes ahead although not quorate', of: 'meeting', kind: 'text' },
  planFinalOn: { label: 'Outline plan final on', of: 'meeting', kind: 'day' },
}

/** The sections of the record of a conference or HSB meeting. */
export function conferenceSections(kind: MeetingKind): Readonly<Record<'decided' | 'planned', FieldSection>> {
  return { decided: kind === 'icpc' || kind === 'rcpc' ? decided : hsbDecided, planned }
}
