import { z } from 'zod'
import { RecordId } from '../records/ids.ts'
import {
  AddLearningAction,
  BeginLearning,
  LearningActivity,
  LearningSuggestion,
  SaveLearning,
} from '../records/learning.ts'
import { SavedRecord } from '../records/meeting-record.ts'
import { RemoveRow } from '../records/post.ts'
import { command, nothing, query } from './kinds.ts'

/** The Learning Audit Framework: audits, observations, and what is done about what they find. */
export const learningOperations = {
  'learning.list': query(nothing, z.array(LearningActivity)),
  'learning.suggestions': query(nothing, z.array(LearningSuggestion)),
  'learning.begin': command(BeginLearning, z.object({ id: RecordId })),
  'learning.save': command(SaveLearning, SavedRecord),
  'learning.remove': command(RemoveRow, z.null()),
  'learning.addAction': command(AddLearningAction, SavedRecord.extend({ id: RecordId })),
  'learning.removeAction': command(z.strictObject({ id: RecordId }), SavedRecord),
}
