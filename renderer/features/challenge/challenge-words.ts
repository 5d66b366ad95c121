import { stageWords } from '../../../shared/records/alert-stage.ts'
import { alertThemeLabels } from '../../../shared/records/alert-themes.ts'
import type { TrackerAlert, TrackerSubject } from '../../../shared/records/challenge.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'

/** The case by its children’s names, or the theme by its words. */
export const subjectName = ({ alert, title }: TrackerSubject): string => (alert ? namesTogether(alert.children) : title)

/** What it is about: the alert’s title with its theme, or the theme alone. */
export function subjectAbout({ alert, title, theme }: TrackerSubject): string {
  const about = theme ? alertThemeLabels[theme] : null
  return [alert ? title : null, about].filter((part) => part !== null).join(', ')
}

/** "2026/118, with the assistant director". */
export const alertText = ({ number, stage, isOpen }: TrackerAlert): string =>
  isOpen ? `${number}, with the ${stageWords(stage)}` : `${number}, closed`

/** Said wherever a decision can be made, as it is easily taken for more. */
export const alertStands =
  'What a meeting decides is kept here and does not move an alert: its IRO decides on the alert itself.'
