import {
  addTheme,
  moveEntry,
  putOnAgenda,
  takeAlert,
  takeOffAgenda,
  writeChallengeMeeting,
  writeEntry,
} from './data/challenge-entries.ts'
import {
  addChallengeMeetings,
  monthlyDays,
  moveChallengeMeeting,
  moveEffect,
  removeChallengeMeeting,
} from './data/challenge-meetings.ts'
import { closeTheme, reopenTheme } from './data/challenge-themes.ts'
import {
  challengeAgenda,
  challengeOfAlert,
  lateActions,
  listChallengeMeetings,
  listTracker,
} from './data/challenge-tracker.ts'

/** Which function answers what is asked of challenge meetings and the tracker; `handlers` checks that each fits. */
export const challengeHandlers = {
  'challenge.meetings': listChallengeMeetings,
  'challenge.monthly': monthlyDays,
  'challenge.moveEffect': moveEffect,
  'challenge.addMeetings': addChallengeMeetings,
  'challenge.moveMeeting': moveChallengeMeeting,
  'challenge.removeMeeting': removeChallengeMeeting,
  'challenge.tracker': listTracker,
  'challenge.lateActions': lateActions,
  'challenge.ofAlert': challengeOfAlert,
  'challenge.takeAlert': takeAlert,
  'challenge.addTheme': addTheme,
  'challenge.closeTheme': closeTheme,
  'challenge.reopenTheme': reopenTheme,
  'challenge.agenda': challengeAgenda,
  'challenge.putOnAgenda': putOnAgenda,
  'challenge.takeOffAgenda': takeOffAgenda,
  'challenge.write': writeEntry,
  'challenge.moveEntry': moveEntry,
  'challenge.writeMeeting': writeChallengeMeeting,
}
