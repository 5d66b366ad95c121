import { answerAlert, closeAlert, escalateAlert, extendAlert, logAlert, sayAlertSent } from './data/alert-acts.ts'
import { getAlertPaper, recordAlertPaper } from './data/alert-papers.ts'
import { listAlerts } from './data/alert-rows.ts'
import { findAlerts } from './data/alert-search.ts'
import { getAlert, raiseAlert, sayPreChallenge } from './data/alerts.ts'
import { alertsToday } from './data/alerts-today.ts'

/** Which function answers what is asked of alerts; `handlers` checks that each fits. */
export const alertHandlers = {
  'alerts.list': listAlerts,
  'alerts.today': alertsToday,
  'alerts.find': findAlerts,
  'alerts.get': getAlert,
  'alerts.raise': raiseAlert,
  'alerts.saySent': sayAlertSent,
  'alerts.answer': answerAlert,
  'alerts.escalate': escalateAlert,
  'alerts.extend': extendAlert,
  'alerts.close': closeAlert,
  'alerts.log': logAlert,
  'alerts.sayPreChallenge': sayPreChallenge,
  'alertPapers.get': getAlertPaper,
  'alertPapers.record': recordAlertPaper,
}
