import type { AlertTheme } from '../../../shared/records/alert-themes.ts'

/** What one meeting said of a theme; `days` are the working days its action had. */
type Said = {
  readonly discussion: string
  readonly decision: 'furtherAction' | 'toChallenge' | 'resolved'
  readonly action: string
  readonly ownerName: string
  readonly days: number
  /** Whether the action was not done when its day came. */
  readonly isForgotten?: true
}

/** A theme followed from meeting to meeting, begun so many meetings ago. */
export type Theme = {
  readonly theme: AlertTheme
  readonly title: string
  readonly startedAgo: number
  readonly closedWhy: string
  readonly said: readonly Said[]
}

/** What the county's meetings follow besides single cases. */
export const trackedThemes: readonly Theme[] = [
  {
    theme: 'reportsLate',
    title: 'Reports shared with parents late before review conferences',
    startedAgo: 6,
    closedWhy: '',
    said: [
      {
        discussion: 'One report in four reaches the parents on the day. Two localities have most of them.',
        decision: 'toChallenge',
        action: 'Count late reports by team for three months',
        ownerName: 'Helen Marsh',
        days: 15,
      },
      {
        discussion: 'The counts are agreed. Teams book the writing time too late.',
        decision: 'furtherAction',
        action: 'Ask each team to book the report with the conference',
        ownerName: 'Naomi Fairclough',
        days: 10,
      },
      {
        discussion: 'Brindley and Dunsford book it now; the others will from next month.',
        decision: 'furtherAction',
        action: 'Show the counts again',
        ownerName: 'Helen Marsh',
        days: 12,
      },
      {
        discussion: 'Better in two teams, the same in the other two.',
        decision: 'toChallenge',
        action: 'Meet the two team managers',
        ownerName: 'Naomi Fairclough',
        days: 4,
        isForgotten: true,
      },
      {
        discussion: 'The meeting with the team managers is still to come.',
        decision: 'furtherAction',
        action: 'Write to all workers about the three working days',
        ownerName: 'Paul Okonkwo',
        days: 5,
        isForgotten: true,
      },
    ],
  },
  {
    theme: 'visits',
    title: 'Visits while a social worker’s post is vacant',
    startedAgo: 4,
    closedWhy: '',
    said: [
      {
        discussion: 'Five alerts in three months are about children whose worker has left.',
        decision: 'toChallenge',
        action: 'List the children without a worker every Monday',
        ownerName: 'Ingrid Solberg',
        days: 5,
      },
      {
        discussion: 'The list exists. Nobody is named for the visits yet.',
        decision: 'furtherAction',
        action: 'Name who visits on each line of the list',
        ownerName: 'Ingrid Solberg',
        days: 8,
        isForgotten: true,
      },
      {
        discussion: 'Names are on half of the lines.',
        decision: 'furtherAction',
        action: 'Ask for two agency workers until the posts are filled',
        ownerName: 'Caroline Hythe',
        days: 30,
      },
    ],
  },
  {
    theme: 'drift',
    title: 'Permanence plans at the second review',
    startedAgo: 14,
    closedWhy: 'Two quarters above the county’s aim. Followed in the quarterly report from now on.',
    said: [
      {
        discussion: 'Four in ten children have no permanence plan at the second review.',
        decision: 'toChallenge',
        action: 'A permanence meeting before each second review',
        ownerName: 'Paul Okonkwo',
        days: 20,
      },
      {
        discussion: 'Meetings have begun in the teams for children in care.',
        decision: 'furtherAction',
        action: 'The same in the localities',
        ownerName: 'Naomi Fairclough',
        days: 20,
      },
      {
        discussion: 'Eight in ten now, for the second quarter.',
        decision: 'resolved',
        action: '',
        ownerName: '',
        days: 0,
      },
    ],
  },
]
