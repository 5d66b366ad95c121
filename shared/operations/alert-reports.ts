import { z } from 'zod'
import { AlertExample, AlertReportAsked, AlertReportLine } from '../records/alert-report.ts'
import { query } from './kinds.ts'

/** The monthly and quarterly overview of alerts. */
export const alertReportsOperations = {
  'alertReports.lines': query(AlertReportAsked, z.array(AlertReportLine)),
  'alertReports.examples': query(AlertReportAsked, z.array(AlertExample)),
}
