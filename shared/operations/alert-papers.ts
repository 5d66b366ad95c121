import { z } from 'zod'
import { AlertPaper, AlertPaperAsked, AlertPaperFormat, RecordedAlertPaper } from '../records/alert-paper.ts'
import { command, query, shell } from './kinds.ts'

const Paper = z.strictObject({ paper: AlertPaperAsked })

/** What of an alert leaves the laptop: the letter of a stage, or the card of a good practice. None marks it as sent. */
export const alertPaperOperations = {
  'alertPapers.get': query(AlertPaperAsked, AlertPaper),
  'alertPapers.preview': shell(Paper, z.object({ pdf: z.string(), pages: z.number().int() })),
  'alertPapers.save': shell(
    z.strictObject({ paper: AlertPaperAsked, format: AlertPaperFormat }),
    z.object({ savedTo: z.string().nullable() }),
  ),
  'alertPapers.print': shell(Paper, z.object({ isPrinted: z.boolean() })),
  'alertPapers.copy': shell(Paper, z.null()),
  'alertPapers.record': command(RecordedAlertPaper, z.null()),
}
