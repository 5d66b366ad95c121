import { begunAlerts, dropAlertForm, keepAlertForm, keptAlertForm } from './data/alert-forms.ts'
import { prefillAlert, similarAlerts } from './data/alert-raising.ts'
import { missedVisits } from './data/missed-visits.ts'

/** Which function answers what is asked of this part; `handlers` checks that each fits. */
export const alertRaisingHandlers = {
  'alerts.prefill': prefillAlert,
  'alerts.similar': similarAlerts,
  'alerts.missedVisits': missedVisits,
  'alerts.begun': begunAlerts,
  'alerts.keptForm': keptAlertForm,
  'alerts.keepForm': keepAlertForm,
  'alerts.dropForm': dropAlertForm,
}
