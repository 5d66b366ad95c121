import { z } from 'zod'
import {
  AlertPrefill,
  BegunAlert,
  FormAsked,
  KeptAlertForm,
  MissedVisit,
  MissedVisitsAsked,
  PrefillAsked,
  SimilarAlert,
  SimilarAsked,
} from '../records/alert-raising.ts'
import { SavedRecord } from '../records/meeting-record.ts'
import { command, nothing, query } from './kinds.ts'

/** What a new alert is filled in with, what is like it already, and its form while it is typed. */
export const alertRaisingOperations = {
  'alerts.prefill': query(PrefillAsked, AlertPrefill),
  'alerts.similar': query(SimilarAsked, z.array(SimilarAlert)),
  'alerts.missedVisits': query(MissedVisitsAsked, z.array(MissedVisit)),
  'alerts.begun': query(nothing, z.array(BegunAlert)),
  'alerts.keptForm': query(FormAsked, z.object({ form: KeptAlertForm.nullable() })),
  'alerts.keepForm': command(KeptAlertForm, SavedRecord),
  'alerts.dropForm': command(FormAsked, SavedRecord),
}
