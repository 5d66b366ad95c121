import { z } from 'zod'

/** What a concern or a good practice is about; the themes the service counts (IRO annual report 2018-19, lines 4238-4241). */
export const AlertTheme = z.enum(
  [
    'drift',
    'visits',
    'reportsLate',
    'statutoryDuty',
    'planQuality',
    'directWork',
    'goodReports',
    'childsVoice',
    'workingTogether',
    'other',
  ],
  { error: 'Choose what it is about' },
)
export type AlertTheme = z.infer<typeof AlertTheme>

/** What each theme is called. */
export const alertThemeLabels: Readonly<Record<AlertTheme, string>> = {
  drift: 'Drift or delay',
  visits: 'Visits',
  reportsLate: 'Reports late or missing',
  statutoryDuty: 'Statutory duty not met',
  planQuality: 'Quality of the plan',
  directWork: 'Direct work with the child',
  goodReports: 'Good reports and assessments',
  childsVoice: 'The child’s voice',
  workingTogether: 'Working together',
  other: 'Other',
}

/** Whether an alert is a concern or good practice. */
export const AlertKind = z.enum(['concern', 'goodPractice'])
export type AlertKind = z.infer<typeof AlertKind>

/** What each kind is called. */
export const alertKindLabels: Readonly<Record<AlertKind, string>> = {
  concern: 'Concern',
  goodPractice: 'Good practice',
}

/** The themes that are offered for each kind, in the order of a list. */
export const themesOf: Readonly<Record<AlertKind, readonly AlertTheme[]>> = {
  concern: ['drift', 'visits', 'reportsLate', 'statutoryDuty', 'planQuality', 'childsVoice', 'other'],
  goodPractice: ['directWork', 'goodReports', 'planQuality', 'childsVoice', 'workingTogether', 'other'],
}
