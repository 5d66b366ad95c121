/** What a new alert is filled in with. */
export const alertRaisingOperations = {}
