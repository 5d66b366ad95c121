import { lowerFirst } from '../words.ts'
import type { AlertSource, AlertWording } from './alert-raising.ts'
import type { AlertTheme } from './alert-themes.ts'

/** What the record shows of the children of a new alert, as far as words can be chosen by it. */
export type AlertSigns = {
  /** "Zainab", "Lily and Ava"; "the child" where no name may be used. */
  readonly who: string
  readonly isVisitMissed: boolean
  /** A report that is late or missing: what to call that, and whether it can still come before its meeting. */
  readonly report: { readonly name: string; readonly title: string; readonly isStillWanted: boolean } | null
  /** A meeting whose last day has passed: "Second review". */
  readonly overdue: string | null
  readonly isDecisionOpen: boolean
  readonly isPermanenceMissing: boolean
}

/** The theme the record speaks for; null where nothing stands out, so that the person says it. */
export function likelyTheme(signs: AlertSigns, source: AlertSource | null): AlertTheme | null {
  if (source === 'visit') return 'visits'
  if (source === 'report' || signs.report !== null) return 'reportsLate'
  if (signs.isVisitMissed) return 'visits'
  if (signs.overdue !== null) return 'statutoryDuty'
  return signs.isDecisionOpen || signs.isPermanenceMissing ? 'drift' : null
}

/** A heading and what is asked for, for each theme, to begin with; blank where the record has no words for it. */
export function alertWording(signs: AlertSigns): Record<AlertTheme, AlertWording> {
  const { who, isVisitMissed, overdue } = signs
  const words: Record<AlertTheme, AlertWording> = {
    visits: {
      title: isVisitMissed ? 'statutory visits missed' : 'social worker’s visits',
      askedFor: `A visit to ${who}, seen alone, and the date of the next one`,
    },
    reportsLate: reportWords(signs),
    drift: driftWords(signs),
    statutoryDuty: {
      title: overdue === null ? 'statutory duty not met' : `${lowerFirst(overdue)} not held in time`,
      askedFor:
        overdue === null ? '' : `The ${lowerFirst(overdue)} of ${who}: the date it is held on, and why it was not held`,
    },
    planQuality: {
      title: 'quality of the plan',
      askedFor: `A plan that says what is to change for ${who}, who does it and by when`,
    },
    childsVoice: {
      title: 'the child’s voice',
      askedFor: `What ${who} would like to happen, in words of the child’s own, and what is done about it`,
    },
    directWork: { title: 'direct work', askedFor: '' },
    goodReports: { title: 'good reports and assessments', askedFor: '' },
    workingTogether: { title: 'working together', askedFor: '' },
    other: { title: '', askedFor: '' },
  }
  return words
}

function reportWords({ report }: AlertSigns): AlertWording {
  if (report === null)
    return {
      title: 'reports late or missing',
      askedFor: 'Why they were late, and what will bring the next ones in time',
    }
  const { name, title, isStillWanted } = report
  return {
    title,
    askedFor: isStillWanted
      ? `The ${lowerFirst(name)} before the meeting, and what will bring the next one in time`
      : `Why the ${lowerFirst(name)} was late, and what will bring the next one in time`,
  }
}

function driftWords({ who, isDecisionOpen, isPermanenceMissing }: AlertSigns): AlertWording {
  if (isDecisionOpen)
    return {
      title: 'decisions not done in time',
      askedFor: `The decisions about ${who} that are not done, each with a name and a new day`,
    }
  if (isPermanenceMissing)
    return { title: 'no plan for permanence', askedFor: `A plan for permanence for ${who}, and the day it is agreed` }
  return { title: 'drift or delay', askedFor: `What happens next for ${who}, who does it and by when` }
}
