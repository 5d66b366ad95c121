import { z } from 'zod'
import {
  AlertLine,
  AlertPage,
  AlertsAsked,
  AnswerAlert,
  CloseAlert,
  EscalateAlert,
  ExtendAlert,
  LogAlert,
  RaiseAlert,
  SayAlertSent,
  SayPreChallenge,
} from '../records/alert.ts'
import { AlertNumberStart, FoundAlert } from '../records/alert-search.ts'
import { IroId, RecordId } from '../records/ids.ts'
import { SavedRecord } from '../records/meeting-record.ts'
import { command, query } from './kinds.ts'

/** QA alerts: raising them, what happens to them, and where they stand. */
export const alertOperations = {
  'alerts.list': query(AlertsAsked, z.array(AlertLine)),
  'alerts.today': query(z.strictObject({ iroId: IroId.nullable() }), z.array(AlertLine)),
  'alerts.find': query(z.strictObject({ number: AlertNumberStart }), z.array(FoundAlert)),
  'alerts.get': query(z.strictObject({ alertId: RecordId }), AlertPage),
  'alerts.raise': command(RaiseAlert, SavedRecord.extend({ id: RecordId, number: z.string() })),
  'alerts.saySent': command(SayAlertSent, SavedRecord),
  'alerts.answer': command(AnswerAlert, SavedRecord),
  'alerts.escalate': command(EscalateAlert, SavedRecord),
  'alerts.extend': command(ExtendAlert, SavedRecord),
  'alerts.close': command(CloseAlert, SavedRecord),
  'alerts.log': command(LogAlert, SavedRecord),
  'alerts.sayPreChallenge': command(SayPreChallenge, SavedRecord),
}
