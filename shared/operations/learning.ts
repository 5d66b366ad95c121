/** The Learning Audit Framework: audits, observations, and what is done about what they find. */
export const learningOperations = {}
