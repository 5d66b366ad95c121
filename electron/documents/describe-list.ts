import { dayOf, type Instant } from '../../shared/clock.ts'
import { formatDay } from '../../shared/dates.ts'
import { type AskedList, listTitles } from '../../shared/records/list-export.ts'
import { alertOverviewContent } from './alert-overview-list.ts'
import { alertsContent } from './alerts-list.ts'
import type { Ask } from './ask.ts'
import { caseloadContent } from './caseload-list.ts'
import { importGoneContent, importRowsContent } from './import-lists.ts'
import { lateLogContent } from './late-log-list.ts'
import { learningContent } from './learning-list.ts'
import { documentOf, type ListDocument } from './list-document.ts'
import { dueContent, meetingsContent } from './meeting-lists.ts'
import { newlyLookedAfterContent } from './newly-looked-after-list.ts'
import { teamContent } from './team-list.ts'
import { trackerContent } from './tracker-list.ts'

/** Reads a list from the vault as a screen shows it; refused when a row on screen is no longer on the record. */
export async function describeList(ask: Ask, list: AskedList, isPractice: boolean): Promise<ListDocument> {
  const { profile, now } = await ask('session.current', {})
  const made = { by: profile.name, at: momentText(now), isPractice }
  switch (list.name) {
    case 'caseload':
      return documentOf(listTitles.caseload, await caseloadContent(ask, list), made)
    case 'due':
      return documentOf(listTitles.due, await dueContent(ask, list), made)
    case 'meetings':
      return documentOf(listTitles.meetings, await meetingsContent(ask, list), made)
    case 'team':
      return documentOf(listTitles.team, await teamContent(ask, list), made)
    case 'newInCare':
      return documentOf(listTitles.newInCare, await newlyLookedAfterContent(ask, list), made)
    case 'lateLog':
      return documentOf(listTitles.lateLog, await lateLogContent(ask, list), made)
    case 'learning':
      return documentOf(listTitles.learning, await learningContent(ask, list), made)
    case 'alerts':
      return documentOf(listTitles.alerts, await alertsContent(ask, list), made)
    case 'tracker':
      return documentOf(listTitles.tracker, await trackerContent(ask, list), made)
    case 'importRows':
      return documentOf(listTitles.importRows, await importRowsContent(ask, list), made)
    case 'importGone':
      return documentOf(listTitles.importGone, await importGoneContent(ask, list), made)
    case 'alertOverview':
      return documentOf(listTitles.alertOverview, await alertOverviewContent(ask, list), made)
    case 'alertBoard':
      return documentOf(listTitles.alertBoard, await alertOverviewContent(ask, list), made)
  }
}

const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

/** "Mon 23 Nov 2026, 08:51", as the clock on the wall in England shows it. */
const momentText = (at: Instant): string => `${formatDay(dayOf(at))}, ${timeOfDay.format(new Date(at))}`
