import { z } from 'zod'
import { IroId, MeetingId, RecordId } from '../records/ids.ts'
import { SavedRecord } from '../records/meeting-record.ts'
import {
  CloseDraft,
  KeepPeopleApart,
  OpenDraft,
  Readiness,
  RemoveAddress,
  SaveAddress,
  SaveNeeds,
  SaveReceipt,
  TickReport,
  ToFix,
} from '../records/readiness.ts'
import { command, query } from './kinds.ts'

/** What is made ready before a meeting, and the alerts drafted about what did not come. */
export const readinessOperations = {
  'readiness.get': query(z.strictObject({ meetingId: MeetingId }), Readiness),
  'readiness.toFix': query(z.strictObject({ meetingIds: z.array(MeetingId).max(500) }), z.array(ToFix)),
  'readiness.tickReport': command(TickReport, SavedRecord),
  'readiness.saveReport': command(SaveReceipt, SavedRecord),
  'readiness.saveNeeds': command(SaveNeeds, SavedRecord),
  'readiness.keepApart': command(KeepPeopleApart, SavedRecord),
  'readiness.letMeet': command(z.strictObject({ id: RecordId }), SavedRecord),
  'readiness.saveAddress': command(SaveAddress, SavedRecord),
  'readiness.removeAddress': command(RemoveAddress, SavedRecord),
  'alertDrafts.open': query(z.strictObject({ iroId: IroId.nullable() }), z.array(OpenDraft)),
  'alertDrafts.close': command(CloseDraft, SavedRecord),
}
