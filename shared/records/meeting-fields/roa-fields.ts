import { permanencePlanLabels } from '../code-sets.ts'
import { copyFields } from './copy-fields.ts'
import { type FieldDef, type FieldSection, yesOrNo } from './field.ts'
import { prepareFields } from './prepare-fields.ts'

/** The record of a Review of Arrangements, in the order of the meeting. */
export const roaSections = {
  views: {
    label: 'The child',
    fields: {
      childViews: {
        label: 'The child’s views, in their own words',
        of: 'child',
        kind: 'text',
        council: ['lastIroContactOn', 'lastVisitOn', 'wasSeenAlone'],
      },
      childWants: { label: 'What the child wants said, and by whom', of: 'child', kind: 'text' },
      childFeedback: { label: 'What the child said of the meeting', of: 'child', kind: 'text' },
    },
  },
  placement: {
    label: 'Placement',
    fields: {
      placementGoing: {
        label: 'How the placement is going',
        of: 'child',
        kind: 'text',
        council: ['placementsInYear', 'placementAuthority'],
      },
      placementMeetsNeeds: { label: 'Does it meet the child’s needs?', of: 'child', kind: 'choice', choices: yesOrNo },
    },
  },
  health: {
    label: 'Health',
    fields: {
      healthAssessmentOn: {
        label: 'Last health assessment',
        of: 'child',
        kind: 'day',
        council: ['lastHealthAssessmentOn'],
      },
      dentalCheckOn: { label: 'Last dental check', of: 'child', kind: 'day', council: ['lastDentalCheckOn'] },
      sdqScore: {
        label: 'SDQ score',
        hint: '0 to 40, for children aged 4 to 16',
        of: 'child',
        kind: 'count',
        most: 40,
      },
      sdqOn: { label: 'SDQ completed on', of: 'child', kind: 'day' },
      health: { label: 'Health and wellbeing', of: 'child', kind: 'text' },
    },
  },
  education: {
    label: 'Education',
    fields: {
      pepOn: { label: 'Last PEP', hint: 'Personal education plan', of: 'child', kind: 'day' },
      education: { label: 'Nursery, school, college or work', of: 'child', kind: 'text' },
    },
  },
  contact: {
    label: 'Contact and network',
    fields: { contact: { label: 'Family, friends and contact', of: 'child', kind: 'text' } },
  },
  identity: {
    label: 'Identity',
    fields: { identity: { label: 'Identity, language and belief', of: 'child', kind: 'text' } },
  },
  permanence: {
    label: 'Permanence',
    fields: {
      permanencePlan: { label: 'Plan for permanence', of: 'child', kind: 'choice', choices: permanencePlanLabels },
      permanenceAgreedOn: {
        label: 'Agreed on',
        hint: 'Left empty, it is the day of this review',
        of: 'child',
        kind: 'day',
      },
      whyNoPermanence: { label: 'If there is no plan yet, why', of: 'child', kind: 'text' },
      permanence: { label: 'What makes it permanent, and what is still to do', of: 'child', kind: 'text' },
    },
  },
  safety: {
    label: 'Safety',
    fields: {
      safety: {
        label: 'Safety, risks and times missing',
        of: 'child',
        kind: 'text',
        council: ['missingInYear', 'absentInYear', 'wasReturnInterviewOffered', 'wasReturnInterviewAccepted'],
      },
    },
  },
  carePlan: {
    label: 'Care plan',
    fields: {
      isCarePlanFair: {
        label: 'Is the care plan right and reasonable for the child?',
        of: 'child',
        kind: 'choice',
        choices: yesOrNo,
      },
      carePlan: { label: 'The care plan or pathway plan', of: 'child', kind: 'text' },
    },
  },
  legal: {
    label: 'Legal and Cafcass',
    fields: { legal: { label: 'Legal status, proceedings and Cafcass', of: 'child', kind: 'text' } },
  },
} as const satisfies Readonly<Record<string, FieldSection>>

const inLetter = (about: string) => ({ label: `Letter: ${about}`, of: 'child', kind: 'text' }) as const

/** Kept with the record of a review but asked outside its sections: whether it is complete, and each child's letter. */
export const roaOtherFields = {
  ...prepareFields,
  ...copyFields,
  recordCompletedOn: { label: 'Record complete', of: 'meeting', kind: 'day' },
  /** The keys of the parts the chair ticked, with a space between. */
  letterParts: { label: 'Letter: what it holds', of: 'child', kind: 'text' },
  letterOpening: inLetter('how it begins'),
  letterViews: inLetter('What you told me'),
  letterHome: inLetter('At home'),
  letterHealth: inLetter('Your health'),
  letterEducation: inLetter('At school'),
  letterContact: inLetter('Your family and friends'),
  letterIdentity: inLetter('Who you are'),
  letterPermanence: inLetter('Where you will live'),
  letterSafety: inLetter('Keeping safe'),
  letterPlan: inLetter('Your plan'),
  letterLegal: inLetter('Court and the law'),
  letterThoughts: inLetter('What I think'),
} as const satisfies Readonly<Record<string, FieldDef>>
