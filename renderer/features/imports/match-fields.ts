import type { MatchField } from '../../../shared/records/import-match.ts'

/** What a column can hold, in the groups a person looks for it in. */
export const fieldGroups: readonly { readonly label: string; readonly fields: readonly MatchField[] }[] = [
  {
    label: 'Child',
    fields: [
      'reference',
      'givenName',
      'familyName',
      'fullName',
      'bornOn',
      'expectedOn',
      'sex',
      'ethnicity',
      'isDisabled',
      'isUasc',
    ],
  },
  { label: 'People', fields: ['iroName', 'workerName', 'teamName'] },
  {
    label: 'Care',
    fields: [
      'careStartedOn',
      'careEndedOn',
      'legalStatus',
      'legalStatusOn',
      'placementType',
      'placementOn',
      'reviewOn',
      'participation',
    ],
  },
  {
    label: 'Protection',
    fields: ['strategyDiscussionOn', 'initialConferenceOn', 'planStartedOn', 'planEndedOn', 'category', 'conferenceOn'],
  },
  { label: 'Due dates of the list', fields: ['reviewDueOn', 'initialConferenceDueOn', 'conferenceDueOn'] },
]
