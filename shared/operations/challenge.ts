import { z } from 'zod'
import {
  AddChallengeMeetings,
  AlertChallenge,
  AtMeeting,
  ChallengeAgenda,
  ChallengeMeetingLine,
  CloseTrackerTheme,
  LateAction,
  LateForChallenge,
  MonthlyAsked,
  MonthlyDay,
  MoveChallengeMeeting,
  MoveEffectAsked,
  MoveEntry,
  NewTrackerTheme,
  TrackerLine,
  WriteChallengeMeeting,
  WriteEntry,
} from '../records/challenge.ts'
import { RecordId } from '../records/ids.ts'
import { SavedRecord } from '../records/meeting-record.ts'
import { command, nothing, query } from './kinds.ts'

const oneVersion = z.strictObject({ id: RecordId, version: z.number().int() })

/** Challenge meetings and the tracker that follows cases and themes from one to the next. */
export const challengeOperations = {
  'challenge.meetings': query(nothing, z.array(ChallengeMeetingLine)),
  'challenge.monthly': query(MonthlyAsked, z.array(MonthlyDay)),
  'challenge.moveEffect': query(MoveEffectAsked, z.array(LateForChallenge)),
  'challenge.addMeetings': command(AddChallengeMeetings, z.object({ added: z.number().int() })),
  'challenge.moveMeeting': command(MoveChallengeMeeting, SavedRecord),
  'challenge.removeMeeting': command(oneVersion, z.null()),
  'challenge.tracker': query(nothing, z.array(TrackerLine)),
  'challenge.lateActions': query(nothing, z.array(LateAction)),
  'challenge.ofAlert': query(z.strictObject({ alertId: RecordId }), AlertChallenge),
  'challenge.takeAlert': command(z.strictObject({ alertId: RecordId }), SavedRecord),
  'challenge.addTheme': command(NewTrackerTheme, z.object({ id: RecordId })),
  'challenge.closeTheme': command(CloseTrackerTheme, SavedRecord),
  'challenge.reopenTheme': command(oneVersion, SavedRecord),
  'challenge.agenda': query(z.strictObject({ meetingId: RecordId }), ChallengeAgenda),
  'challenge.putOnAgenda': command(AtMeeting, SavedRecord),
  'challenge.takeOffAgenda': command(AtMeeting, SavedRecord),
  'challenge.write': command(WriteEntry, SavedRecord),
  'challenge.moveEntry': command(MoveEntry, SavedRecord),
  'challenge.writeMeeting': command(WriteChallengeMeeting, SavedRecord),
}
