/** Challenge meetings and the tracker that follows cases and themes from one to the next. */
export const challengeOperations = {}
