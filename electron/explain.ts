import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { AppError } from '../shared/errors.ts'
import { framesOf, type Log } from './log.ts'

/** The answer to a form that does not fit its schema: one message a field, named by its path. */
export function invalid(error: z.ZodError) {
  const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]))
  return { code: 'invalid', message: 'Check the form: something in it cannot be used.', fields } as const
}

/** An error as the person may see it: a refusal in its own words, anything else as a reference to the log. */
export function explain(error: unknown, operation: string, log: Log) {
  if (error instanceof AppError) return error.detail
  if (error instanceof Error && error.name === 'AbortError')
    return { code: 'rule', message: 'Cancelled. Nothing was changed.' } as const
  const reference = randomUUID().slice(0, 8)
  const code = error instanceof Error ? error.name : 'thrown-value'
  log({ event: 'unexpected', operation, reference, code, stack: framesOf(error) })
  const message = `Something went wrong (${reference}). Nothing was saved.`
  return { code: 'unexpected', message, reference } as const
}
