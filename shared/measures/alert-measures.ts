/** One measure of the alert overview: what is counted, from which day, and out of how many. */
export type Measure = { readonly id: string; readonly heading: string; readonly definition: string }

/** Every measure of the alert overview, by the section it fills; docs/measures.md explains each in the same words. */
export const alertMeasures = {
  raised: {
    id: 'ALERT-01',
    heading: 'Alerts raised',
    definition:
      'Alerts by the day raised. An alert about several children is counted once. Each share is of all alerts raised.',
  },
  concernThemes: {
    id: 'ALERT-02',
    heading: 'Concerns by theme',
    definition: 'Concerns by the day raised, each under its one theme, of all concerns raised.',
  },
  goodPracticeThemes: {
    id: 'ALERT-03',
    heading: 'Good practice by theme',
    definition: 'Good practice by the day raised, each under its one theme, of all good practice raised.',
  },
  concernTeams: {
    id: 'ALERT-04',
    heading: 'Concerns by team',
    definition: 'Concerns by the day raised, under the child’s team on that day, of all concerns raised.',
  },
  goodPracticeTeams: {
    id: 'ALERT-05',
    heading: 'Good practice by team',
    definition: 'Good practice by the day raised, under the child’s team on that day, of all good practice raised.',
  },
  concernMonths: {
    id: 'ALERT-06',
    heading: 'Concerns by month',
    definition: 'Concerns by the month of the day raised, of all concerns raised.',
  },
  goodPracticeMonths: {
    id: 'ALERT-07',
    heading: 'Good practice by month',
    definition: 'Good practice by the month of the day raised, of all good practice raised.',
  },
  children: {
    id: 'ALERT-08',
    heading: 'Which children',
    definition:
      'Alerts by the day raised: whether a child of the alert was looked after, on a child protection plan, or both on that day. Each alert is in one line.',
  },
  published: {
    id: 'ALERT-09',
    heading: 'Children in care and child protection',
    definition:
      'Two counts side by side, as published reports have them, of all alerts raised. An alert about both is in both, so they do not add up to all.',
  },
  outcomes: {
    id: 'ALERT-10',
    heading: 'What became of concerns closed',
    definition: 'Concerns by the day closed, whenever raised, each under its one outcome, of all concerns closed.',
  },
  closing: {
    id: 'ALERT-11',
    heading: 'Closing',
    definition:
      'Concerns by the day closed, whenever raised. At the first stage: sent to the team manager and to nobody after, of those not raised in error. In time: closed within the days of the whole process (QA-05). Days are working days from the day raised to the day closed.',
  },
  open: {
    id: 'ALERT-12',
    heading: 'Open at the end',
    definition:
      'Concerns raised up to the last day of the period, or today where that is earlier, and not closed by then. Over time: past the last day of the whole process (QA-05), of those open.',
  },
  stages: {
    id: 'ALERT-13',
    heading: 'Escalated',
    definition:
      'Concerns by the day raised that were put to the stage by today, of all concerns raised. A concern put to three stages is in three lines.',
  },
  unusual: {
    id: 'ALERT-14',
    heading: 'Passed by, or given more time',
    definition:
      'Concerns by the day raised. Passed by: a stage was left out, or left before its time was over (QA-06). Given more time: a stage was extended. Each of all concerns raised, counted once.',
  },
  answers: {
    id: 'ALERT-15',
    heading: 'Answers by stage',
    definition:
      'Concerns by the day raised. Answered in time: on or before the day due, extensions included, whether or not the answer was enough; of those answered or whose time ran out. No answer counts as not in time. Those that still wait, those passed by or closed before, and answers to a letter never marked as sent are left out. Days are working days from the day sent to the day answered.',
  },
  elsewhere: {
    id: 'ALERT-16',
    heading: 'Outside the line of managers',
    definition:
      'Alerts by the day they were referred to Cafcass, or legal advice was taken, whenever raised. Each alert is counted once.',
  },
} as const satisfies Readonly<Record<string, Measure>>

/** The key of a measure. */
export type MeasureKey = keyof typeof alertMeasures
