import { z } from 'zod'
import { ExportCasePack, RecordedCasePack } from '../records/case-pack-export.ts'
import { IroId, MeetingId } from '../records/ids.ts'
import { SavedRecord } from '../records/meeting-record.ts'
import { RecordSteps, SayStep, WaitingRecord } from '../records/record-steps.ts'
import { command, query, shell } from './kinds.ts'

/** What is done with a record after its meeting: its steps, and the pack for the case system. */
export const afterOperations = {
  'recordSteps.ofMeeting': query(z.strictObject({ meetingId: MeetingId }), RecordSteps),
  'recordSteps.waiting': query(z.strictObject({ iroId: IroId.nullable() }), z.array(WaitingRecord)),
  'recordSteps.say': command(SayStep, SavedRecord),
  // In the main process, which takes it off the clipboard again when the vault locks.
  'clipboard.copy': shell(z.strictObject({ text: z.string().min(1).max(400_000) }), z.null()),
  'casePack.export': shell(ExportCasePack, z.object({ savedTo: z.string().nullable() })),
  'casePack.record': command(RecordedCasePack, z.null()),
}
