/** The monthly and quarterly overview of alerts. */
export const alertReportsOperations = {}
