import {
  addLearningAction,
  beginLearning,
  listLearning,
  removeLearning,
  removeLearningAction,
  saveLearning,
} from './data/learning.ts'
import { learningSuggestions } from './data/learning-suggestions.ts'

/** Which function answers what is asked of this part; `handlers` checks that each fits. */
export const learningHandlers = {
  'learning.list': listLearning,
  'learning.suggestions': learningSuggestions,
  'learning.begin': beginLearning,
  'learning.save': saveLearning,
  'learning.remove': removeLearning,
  'learning.addAction': addLearningAction,
  'learning.removeAction': removeLearningAction,
}
