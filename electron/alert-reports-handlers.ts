import { listExamples } from './data/alert-report-examples.ts'
import { listReportLines } from './data/alert-reports.ts'

/** Which function answers what is asked of this part; `handlers` checks that each fits. */
export const alertReportsHandlers = {
  'alertReports.lines': listReportLines,
  'alertReports.examples': listExamples,
}
